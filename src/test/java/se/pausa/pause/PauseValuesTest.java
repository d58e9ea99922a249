package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static se.pausa.pause.Pauses.interval;
import static se.pausa.pause.Pauses.values;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R3 and R4: the fields of a pause, complete or not. */
class PauseValuesTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    private final PauseValues week = values("2026-11-23T09:00", "2026-11-30T00:00");

    @Test
    void a_new_pause_is_notified_now_and_everything_else_is_to_be_filled_in() {
        PauseValues fresh = PauseValues.notifiedAt(NINE);

        assertThat(fresh).isEqualTo(new PauseValues(NINE, null, null, null, ""));
        assertThat(fresh.interval()).isEmpty();
        assertThat(fresh.notice()).isEmpty();
    }

    @Test
    void start_and_end_make_an_interval_and_a_start_alone_an_open_one() {
        assertThat(week.interval()).contains(interval("2026-11-23T09:00", "2026-11-30T00:00"));
        assertThat(week.withEndsAt(null).interval()).contains(interval("2026-11-23T09:00", null));
    }

    @Test
    void there_is_no_interval_while_the_end_does_not_lie_after_the_start() {
        assertThat(week.withEndsAt(NINE).interval()).isEmpty();
        assertThat(week.withEndsAt(NINE.minusMinutes(1)).interval()).isEmpty();
        assertThat(week.withEndsAt(NINE.plusMinutes(1)).interval()).isPresent();
        assertThat(week.withStartsAt(null).interval()).isEmpty();
    }

    @Test
    void the_notice_is_the_time_from_the_notification_to_the_start() {
        assertThat(week.withNotifiedAt(NINE.minusDays(2)).notice()).contains(Duration.ofDays(2));
        assertThat(week.notice()).contains(Duration.ZERO);
        assertThat(week.withNotifiedAt(null).notice()).isEmpty();
    }

    @Test
    void a_notification_after_the_start_makes_a_negative_notice() {
        assertThat(week.withNotifiedAt(NINE.plusHours(3)).notice()).contains(Duration.ofHours(-3));
    }

    @Test
    void each_field_can_be_corrected_alone_and_is_then_the_only_difference() {
        assertThat(week.withNotifiedAt(null).differences(week)).containsExactly(PauseField.NOTIFIED_AT);
        assertThat(week.withReason(new ReasonId(2)).differences(week)).containsExactly(PauseField.REASON);
        assertThat(week.withStartsAt(NINE.plusDays(1)).differences(week)).containsExactly(PauseField.STARTS_AT);
        assertThat(week.withEndsAt(null).differences(week)).containsExactly(PauseField.ENDS_AT);
        assertThat(week.withComment("ringde").differences(week)).containsExactly(PauseField.COMMENT);
        assertThat(week.withComment("").differences(week)).isEmpty();
    }

    @Test
    void each_field_can_be_taken_from_others_alone() {
        PauseValues others = new PauseValues(NINE.minusDays(1), new ReasonId(2), NINE.plusHours(1), null, "min");

        for (PauseField field : PauseField.values()) {
            PauseValues one = week.with(Set.of(field), others);
            assertThat(one.differences(week)).as("%s", field).containsExactly(field);
            assertThat(one.get(field)).isEqualTo(others.get(field));
        }
        assertThat(week.with(Set.of(), others)).isEqualTo(week);
        assertThat(week.with(Set.of(PauseField.values()), others)).isEqualTo(others);
    }

    @Test
    void all_fields_can_differ_at_once() {
        PauseValues other = new PauseValues(null, null, null, null, "ringde");

        assertThat(week.differences(other)).containsExactly(PauseField.values());
    }
}
