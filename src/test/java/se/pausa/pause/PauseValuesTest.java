package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static se.pausa.pause.Pauses.interval;
import static se.pausa.pause.Pauses.values;

import java.time.Duration;
import java.time.LocalDateTime;
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

    /** R16. */
    @Test
    void each_field_is_mine_if_i_changed_it_and_theirs_if_i_did_not() {
        PauseValues mine = new PauseValues(NINE.minusDays(1), new ReasonId(2), NINE.plusHours(1), null, "min");
        PauseValues theirs =
                new PauseValues(NINE.minusDays(9), new ReasonId(9), NINE.plusHours(9), NINE.plusDays(9), "x");

        assertThat(mine.rebased(week, theirs)).isEqualTo(mine);
        assertThat(week.rebased(week, theirs)).isEqualTo(theirs);
        for (PauseField field : PauseField.values()) {
            PauseValues one = week.rebased(differingIn(field, mine), theirs);
            assertThat(one.differences(theirs)).as("%s", field).containsExactly(field);
            assertThat(one.get(field)).isEqualTo(week.get(field));
        }
    }

    @Test
    void all_fields_can_differ_at_once() {
        PauseValues other = new PauseValues(null, null, null, null, "ringde");

        assertThat(week.differences(other)).containsExactly(PauseField.values());
    }

    /** As the week, but for one field of other values. */
    private PauseValues differingIn(PauseField field, PauseValues other) {
        return switch (field) {
            case NOTIFIED_AT -> week.withNotifiedAt(other.notifiedAt());
            case REASON -> week.withReason(other.reason());
            case STARTS_AT -> week.withStartsAt(other.startsAt());
            case ENDS_AT -> week.withEndsAt(other.endsAt());
            case COMMENT -> week.withComment(other.comment());
        };
    }
}
