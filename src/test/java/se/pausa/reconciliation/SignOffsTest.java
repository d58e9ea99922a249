package se.pausa.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.city.CityDays;
import se.pausa.customer.CustomerId;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;
import se.pausa.security.Role;

class SignOffsTest extends ReportingTest {

    @Autowired
    SignOffs signOffs;

    @Test
    void a_sign_off_says_who_when_how_many_and_how_many_differences_are_left() {
        accepted(marta, day(10, 3), day(10, 10));
        pause(sigvard, day(10, 3), day(10, 10));
        user.is("Berit Ek", Role.SUPERVISOR);

        List<SignOff> signed = signOffs.sign(OCTOBER, stockholm);

        assertThat(stored()).isEqualTo(signed).singleElement().satisfies(signOff -> {
            assertThat(signOff.month()).isEqualTo(OCTOBER);
            assertThat(signOff.unit()).isEqualTo(stockholm);
            assertThat(signOff.by()).isEqualTo("Berit Ek");
            assertThat(signOff.at()).isEqualTo(clock.instant());
            assertThat(signOff.pauses()).isEqualTo(2);
            assertThat(signOff.differences()).isEqualTo(1);
        });
    }

    @Test
    void without_a_unit_each_topmost_integrated_unit_is_signed_by_itself() {
        city.mark(south, true);
        city.mark(solna, true);
        accepted(marta, day(10, 3), day(10, 10));
        accepted(ada, day(10, 3), day(10, 10));
        accepted(sigvard, day(10, 3), day(10, 10));

        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, null));

        assertThat(stored())
                .extracting(SignOff::unit, SignOff::pauses)
                .containsExactlyInAnyOrder(tuple(stockholm, 2), tuple(solna, 1));
    }

    @Test
    void what_was_signed_and_stays_the_same_is_not_marked() {
        SavedPause pause = accepted(marta, day(10, 3), null);
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, stockholm));

        change(pause, pause.values().withComment("Ringt"));

        assertThat(row(pause).changedAfterSignOff()).isFalse();
    }

    @Test
    void other_days_in_the_month_mark_a_pause_and_an_end_in_a_later_month_does_not() {
        SavedPause longer = accepted(marta, day(10, 3), day(10, 10));
        SavedPause ended = accepted(sigvard, day(10, 3), null);
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, stockholm));

        change(longer, day(10, 3), day(10, 12));
        change(ended, day(10, 3), day(11, 15));

        assertThat(row(longer).changedAfterSignOff()).isTrue();
        assertThat(row(ended).changedAfterSignOff()).isFalse();
    }

    @Test
    void a_pause_that_is_new_in_the_month_is_marked() {
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, stockholm));

        SavedPause fresh = accepted(marta, day(10, 3), day(10, 10));

        assertThat(row(fresh).changedAfterSignOff()).isTrue();
    }

    @Test
    void a_pause_that_was_cancelled_or_moved_out_of_the_month_stays_in_it_marked() {
        SavedPause cancelled = accepted(marta, day(10, 3), day(10, 10));
        SavedPause moved = accepted(sigvard, day(10, 3), day(10, 10));
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, stockholm));

        pausing.cancel(cancelled);
        change(moved, day(11, 3), day(11, 10));
        city.accept(cancelled);
        city.accept(moved);

        assertThat(row(cancelled).changedAfterSignOff()).isTrue();
        assertThat(row(moved).changedAfterSignOff()).isTrue();
        assertThat(rows(south)).extracting(ReconciliationRow::id).containsExactly(cancelled.id());
    }

    @Test
    void signing_again_takes_the_marks_away_and_keeps_the_older_sign_off_readable() {
        SavedPause cancelled = accepted(marta, day(10, 3), day(10, 10));
        SavedPause longer = accepted(sigvard, day(10, 3), day(10, 10));
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, stockholm));
        pausing.cancel(cancelled);
        city.accept(cancelled);
        change(longer, day(10, 3), day(10, 12));
        clock.advance(Duration.ofDays(1));

        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, stockholm));

        assertThat(rows(null)).extracting(ReconciliationRow::id).contains(longer.id());
        assertThat(rows(null)).noneMatch(ReconciliationRow::changedAfterSignOff);
        assertThat(stored()).hasSize(2);
        assertThat(SignOff.latest(stored())).containsExactly(stored().getFirst());
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, stockholm));
        assertThat(rows(null)).noneMatch(ReconciliationRow::changedAfterSignOff);
    }

    @Test
    void a_sign_off_of_a_unit_covers_what_is_below_it_and_a_later_one_below_counts_there() {
        SavedPause hers = accepted(marta, day(10, 3), day(10, 10));
        SavedPause his = accepted(sigvard, day(10, 3), day(10, 10));
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, stockholm));
        change(hers, day(10, 3), day(10, 12));
        change(his, day(10, 3), day(10, 12));

        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, south));

        assertThat(row(hers).changedAfterSignOff()).isFalse();
        assertThat(row(his).changedAfterSignOff()).isTrue();
    }

    @Test
    void another_month_and_another_unit_are_not_signed() {
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER.plusMonths(1), stockholm));
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, north));

        assertThat(row(accepted(marta, day(10, 3), day(10, 10))).changedAfterSignOff())
                .isFalse();
    }

    @Test
    void spara_is_told_which_sign_offs_a_staged_change_overtakes() {
        SavedPause pause = accepted(marta, day(10, 3), null);
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, stockholm));
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, north));
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER.minusMonths(1), stockholm));
        SignOff signed = stored().getLast();
        PauseDraft draft = new PauseDraft();

        draft.change(pause, pause.values().withEndsAt(day(10, 20).atStartOfDay()));

        assertThat(signOffs.overtakenBy(changes(draft, south), units())).containsExactly(signed);
    }

    @Test
    void ending_a_pause_in_a_later_month_or_correcting_its_hours_overtakes_nothing() {
        SavedPause pause = accepted(marta, day(10, 3), null);
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, stockholm));
        PauseDraft draft = new PauseDraft();

        draft.change(pause, pause.values().withEndsAt(day(11, 20).atStartOfDay()));
        assertThat(signOffs.overtakenBy(changes(draft, south), units())).isEmpty();

        draft.change(pause, pause.values().withStartsAt(day(10, 3).atTime(9, 0)));
        assertThat(signOffs.overtakenBy(changes(draft, south), units())).isEmpty();
    }

    @Test
    void a_new_pause_and_a_cancelled_one_overtake_the_sign_off_of_their_month() {
        SavedPause pause = accepted(marta, day(10, 3), day(10, 10));
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, south));
        PauseDraft cancelling = new PauseDraft();
        cancelling.cancel(pause);
        PauseDraft adding = new PauseDraft();
        adding.add(
                new PauseTarget.OfCustomer(marta),
                pause.values()
                        .withStartsAt(day(9, 1).atStartOfDay())
                        .withEndsAt(day(10, 2).atStartOfDay()));

        assertThat(signOffs.overtakenBy(changes(cancelling, south), units())).hasSize(1);
        assertThat(signOffs.overtakenBy(changes(adding, south), units())).hasSize(1);
        assertThat(signOffs.overtakenBy(changes(adding, north), units())).isEmpty();
    }

    @Test
    void the_last_sign_off_of_a_month_and_unit_is_the_one_that_is_told() {
        SavedPause pause = accepted(marta, day(10, 3), day(10, 10));
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, south));
        user.is("Berit Ek", Role.SUPERVISOR);
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, south));
        PauseDraft draft = new PauseDraft();
        draft.cancel(pause);

        assertThat(signOffs.overtakenBy(changes(draft, south), units()))
                .extracting(SignOff::by)
                .containsExactly("Berit Ek");
    }

    @Test
    void asking_costs_one_statement_and_none_when_no_days_change() {
        SavedPause pause = accepted(marta, day(10, 3), day(10, 10));
        DaysChange same = new DaysChange(Set.of(south), CityDays.of(pause.interval()), CityDays.of(pause.interval()));
        DaysChange gone = new DaysChange(Set.of(south), CityDays.of(pause.interval()), null);
        UnitTree tree = units();
        sql.forget();

        signOffs.overtakenBy(List.of(same), tree);
        assertThat(sql.statements()).isEmpty();
        signOffs.overtakenBy(List.of(same, gone), tree);
        assertThat(sql.statements()).hasSize(1);
    }

    @Test
    void a_customer_who_moved_to_another_unit_is_still_judged_by_what_was_signed() {
        SavedPause pause = accepted(marta, day(10, 3), day(10, 10));
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, south));
        move(marta, north);

        assertThat(row(pause).changedAfterSignOff()).isFalse();
        change(pause, day(10, 3), day(10, 12));
        assertThat(row(pause).changedAfterSignOff()).isTrue();
    }

    @Test
    void moving_to_a_unit_that_was_signed_later_is_no_change_of_days() {
        SavedPause pause = accepted(marta, day(10, 3), day(10, 10));
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, south));
        user.as(Role.SUPERVISOR, () -> signOffs.sign(OCTOBER, north));
        move(marta, north);

        assertThat(row(pause).changedAfterSignOff()).isFalse();
        change(pause, day(10, 3), day(10, 12));
        assertThat(row(pause).changedAfterSignOff()).isTrue();
    }

    private void move(CustomerId customer, UnitId unit) {
        jdbc.sql("update customer_unit set unit_id = ? where customer_id = ?")
                .params(unit.value(), customer.value())
                .update();
    }

    private static List<DaysChange> changes(PauseDraft draft, UnitId unit) {
        return draft.rows().stream()
                .map(staged -> DaysChange.of(staged, Set.of(unit)))
                .toList();
    }

    private List<SignOff> stored() {
        return reconciliation.of(OCTOBER, null, units()).signOffs();
    }
}
