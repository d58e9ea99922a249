package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static se.pausa.pause.Pauses.later;
import static se.pausa.pause.Pauses.saved;
import static se.pausa.pause.Pauses.values;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.pausa.PaperCare;
import se.pausa.customer.CustomerNode;

/** R5 and R6: what is staged, and the status that each row shows meanwhile. */
class PauseDraftTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 23);
    private static final PauseValues WEEK = values("2026-11-20T00:00", "2026-11-30T00:00");
    private static final PauseValues LONGER = values("2026-11-20T00:00", "2026-12-07T00:00");

    private final CustomerNode marta = new PaperCare().customer();
    private final SavedPause stored = saved(marta, WEEK, PauseStatus.NEW);
    private final PauseDraft draft = new PauseDraft();

    // R5

    @Test
    void R5_adding_gives_ny() {
        StagedPause added = draft.add(PauseTarget.of(marta), WEEK);

        assertThat(added.status()).isEqualTo(PauseStatus.NEW);
        assertThat(added.isNew()).isTrue();
        assertThat(draft.rows()).containsExactly(added);
    }

    @Test
    void R5_a_pause_not_yet_saved_stays_ny_however_often_it_is_edited() {
        StagedPause added = draft.add(PauseTarget.of(marta), WEEK);

        draft.change(added.key(), LONGER);
        draft.change(added.key(), LONGER.withComment("ringde"));
        draft.change(added.key(), WEEK);

        assertThat(only().status()).isEqualTo(PauseStatus.NEW);
        assertThat(only().values()).isEqualTo(WEEK);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW", "CHANGED"})
    void R5_a_saved_pause_whose_values_differ_becomes_andrad_at_once(PauseStatus status) {
        draft.change(saved(marta, WEEK, status), LONGER);

        assertThat(only().status()).isEqualTo(PauseStatus.CHANGED);
        assertThat(only().values()).isEqualTo(LONGER);
        assertThat(only().isNew()).isFalse();
    }

    @Test
    void R5_a_difference_in_any_single_field_makes_andrad() {
        for (PauseValues other : Arrays.asList(
                WEEK.withNotifiedAt(NOW),
                WEEK.withReason(new ReasonId(2)),
                WEEK.withStartsAt(NOW),
                WEEK.withEndsAt(null),
                WEEK.withComment("ringde"))) {
            draft.change(stored, other);

            assertThat(only().status()).as("%s", other).isEqualTo(PauseStatus.CHANGED);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW", "CHANGED"})
    void R5_put_back_to_the_stored_values_it_returns_to_its_stored_status_and_is_no_longer_staged(PauseStatus status) {
        SavedPause pause = saved(marta, WEEK, status);
        draft.change(pause, LONGER);

        draft.change(pause, WEEK);

        assertThat(draft.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW", "CHANGED"})
    void R5_put_back_with_something_else_staged_it_stays_staged_with_its_stored_status(PauseStatus status) {
        SavedPause pause = saved(marta, WEEK, status);
        draft.change(pause, LONGER);
        draft.endCare(pause, LAST_DAY);

        draft.change(pause, WEEK);

        assertThat(only().status()).isEqualTo(status);
        assertThat(only().careEndsOn()).isEqualTo(LAST_DAY);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW", "CHANGED"})
    void R5_cancelling_gives_installd(PauseStatus status) {
        draft.cancel(saved(marta, WEEK, status));

        assertThat(only().status()).isEqualTo(PauseStatus.CANCELLED);
        assertThat(only().values()).isEqualTo(WEEK);
    }

    /** R12: what is sent for Inställd are the times the row has now. */
    @Test
    void R5_what_is_cancelled_keeps_the_values_that_were_corrected_first() {
        draft.change(stored, LONGER);

        draft.cancel(stored);

        assertThat(only().status()).isEqualTo(PauseStatus.CANCELLED);
        assertThat(only().values()).isEqualTo(LONGER);
    }

    @Test
    void R5_a_staged_installd_takes_no_more_edits_and_stays_as_it_is() {
        draft.cancel(stored);

        assertThatIllegalStateException().isThrownBy(() -> draft.change(stored, LONGER));
        assertThatIllegalStateException().isThrownBy(() -> draft.change(stored.key(), LONGER));
        assertThatIllegalStateException().isThrownBy(() -> draft.endCare(stored.key(), LAST_DAY));
        assertThatIllegalStateException().isThrownBy(() -> draft.endCare(stored, LAST_DAY));
        assertThat(only().values()).isEqualTo(WEEK);
    }

    @Test
    void R5_a_stored_installd_is_final_and_leaves_nothing_staged() {
        SavedPause cancelled = saved(marta, WEEK, PauseStatus.CANCELLED);

        assertThatIllegalStateException().isThrownBy(() -> draft.change(cancelled, LONGER));
        assertThatIllegalStateException().isThrownBy(() -> draft.cancel(cancelled));
        assertThatIllegalStateException().isThrownBy(() -> draft.endCare(cancelled, LAST_DAY));
        assertThat(draft.isEmpty()).isTrue();
    }

    @Test
    void R5_cancelling_twice_is_cancelling_once() {
        draft.cancel(stored);
        draft.cancel(stored);

        assertThat(only().status()).isEqualTo(PauseStatus.CANCELLED);
    }

    @Test
    void R5_ending_now_instead_of_cancelling_gives_andrad_with_the_end_set_to_now() {
        draft.change(stored, WEEK.withComment("kom hem"));
        draft.cancel(stored);

        draft.endInstead(stored.key(), NOW);

        assertThat(only().status()).isEqualTo(PauseStatus.CHANGED);
        assertThat(only().values()).isEqualTo(WEEK.withComment("kom hem").withEndsAt(NOW));
    }

    @Test
    void R5_only_a_staged_installd_can_be_turned_into_an_end() {
        draft.change(stored, LONGER);
        StagedPause added = draft.add(PauseTarget.of(marta), WEEK);

        assertThatIllegalStateException().isThrownBy(() -> draft.endInstead(stored.key(), NOW));
        assertThatIllegalStateException().isThrownBy(() -> draft.endInstead(added.key(), NOW));
        assertThat(draft.rows()).extracting(StagedPause::values).containsExactly(LONGER, WEEK);
    }

    @Test
    void R5_a_pause_not_yet_saved_is_undone_and_leaves_nothing() {
        StagedPause added = draft.add(PauseTarget.of(marta), WEEK);

        draft.undo(added.key());

        assertThat(draft.isEmpty()).isTrue();
    }

    // R6

    @Test
    void R6_nothing_is_staged_by_an_edit_that_changes_nothing() {
        draft.change(stored, WEEK);

        assertThat(draft.isEmpty()).isTrue();
        assertThat(draft.find(stored.key())).isEmpty();
    }

    @Test
    void R6_a_staged_row_knows_what_it_was_staged_on() {
        draft.change(stored, LONGER);
        draft.change(stored.key(), LONGER.withComment("ringde"));

        assertThat(only().stored()).isEqualTo(stored);
        assertThat(only().key()).isEqualTo(stored.key());
        assertThat(only().target()).isEqualTo(stored.target());
    }

    @Test
    void R6_a_row_may_be_incomplete_or_contradict_itself_until_it_is_saved() {
        PauseValues backwards = WEEK.withEndsAt(WEEK.startsAt());

        draft.add(PauseTarget.of(marta), PauseValues.notifiedAt(NOW));
        draft.change(stored, backwards);

        assertThat(draft.rows()).extracting(StagedPause::values).contains(backwards);
        assertThat(draft.rows()).allSatisfy(row -> assertThat(LivePause.of(row)).isEmpty());
    }

    @Test
    void R6_each_row_can_be_undone_alone() {
        SavedPause second = saved(marta, LONGER, PauseStatus.CHANGED);
        draft.change(stored, LONGER);
        draft.cancel(second);

        draft.undo(second.key());

        assertThat(only().key()).isEqualTo(stored.key());
    }

    @Test
    void R6_an_undone_cancellation_takes_the_edits_before_it_with_it() {
        draft.change(stored, LONGER);
        draft.cancel(stored);

        draft.undo(stored.key());

        assertThat(draft.isEmpty()).isTrue();
    }

    @Test
    void R6_everything_can_be_undone_at_once() {
        draft.add(PauseTarget.of(marta), WEEK);
        draft.change(stored, LONGER);
        draft.cancel(saved(marta, LONGER, PauseStatus.NEW));
        assertThat(draft.size()).isEqualTo(3);

        draft.undoAll();

        assertThat(draft.isEmpty()).isTrue();
        assertThat(draft.size()).isZero();
    }

    @Test
    void R6_rows_stay_in_the_order_in_which_they_were_staged_whatever_is_done_to_them_later() {
        SavedPause second = saved(marta, WEEK, PauseStatus.CHANGED);
        draft.change(stored, LONGER);
        StagedPause added = draft.add(PauseTarget.of(marta), WEEK);
        draft.change(second, LONGER);

        draft.cancel(stored);
        draft.change(added.key(), LONGER);

        assertThat(draft.rows()).extracting(StagedPause::key).containsExactly(stored.key(), added.key(), second.key());
    }

    @Test
    void R6_what_is_not_staged_can_be_neither_edited_nor_ended_by_its_key_but_undone_without_harm() {
        draft.undo(stored.key());

        assertThatIllegalArgumentException().isThrownBy(() -> draft.change(stored.key(), LONGER));
        assertThatIllegalArgumentException().isThrownBy(() -> draft.endCare(stored.key(), LAST_DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> draft.endInstead(stored.key(), NOW));
    }

    @Test
    void R6_the_rows_that_were_handed_out_do_not_change_afterwards() {
        StagedPause added = draft.add(PauseTarget.of(marta), WEEK);
        var rows = draft.rows();

        draft.change(added.key(), LONGER);

        assertThat(rows).containsExactly(added);
    }

    // R9

    @Test
    void the_end_of_the_care_is_staged_with_a_row_and_alone() {
        StagedPause added = draft.add(PauseTarget.of(marta), WEEK);
        draft.endCare(added.key(), LAST_DAY);
        draft.endCare(stored, LAST_DAY);

        assertThat(draft.rows()).extracting(StagedPause::careEndsOn).containsExactly(LAST_DAY, LAST_DAY);
        assertThat(draft.rows()).extracting(StagedPause::status).containsOnly(PauseStatus.NEW);
    }

    @Test
    void the_end_of_the_care_survives_later_edits_and_is_undone_with_its_row() {
        draft.endCare(stored, LAST_DAY);
        draft.change(stored, LONGER);
        assertThat(only().careEndsOn()).isEqualTo(LAST_DAY);

        draft.undo(stored.key());

        assertThat(draft.isEmpty()).isTrue();
    }

    @Test
    void without_the_end_of_the_care_a_row_that_changes_nothing_else_is_no_longer_staged() {
        draft.endCare(stored, LAST_DAY);
        draft.endCare(stored, null);

        assertThat(draft.isEmpty()).isTrue();
    }

    @Test
    void cancelling_lets_the_care_go_on() {
        draft.endCare(stored, LAST_DAY);

        draft.cancel(stored);

        assertThat(only().careEndsOn()).isNull();
    }

    @Test
    void R5_a_row_that_turned_out_to_be_stored_and_was_cancelled_can_be_ended_instead() { // an answer that got lost
        StagedPause added = draft.add(PauseTarget.of(marta), WEEK);
        draft.cancel(new SavedPause(
                stored.id(),
                added.key(),
                0,
                added.target(),
                WEEK,
                PauseStatus.NEW,
                "Anna Nilsson",
                stored.changedAt()));

        draft.endInstead(added.key(), NOW);

        assertThat(only().status()).isEqualTo(PauseStatus.NEW);
        assertThat(only().values()).isEqualTo(WEEK.withEndsAt(NOW));
    }

    // R16

    @Test
    void the_outcome_of_a_conflict_is_staged_over_what_somebody_else_stored() {
        draft.change(stored, LONGER);
        SavedPause theirs = later(stored, WEEK.withEndsAt(NOW), PauseStatus.CHANGED);

        draft.settle(theirs, LONGER, false);

        assertThat(only().stored()).isEqualTo(theirs);
        assertThat(only().values()).isEqualTo(LONGER);
        assertThat(only().status()).isEqualTo(PauseStatus.CHANGED);
    }

    @Test
    void when_the_outcome_is_what_somebody_else_stored_nothing_stays_staged() {
        draft.change(stored, LONGER);

        draft.settle(later(stored, LONGER, PauseStatus.CHANGED), LONGER, false);

        assertThat(draft.isEmpty()).isTrue();
    }

    @Test
    void nothing_can_be_laid_over_what_somebody_else_cancelled_because_installd_is_final() {
        draft.change(stored, LONGER);
        SavedPause theirs = later(stored, WEEK, PauseStatus.CANCELLED);

        assertThatIllegalStateException().isThrownBy(() -> draft.settle(theirs, LONGER, false));

        assertThat(only().values()).as("nothing typed is lost").isEqualTo(LONGER);
    }

    @Test
    void the_outcome_can_be_installd_with_the_times_the_row_has_now() { // R12
        draft.cancel(stored);
        SavedPause theirs = later(stored, LONGER, PauseStatus.CHANGED);

        draft.settle(theirs, LONGER, true);

        assertThat(only().status()).isEqualTo(PauseStatus.CANCELLED);
        assertThat(only().stored()).isEqualTo(theirs);
        assertThat(only().values()).isEqualTo(LONGER);
    }

    @Test
    void a_cancellation_that_is_not_the_outcome_is_taken_back() {
        draft.cancel(stored);

        draft.settle(later(stored, LONGER, PauseStatus.CHANGED), LONGER, false);

        assertThat(draft.isEmpty()).isTrue();
    }

    @Test
    void the_end_of_the_care_stays_with_an_outcome_that_lives() { // R9
        draft.endCare(stored, LAST_DAY);
        SavedPause theirs = later(stored, LONGER, PauseStatus.CHANGED);

        draft.settle(theirs, LONGER, false);
        assertThat(only().careEndsOn()).isEqualTo(LAST_DAY);

        draft.settle(theirs, LONGER, true);
        assertThat(only().careEndsOn()).isNull();
    }

    private StagedPause only() {
        assertThat(draft.rows()).hasSize(1);
        return draft.rows().getFirst();
    }
}
