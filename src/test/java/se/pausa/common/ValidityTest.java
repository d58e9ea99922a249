package se.pausa.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    private final Validity days = new Validity(FIRST, LAST);

    @Test
    void the_first_and_the_last_day_belong_to_it() {
        assertThat(days.includes(FIRST.minusDays(1))).isFalse();
        assertThat(days.includes(FIRST)).isTrue();
        assertThat(days.includes(LAST)).isTrue();
        assertThat(days.includes(LAST.plusDays(1))).isFalse();
    }

    @Test
    void without_a_last_day_it_goes_on() {
        Validity open = new Validity(FIRST, null);

        assertThat(open.includes(FIRST.plusYears(900))).isTrue();
        assertThat(open.hasEndedBefore(LocalDate.MAX)).isFalse();
    }

    @Test
    void what_was_ended_before_it_began_is_never_valid() {
        Validity never = new Validity(FIRST, FIRST.minusDays(1));

        assertThat(FIRST.minusDays(5).datesUntil(FIRST.plusDays(5))).noneMatch(never::includes);
        assertThat(never.meets(interval(FIRST.minusDays(5), null))).isFalse();
    }

    @Test
    void it_has_ended_on_the_day_after_the_last() {
        assertThat(days.hasEndedBefore(LAST)).isFalse();
        assertThat(days.hasEndedBefore(LAST.plusDays(1))).isTrue();
    }

    @Test
    void an_order_is_limited_by_its_contract_at_both_ends() {
        assertThat(days.within(new Validity(FIRST.minusDays(1), null))).isEqualTo(days);
        assertThat(new Validity(FIRST.minusDays(1), null).within(days)).isEqualTo(days);
        assertThat(new Validity(FIRST, null).within(new Validity(FIRST.minusDays(3), LAST)))
                .isEqualTo(days);
        assertThat(new Validity(FIRST.minusDays(3), LAST).within(new Validity(FIRST, LAST.plusDays(3))))
                .isEqualTo(days);
        assertThat(new Validity(FIRST, null).within(new Validity(LAST, null))).isEqualTo(new Validity(LAST, null));
    }

    @Test
    void two_that_share_no_day_leave_one_that_is_never_valid() {
        Validity both = days.within(new Validity(LAST.plusDays(1), null));

        assertThat(FIRST.datesUntil(LAST.plusDays(9))).noneMatch(both::includes);
    }

    @Test
    void an_interval_meets_it_from_the_first_minute_of_the_first_day_to_the_last_of_the_last() {
        assertThat(days.meets(interval(FIRST.minusDays(2), FIRST))).isFalse();
        assertThat(days.meets(new Interval(
                        FIRST.minusDays(2).atStartOfDay(), FIRST.atStartOfDay().plusMinutes(1))))
                .isTrue();
        assertThat(days.meets(Interval.from(LAST.atTime(23, 59)))).isTrue();
        assertThat(days.meets(interval(LAST.plusDays(1), null))).isFalse();
        assertThat(days.meets(interval(FIRST.minusDays(2), LAST.plusDays(2)))).isTrue();
        assertThat(new Validity(FIRST, null).meets(interval(LAST.plusYears(9), null)))
                .isTrue();
    }

    private static Interval interval(LocalDate start, @Nullable LocalDate end) {
        LocalDateTime from = start.atStartOfDay();
        return new Interval(from, end == null ? null : end.atStartOfDay());
    }
}
