package se.pausa.unsaved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.Pausing;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerRegister;
import se.pausa.customer.OrderId;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.security.Role;
import se.pausa.unsaved.UnsavedPause.Since;

/** What is staged and not saved survives its window (R6), and is only its user's (R17). */
class UnsavedWorkTest extends PausaTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    UnsavedWork work;

    @Autowired
    UnsavedKeeper keeper;

    @Autowired
    WhoIsAtIt atIt;

    @Autowired
    PauseService pauses;

    @Autowired
    Pausing pausing;

    @Autowired
    CustomerRegister register;

    private final Desk desk = Desk.at(Desk.Place.DIALOG, true);
    private final PauseDraft draft = new PauseDraft();
    private UnitId south;
    private CustomerId marta;
    private ContractId contract;
    private OrderId lunch;

    @BeforeEach
    void marta() {
        south = care.unit("Hemtjänst Söder");
        marta = care.customer("Märta Åström", "10004", south);
        contract = care.contract(marta, "Beställning 2026", south);
        lunch = care.order(marta, contract, "Lunch", south);
    }

    private SavedPause saved() {
        return pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NINE, null);
    }

    private SavedPause changedElsewhere(SavedPause pause, LocalDateTime end) {
        PauseDraft theirs = new PauseDraft();
        theirs.change(pause, pause.values().withEndsAt(end));
        user.is("Karl Berg");
        SavedPause changed = pauses.save(theirs).getFirst();
        user.reset();
        return changed;
    }

    private void write() {
        keeper.stage(user.get(), desk, draft.rows());
        UnsavedWriting.write(keeper);
    }

    private LeftUnsaved left() {
        return work.left(Set.of());
    }

    private UnsavedPause only() {
        assertThat(left().rows()).hasSize(1);
        return left().rows().getFirst();
    }

    @Test
    void R6_what_is_staged_is_left_as_it_was_with_the_pause_as_it_was_then() {
        SavedPause stored = saved();
        draft.change(stored, stored.values().withEndsAt(NINE.plusDays(3)).withComment("Hämtas av dottern"));
        draft.endCare(stored, LocalDate.of(2026, 11, 30));
        draft.add(new PauseTarget.OfOrder(marta, lunch), new PauseValues(NINE, null, NINE.plusDays(9), null, ""));
        draft.add(
                new PauseTarget.OfContract(marta, contract),
                new PauseValues(null, stored.values().reason(), null, NINE.plusDays(30), "Klockslag okänt"));
        write();

        assertThat(left().rows()).extracting(UnsavedPause::row).containsExactlyInAnyOrderElementsOf(draft.rows());
        assertThat(left().rows()).extracting(UnsavedPause::desk).containsOnly(desk);
        assertThat(left().rows()).extracting(UnsavedPause::since).containsOnly(Since.UNCHANGED);
    }

    @Test
    void R6_a_cancelled_row_is_left_as_cancelled_and_one_that_is_undone_not_at_all() {
        SavedPause stored = saved();
        draft.cancel(stored);
        write();
        assertThat(only().row()).isEqualTo(draft.rows().getFirst());

        draft.undoAll();
        write();

        assertThat(left().isEmpty()).isTrue();
    }

    @Test
    void what_somebody_else_has_saved_since_is_told_with_the_values_that_were_there_before() { // R16
        SavedPause stored = saved();
        draft.change(stored, stored.values().withComment("Ringer i morgon"));
        write();

        SavedPause theirs = changedElsewhere(stored, NINE.plusDays(2));

        UnsavedPause left = only();
        assertThat(left.since()).isEqualTo(Since.CHANGED);
        assertThat(left.row().stored()).isEqualTo(stored);
        assertThat(left.now()).isEqualTo(theirs);
        assertThat(left.canBeTaken()).isTrue();
    }

    @Test
    void a_pause_that_was_cancelled_since_and_a_contract_that_is_gone_cannot_be_taken() { // R5
        SavedPause stored = saved();
        draft.change(stored, stored.values().withComment("Ringer i morgon"));
        write();
        pausing.cancel(stored);
        assertThat(only().since()).isEqualTo(Since.CANCELLED);
        assertThat(only().canBeTaken()).isFalse();

        draft.undoAll();
        ContractId other = care.contract(marta, "Beställning 2025", south);
        draft.add(new PauseTarget.OfContract(marta, other), PauseValues.notifiedAt(NINE));
        write();
        jdbc.sql("delete from contract_unit where contract_id = ?")
                .param(other.value())
                .update();
        jdbc.sql("delete from contract where id = ?").param(other.value()).update();
        assertThat(only().since()).isEqualTo(Since.GONE);
        assertThat(only().canBeTaken()).isFalse();
    }

    @Test
    void what_was_saved_although_the_answer_was_lost_is_no_longer_left() {
        SavedPause stored = saved();
        draft.change(stored, stored.values().withEndsAt(NINE.plusDays(3)));
        draft.add(
                new PauseTarget.OfOrder(marta, lunch),
                new PauseValues(NINE, stored.values().reason(), NINE.plusDays(9), null, ""));
        write();

        pauses.save(draft);

        assertThat(left().isEmpty()).isTrue();
        assertThat(rows()).isZero();
    }

    @Test
    void R17_nobody_has_what_others_left_and_what_is_no_longer_mine_is_counted_and_not_named() {
        SavedPause stored = saved();
        draft.change(stored, stored.values().withComment("Hemligt"));
        user.isAt(Role.PLANNER, south);
        write();
        user.is("Karl Berg");
        assertThat(left().isEmpty()).isTrue();

        user.isAt(Role.PLANNER, care.unit("Solna"));

        assertThat(left().rows()).isEmpty();
        assertThat(left().hidden()).isEqualTo(1);
        work.forgetAll(Set.of());
        assertThat(rows()).isZero();
    }

    @Test
    void R18_a_protected_identity_stands_nowhere_in_what_is_kept_and_is_left_under_its_code() {
        SavedPause stored = saved();
        draft.change(stored, stored.values().withEndsAt(NINE.plusDays(3)));
        write();
        user.is("Karl Berg", Role.PLANNER, Role.CONFIDANT);
        register.protect(register.details(marta).orElseThrow());
        user.reset();

        assertThat(only().care().customer().name()).startsWith("Skyddad identitet");
        assertThat(jdbc.sql("select * from unsaved_pause").query().singleRow().values())
                .noneMatch(value -> String.valueOf(value).contains("Åström"));
    }

    @Test
    void after_30_days_without_a_change_it_is_gone() {
        draft.add(new PauseTarget.OfCustomer(marta), PauseValues.notifiedAt(NINE));
        write();
        clock.set(NINE.plusDays(30).minusMinutes(1));
        keeper.forgetOld();
        assertThat(left().rows()).hasSize(1);

        clock.set(NINE.plusDays(30).plusMinutes(1));
        keeper.forgetOld();

        assertThat(left().isEmpty()).isTrue();
        assertThat(rows()).isZero();
    }

    @Test
    void a_change_is_one_statement_of_its_own_row_and_nothing_is_written_while_nothing_changes() {
        draft.add(new PauseTarget.OfCustomer(marta), PauseValues.notifiedAt(NINE));
        draft.add(new PauseTarget.OfOrder(marta, lunch), PauseValues.notifiedAt(NINE));
        write();
        draft.change(draft.rows().getFirst().key(), PauseValues.notifiedAt(NINE.plusHours(1)));
        sql.forget();

        write();
        assertThat(sql.statements()).singleElement().asString().containsOnlyOnce("(?");
        sql.forget();
        write();

        assertThat(sql.statements()).isEmpty();
    }

    @Test
    void what_could_not_be_written_is_written_when_the_database_is_back() {
        draft.add(new PauseTarget.OfCustomer(marta), PauseValues.notifiedAt(NINE));

        whileTheDatabaseIsAway(this::write);
        UnsavedWriting.write(keeper);

        assertThat(left().rows()).hasSize(1);
    }

    @Test
    void what_was_taken_to_another_desk_is_told_at_the_first_one_and_what_is_not_written_yet_is_not() {
        draft.add(new PauseTarget.OfCustomer(marta), PauseValues.notifiedAt(NINE));
        keeper.stage(user.get(), desk, draft.rows());
        assertThat(keeper.takenFrom(desk)).isEmpty();
        UnsavedWriting.write(keeper);
        assertThat(keeper.takenFrom(desk)).isEmpty();

        work.forget(left().rows());

        assertThat(keeper.takenFrom(desk))
                .containsExactly(draft.rows().getFirst().key());
    }

    @Test
    void others_know_who_is_at_a_pause_before_anything_is_saved_and_when_nobody_is_any_longer() {
        SavedPause stored = saved();
        draft.change(stored, stored.values().withComment("Ringer i morgon"));
        draft.add(new PauseTarget.OfOrder(marta, lunch), PauseValues.notifiedAt(NINE));
        write();

        await().untilAsserted(() -> assertThat(atIt.isAnyOf(user.get())).isTrue());
        assertThat(atIt.others(stored.key(), user.get())).isEmpty();
        user.is("Karl Berg");
        assertThat(atIt.others(stored.key(), user.get())).containsExactly("Anna Nilsson");
        assertThat(atIt.adding(marta, user.get())).containsExactly("Anna Nilsson");

        user.reset();
        draft.undoAll();
        write();
        user.is("Karl Berg");

        await().untilAsserted(
                        () -> assertThat(atIt.others(stored.key(), user.get())).isEmpty());
        assertThat(atIt.adding(marta, user.get())).isEmpty();
    }

    private int rows() {
        return jdbc.sql("select count(*) from unsaved_pause")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_desk_whose_window_is_gone_is_forgotten_by_the_server_but_not_by_the_database() {
        draft.add(new PauseTarget.OfCustomer(marta), PauseValues.notifiedAt(NINE));
        keeper.stage(user.get(), desk, draft.rows());
        keeper.close(desk);
        UnsavedWriting.write(keeper);

        assertThat(left().rows()).extracting(UnsavedPause::row).isEqualTo(List.copyOf(draft.rows()));
        assertThat(keeper.takenFrom(desk)).isEmpty();
    }
}
