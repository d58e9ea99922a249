package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerService;
import se.pausa.customer.OrderId;
import se.pausa.security.Role;

/** What nobody would do on purpose. */
class HostileCasesTest extends PausaTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    PauseService service;

    @Autowired
    PauseReasonService reasons;

    @Autowired
    CustomerService customers;

    private final PauseDraft draft = new PauseDraft();
    private CustomerId marta;
    private CustomerId sigvard;
    private ContractId contract;
    private OrderId lunch;
    private PauseTarget wholeCustomer;

    @BeforeEach
    void twoCustomers() {
        marta = care.customer("Märta Åström", "10004");
        sigvard = care.customer("Sigvard Öberg", "10005");
        contract = care.contract(marta, "Beställning 2026");
        lunch = care.order(marta, null, "Lunch");
        wholeCustomer = new PauseTarget.OfCustomer(marta);
    }

    @Test
    void a_pause_staged_from_an_old_version_and_edited_again_from_a_newer_one_still_conflicts() { // R16
        SavedPause old = saved(values(NINE, NINE.plusDays(7)));
        draft.change(old, old.values().withComment("min"));
        SavedPause theirs = savedChange(old, old.values().withEndsAt(NINE.plusDays(9)));

        draft.change(theirs, theirs.values().withStartsAt(NINE.plusHours(1)));

        assertThatThrownBy(() -> service.save(draft)).isInstanceOf(Conflict.class);
        draft.settle(theirs, theirs.values().withStartsAt(NINE.plusHours(1)), false);
        assertThat(service.save(draft).getFirst().values())
                .isEqualTo(theirs.values().withStartsAt(NINE.plusHours(1)));
    }

    @Test
    void a_pause_deleted_meanwhile_is_told_with_its_row() {
        SavedPause pause = saved(values(NINE, null));
        draft.cancel(pause);
        jdbc.sql("delete from pause").update();

        assertRefused(tuple(pause.key(), null, "pauseGone"));
    }

    @Test
    void a_reason_deleted_meanwhile_is_told_with_its_row() {
        ReasonId reason = user.as(Role.ADMINISTRATOR, () -> reasons.add("Kur " + marta.value(), false))
                .id();
        StagedPause row = draft.add(wholeCustomer, values(NINE, null).withReason(reason));
        jdbc.sql("delete from pause_reason where id = ?").param(reason.value()).update();

        assertRefused(tuple(row.key(), "REASON", "reasonArchived"));
    }

    @Test
    void an_order_and_a_contract_that_went_to_another_customer_meanwhile_are_gone() { // R1
        StagedPause order = draft.add(new PauseTarget.OfOrder(marta, lunch), values(NINE, null));
        StagedPause whole = draft.add(new PauseTarget.OfContract(marta, contract), values(NINE, null));
        draft.add(new PauseTarget.OfCustomer(sigvard), values(NINE, null));
        jdbc.sql("update service_order set customer_id = ?")
                .param(sigvard.value())
                .update();
        jdbc.sql("update contract set customer_id = ?").param(sigvard.value()).update();

        assertRefused(tuple(order.key(), null, "targetGone.ORDER"), tuple(whole.key(), null, "targetGone.CONTRACT"));
        assertThat(stored()).isEmpty();
    }

    @Test
    void R5_nothing_can_be_laid_over_a_cancelled_pause() {
        SavedPause pause = saved(values(NINE, null));
        draft.change(pause, pause.values().withEndsAt(NINE.plusDays(1)));
        draft.endCare(pause.key(), LocalDate.of(2026, 11, 23));
        PauseDraft hers = new PauseDraft();
        hers.cancel(pause);
        SavedPause cancelled = service.save(hers).getFirst();

        assertThatThrownBy(() -> draft.settle(cancelled, pause.values(), false))
                .isInstanceOf(IllegalStateException.class);
        draft.undoAll();
        assertThatThrownBy(() -> draft.cancel(cancelled)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> draft.endCare(cancelled, null)).isInstanceOf(IllegalStateException.class);
        assertThat(draft.isEmpty()).isTrue();
    }

    @Test
    void a_comment_of_the_greatest_length_is_stored_whole_and_a_longer_one_refused() { // R4
        for (String longest : List.of("å".repeat(2000), "🌷".repeat(1000), "'\"\\%_<script>\n\t\0".repeat(100) + "x")) {
            StagedPause row = draft.add(
                    new PauseTarget.OfOrder(marta, lunch), values(NINE, null).withComment(longest));
            SavedPause saved = service.save(draft).getFirst();
            assertThat(saved.values().comment()).isEqualTo(longest);
            assertThat(stored()).contains(saved);
            draft.undo(row.key());
            draft.cancel(saved);
            service.save(draft);
            draft.undoAll();
        }
        StagedPause row = draft.add(wholeCustomer, values(NINE, null).withComment("å".repeat(2001)));

        assertRefused(tuple(row.key(), "COMMENT", "commentTooLong"));
    }

    @Test
    void the_first_and_the_last_minute_of_the_plausible_years_are_stored_and_those_beside_them_refused() { // R3
        LocalDateTime first = LocalDateTime.of(1990, 1, 1, 0, 0);
        LocalDateTime last = LocalDateTime.of(2199, 12, 31, 23, 59);
        SavedPause whole = saved(values(first, last).withNotifiedAt(last));

        assertThat(stored()).containsExactly(whole);
        for (LocalDateTime before : List.of(first.minusMinutes(1), LocalDateTime.MIN)) {
            StagedPause row = draft.add(wholeCustomer, values(before, null));
            assertRefused(tuple(row.key(), "STARTS_AT", "yearOutOfRange"));
            draft.undoAll();
        }
        for (LocalDateTime after : List.of(last.plusMinutes(1), OpenEnd.FAR_AWAY, LocalDateTime.MAX)) {
            StagedPause row = draft.add(wholeCustomer, values(NINE, after));
            assertRefused(tuple(row.key(), "ENDS_AT", "yearOutOfRange"));
            draft.undoAll();
        }
    }

    @Test
    void care_cannot_end_in_a_year_that_is_a_slip_of_the_finger() { // R9
        StagedPause row = draft.add(wholeCustomer, values(NINE, null).withReason(reason("Avliden")));
        for (int year : List.of(1, 1989, 2200, 20_261)) {
            draft.endCare(row.key(), LocalDate.of(year, 11, 23));

            assertRefused(tuple(row.key(), null, "careEndOutOfRange"));
        }
        assertThat(stored()).isEmpty();
    }

    @Test
    void care_ends_also_when_somebody_else_has_saved_the_same_values_meanwhile() { // R9
        SavedPause pause = saved(values(NINE, null));
        PauseValues deceased = pause.values().withReason(reason("Avliden"));
        draft.change(pause, deceased);
        draft.endCare(pause.key(), LocalDate.of(2026, 11, 23));
        savedChange(pause, deceased);

        service.save(draft);

        assertThat(customers
                        .care(marta)
                        .orElseThrow()
                        .contracts()
                        .getFirst()
                        .validity()
                        .to())
                .isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void care_does_not_end_by_a_temporary_reason_that_somebody_else_has_saved_meanwhile() { // R9
        SavedPause pause = saved(values(NINE, null));
        draft.change(pause, pause.values().withComment("lika"));
        draft.endCare(pause.key(), LocalDate.of(2026, 11, 23));
        savedChange(pause, pause.values().withComment("lika"));

        assertRefused(tuple(pause.key(), "REASON", "careEndNeedsPermanentReason"));
    }

    @Test
    void what_save_returns_is_what_is_stored_to_the_last_digit() {
        clock.set(NINE.plusNanos(123_456_789));

        SavedPause saved = saved(values(NINE, null));

        assertThat(stored()).containsExactly(saved);
    }

    @Test
    void R6_a_thousand_rows_are_saved_at_once_and_again_and_changed_at_once() {
        for (int day = 0; day < 1000; day++) {
            draft.add(wholeCustomer, values(NINE.plusDays(day), NINE.plusDays(day + 1)));
        }
        List<SavedPause> saved = service.save(draft);
        service.save(draft);
        assertThat(stored()).hasSize(1000);
        draft.undoAll();

        saved.forEach(pause -> draft.change(
                pause,
                pause.values()
                        .withStartsAt(pause.values().startsAt().plusHours(3))
                        .withEndsAt(pause.values().endsAt().plusHours(3))));
        sql.forget();
        service.save(draft);

        assertThat(sql.statements()).as("statements of one save").hasSizeLessThan(60);
        assertThat(stored())
                .hasSize(1000)
                .allMatch(pause -> pause.values().startsAt().getHour() == 12);
        assertThat(jdbc.sql("select count(*) from pause where moving")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_same_draft_sent_twice_at_the_same_moment_is_stored_once() throws Exception { // an impatient click
        for (int i = 0; i < 20; i++) {
            PauseDraft twice = new PauseDraft();
            twice.add(wholeCustomer, values(NINE.plusDays(i), NINE.plusDays(i + 1)));
            Callable<List<SavedPause>> save = () -> service.save(twice);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<SavedPause> both = new ArrayList<>();
                for (Future<List<SavedPause>> answer : threads.invokeAll(List.of(save, save))) {
                    both.addAll(answer.get());
                }
                assertThat(both).hasSize(1);
            }
        }
        assertThat(stored()).hasSize(20);
    }

    private void assertRefused(Tuple... problems) {
        RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> service.save(draft));

        assertThat(refused).isNotNull();
        assertThat(refused.problems())
                .extracting(Problem::row, Problem::field, Problem::key)
                .containsExactlyInAnyOrder(problems);
    }

    private SavedPause saved(PauseValues values) {
        PauseDraft other = new PauseDraft();
        other.add(wholeCustomer, values);
        return service.save(other).getFirst();
    }

    private SavedPause savedChange(SavedPause pause, PauseValues values) {
        PauseDraft hers = new PauseDraft();
        hers.change(pause, values);
        return service.save(hers).getFirst();
    }

    private List<SavedPause> stored() {
        return service.ofCustomer(marta).orElseThrow().pauses();
    }

    private PauseValues values(LocalDateTime start, LocalDateTime end) {
        return new PauseValues(NINE, reason("Sjukhusvistelse"), start, end, "");
    }

    private ReasonId reason(String name) {
        return reasons.all().stream()
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
