package se.pausa.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R3: half-open, whole minutes, the end after the start or absent. */
class IntervalTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final LocalDateTime TEN = NINE.plusHours(1);
    private static final LocalDateTime ELEVEN = NINE.plusHours(2);
    private static final LocalDateTime NOON = NINE.plusHours(3);

    private final Interval tenToEleven = new Interval(TEN, ELEVEN);

    @Test
    void the_start_belongs_to_it_and_the_end_does_not() {
        assertThat(tenToEleven.contains(TEN.minusMinutes(1))).isFalse();
        assertThat(tenToEleven.contains(TEN)).isTrue();
        assertThat(tenToEleven.contains(ELEVEN.minusMinutes(1))).isTrue();
        assertThat(tenToEleven.contains(ELEVEN)).isFalse();
    }

    @Test
    void it_has_ended_at_its_end_but_not_a_minute_before() {
        assertThat(tenToEleven.hasEndedAt(ELEVEN.minusMinutes(1))).isFalse();
        assertThat(tenToEleven.hasEndedAt(ELEVEN)).isTrue();
    }

    @Test
    void without_an_end_it_goes_on() {
        Interval open = Interval.from(TEN);

        assertThat(open.isOpen()).isTrue();
        assertThat(tenToEleven.isOpen()).isFalse();
        assertThat(open.contains(TEN.plusYears(900))).isTrue();
        assertThat(open.contains(NINE)).isFalse();
        assertThat(open.hasEndedAt(TEN.plusYears(900))).isFalse();
    }

    @Test
    void the_end_lies_after_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(TEN, TEN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(TEN, NINE));
        assertThat(new Interval(TEN, TEN.plusMinutes(1)).contains(TEN)).isTrue();
    }

    @Test
    void seconds_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.from(TEN.plusSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(TEN, ELEVEN.plusNanos(1)));
    }

    @Test
    void touching_is_not_overlapping_but_sharing_a_minute_is() {
        assertOverlap(NINE, TEN, false);
        assertOverlap(ELEVEN, NOON, false);
        assertOverlap(ELEVEN, null, false);
        assertOverlap(NINE, TEN.plusMinutes(1), true);
        assertOverlap(ELEVEN.minusMinutes(1), null, true);
        assertOverlap(NINE, NOON, true);
        assertOverlap(TEN.plusMinutes(1), TEN.plusMinutes(2), true);
        assertOverlap(NINE, null, true);
        assertThat(Interval.from(NINE).overlaps(Interval.from(NOON))).isTrue();
    }

    @Test
    void what_two_have_in_common_is_covered_by_both() {
        assertThat(tenToEleven.intersection(new Interval(NINE, NOON))).contains(tenToEleven);
        assertThat(new Interval(NINE, ELEVEN).intersection(new Interval(TEN, NOON)))
                .contains(tenToEleven);
        assertThat(Interval.from(TEN).intersection(new Interval(NINE, ELEVEN))).contains(tenToEleven);
        assertThat(new Interval(NINE, ELEVEN).intersection(Interval.from(TEN))).contains(tenToEleven);
        assertThat(Interval.from(NINE).intersection(Interval.from(TEN))).contains(Interval.from(TEN));
        assertThat(tenToEleven.intersection(new Interval(ELEVEN, NOON))).isEmpty();
    }

    private void assertOverlap(LocalDateTime start, @Nullable LocalDateTime end, boolean expected) {
        Interval other = new Interval(start, end);
        assertThat(tenToEleven.overlaps(other)).as("%s", other).isEqualTo(expected);
        assertThat(other.overlaps(tenToEleven)).as("%s", other).isEqualTo(expected);
    }
}
