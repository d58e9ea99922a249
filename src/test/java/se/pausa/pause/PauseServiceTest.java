package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.PausaTest;
import se.pausa.ServerCount;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerService;
import se.pausa.customer.OrderId;
import se.pausa.security.Role;

class PauseServiceTest extends PausaTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    PauseService service;

    @Autowired
    PauseReasonService reasons;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CustomerService customers;

    private final PauseDraft draft = new PauseDraft();
    private CustomerId marta;
    private ContractId contract;
    private OrderId lunch;
    private PauseTarget wholeCustomer;
    private PauseTarget theContract;

    @BeforeEach
    void aCustomer() {
        marta = care.customer("Märta Åström", "10004");
        contract = care.contract(marta, "Beställning 2026");
        lunch = care.order(marta, contract, "Lunch");
        wholeCustomer = new PauseTarget.OfCustomer(marta);
        theContract = new PauseTarget.OfContract(marta, contract);
    }

    @Test
    void a_saved_pause_is_read_back_as_it_was_typed() {
        draft.add(wholeCustomer, values(NINE, NINE.plusDays(7)).withComment("Ringde dottern"));

        SavedPause saved = service.save(draft).getFirst();

        assertThat(stored()).containsExactly(saved);
        assertThat(saved.values()).isEqualTo(draft.rows().getFirst().values());
        assertThat(saved.status()).isEqualTo(PauseStatus.NEW);
        assertThat(saved.target()).isEqualTo(wholeCustomer);
        assertThat(saved.changedBy()).isEqualTo("Anna Nilsson");
        assertThat(saved.changedAt()).isEqualTo(clock.instant());
    }

    @Test
    void a_pause_without_end_stays_without_end() {
        draft.add(theContract, values(NINE, null));

        service.save(draft);

        assertThat(stored().getFirst().values().endsAt()).isNull();
    }

    @Test
    void a_changed_pause_becomes_changed_and_a_cancelled_one_carries_the_corrected_times() {
        SavedPause saved = saved(wholeCustomer, NINE, NINE.plusDays(7));
        draft.change(saved, saved.values().withEndsAt(NINE.plusDays(3)));
        SavedPause changed = service.save(draft).getFirst();
        draft.undoAll();
        draft.change(changed, changed.values().withEndsAt(NINE.plusDays(2)));
        draft.cancel(changed);

        SavedPause cancelled = service.save(draft).getFirst();

        assertThat(changed.status()).isEqualTo(PauseStatus.CHANGED);
        assertThat(changed.version()).isEqualTo(saved.version() + 1);
        assertThat(cancelled.status()).isEqualTo(PauseStatus.CANCELLED);
        assertThat(cancelled.values().endsAt()).isEqualTo(NINE.plusDays(2));
    }

    @Test
    void a_customer_is_read_with_the_last_year_and_the_older_ones_are_counted_until_somebody_asks() {
        saved(wholeCustomer, NINE.minusYears(3), NINE.minusYears(2));
        SavedPause atTheBorder = saved(wholeCustomer, NINE.minusYears(2), NINE.minusYears(1));
        SavedPause reachingIn =
                saved(theContract, NINE.minusYears(2), NINE.minusYears(1).plusMinutes(1));
        SavedPause open = saved(wholeCustomer, NINE.minusMonths(1), null);

        CustomerPauses recent = service.ofCustomer(marta).orElseThrow();
        assertThat(recent.pauses()).containsExactly(open, reachingIn);
        assertThat(service.older(recent)).isEqualTo(2);

        CustomerPauses more =
                service.ofCustomer(marta, NINE.minusYears(1).minusMinutes(1)).orElseThrow();
        assertThat(more.pauses()).containsExactlyInAnyOrder(open, reachingIn, atTheBorder);
        assertThat(service.older(more)).isEqualTo(1);
    }

    @Test
    void R7_a_pause_that_ended_years_ago_is_named_when_another_is_saved_over_it() {
        SavedPause old = saved(wholeCustomer, NINE.minusYears(3), NINE.minusYears(2));
        draft.add(wholeCustomer, values(NINE.minusYears(2).minusDays(1), NINE));

        assertThatThrownBy(() -> service.save(draft))
                .asInstanceOf(InstanceOfAssertFactories.type(RuleViolation.class))
                .extracting(RuleViolation::problems, InstanceOfAssertFactories.list(Problem.class))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("overlap");
                    assertThat(Overlap.othersIn(problem).getFirst().key()).isEqualTo(old.key());
                });
    }

    @Test
    void saving_does_not_read_what_had_ended_before_the_staged_rows_begin() {
        for (int year = 3; year < 30; year++) {
            saved(wholeCustomer, NINE.minusYears(year), NINE.minusYears(year).plusDays(1));
        }
        SavedPause saved = saved(wholeCustomer, NINE, NINE.plusDays(7));
        draft.change(saved, saved.values().withEndsAt(NINE.plusDays(3)));

        Map<String, Long> reads = transaction.execute(_ -> new ServerCount(jdbc).reads(() -> service.save(draft)));
        assertThat(reads.get("Handler_read_next")).isLessThan(20);
    }

    @Test
    void R7_cancelling_and_adding_again_works_in_one_save() { // the page's own "ta bort och göra om"
        SavedPause saved = saved(wholeCustomer, NINE, NINE.plusDays(7));
        draft.cancel(saved);
        draft.add(wholeCustomer, values(NINE.plusDays(1), NINE.plusDays(5)));

        service.save(draft);

        assertThat(stored())
                .extracting(SavedPause::status)
                .containsExactlyInAnyOrder(PauseStatus.CANCELLED, PauseStatus.NEW);
    }

    @Test
    void R7_the_border_between_two_neighbours_can_be_moved_both_ways_and_two_pauses_can_change_places() {
        SavedPause first = saved(wholeCustomer, NINE, NINE.plusDays(5));
        SavedPause second = saved(wholeCustomer, NINE.plusDays(5), NINE.plusDays(10));

        draft.change(first, first.values().withEndsAt(NINE.plusDays(7)));
        draft.change(second, second.values().withStartsAt(NINE.plusDays(7)));
        List<SavedPause> grown = saveAndForget();
        draft.change(of(grown, second), of(grown, second).values().withStartsAt(NINE.plusDays(2)));
        draft.change(of(grown, first), of(grown, first).values().withEndsAt(NINE.plusDays(2)));
        List<SavedPause> shrunk = saveAndForget();
        draft.change(
                of(shrunk, first),
                of(shrunk, first).values().withEndsAt(NINE.plusDays(10)).withStartsAt(NINE.plusDays(2)));
        draft.change(
                of(shrunk, second),
                of(shrunk, second).values().withStartsAt(NINE).withEndsAt(NINE.plusDays(2)));
        List<SavedPause> swapped = saveAndForget();

        assertThat(of(swapped, first).values().startsAt()).isEqualTo(NINE.plusDays(2));
        assertThat(of(swapped, second).values().startsAt()).isEqualTo(NINE);
        assertThat(count("select count(*) from pause where moving")).isZero();
    }

    @Test
    void R7_an_overlap_on_the_same_target_is_refused_and_names_the_other_pause() {
        SavedPause other = saved(wholeCustomer, NINE, NINE.plusDays(7));
        StagedPause row = draft.add(wholeCustomer, values(NINE.plusDays(6), null));
        draft.add(theContract, values(NINE, null));

        RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> service.save(draft));

        Problem problem = refused.problems().getFirst();
        assertThat(refused.problems()).hasSize(1);
        assertThat(problem.row()).isEqualTo(row.key());
        assertThat(problem.key()).isEqualTo("overlap");
        assertThat(Overlap.othersIn(problem).getFirst().key()).isEqualTo(other.key());
        assertThat(stored()).containsExactly(other);
    }

    @Test
    void R7_touching_is_fine_and_so_are_pauses_on_several_levels() { // R2
        saved(wholeCustomer, NINE, NINE.plusDays(7));
        draft.add(wholeCustomer, values(NINE.plusDays(7), null));
        draft.add(theContract, values(NINE, null));
        draft.add(new PauseTarget.OfOrder(marta, lunch), values(NINE, null));

        service.save(draft);

        assertThat(stored()).hasSize(4);
    }

    @Test
    void R7_two_staged_rows_that_overlap_each_other_are_refused() {
        draft.add(wholeCustomer, values(NINE, null));
        draft.add(wholeCustomer, values(NINE.plusDays(1), null));

        assertThatThrownBy(() -> service.save(draft)).isInstanceOf(RuleViolation.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void every_missing_or_contradictory_field_is_named_with_its_row() { // R3, R4
        StagedPause empty = draft.add(wholeCustomer, new PauseValues(null, null, null, null, ""));
        StagedPause backwards = draft.add(theContract, values(NINE, NINE));
        StagedPause slip =
                draft.add(new PauseTarget.OfOrder(marta, lunch), values(NINE, LocalDateTime.of(2926, 11, 23, 9, 0)));

        RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> service.save(draft));

        assertThat(refused.problems())
                .extracting(Problem::row, Problem::field, Problem::key)
                .containsExactlyInAnyOrder(
                        tuple(empty.key(), "NOTIFIED_AT", "required"),
                        tuple(empty.key(), "REASON", "required"),
                        tuple(empty.key(), "STARTS_AT", "required"),
                        tuple(backwards.key(), "ENDS_AT", "endNotAfterStart"),
                        tuple(slip.key(), "ENDS_AT", "yearOutOfRange"));
    }

    @Test
    void R6_nothing_is_stored_when_one_of_several_rows_is_refused() {
        saved(theContract, NINE, null);
        draft.add(wholeCustomer, values(NINE, null));
        draft.add(theContract, values(NINE.plusDays(1), null));

        assertThatThrownBy(() -> service.save(draft)).isInstanceOf(RuleViolation.class);

        assertThat(stored()).hasSize(1);
    }

    @Test
    void a_change_over_somebody_elses_stores_nothing_and_says_who_changed_what() { // R16
        SavedPause base = saved(wholeCustomer, NINE, NINE.plusDays(7));
        PauseDraft hers = new PauseDraft();
        hers.change(base, base.values().withEndsAt(NINE.plusDays(9)));
        user.is("Berit Ek");
        service.save(hers);
        user.is("Anna Nilsson");
        draft.change(base, base.values().withEndsAt(NINE.plusDays(3)));

        Conflict conflict = catchThrowableOfType(Conflict.class, () -> service.save(draft));

        Conflict.Clash clash = conflict.clashes().getFirst();
        assertThat(clash.theirs().changedBy()).isEqualTo("Berit Ek");
        assertThat(clash.theirs().values().endsAt()).isEqualTo(NINE.plusDays(9));
        assertThat(clash.mine().values().endsAt()).isEqualTo(NINE.plusDays(3));
        assertThat(clash.mine().stored()).isEqualTo(base);
        assertThat(stored().getFirst().values().endsAt()).isEqualTo(NINE.plusDays(9));
    }

    @Test
    void after_a_conflict_what_both_made_of_it_is_saved_on_top_of_theirs() { // R16
        SavedPause base = saved(wholeCustomer, NINE, NINE.plusDays(7));
        PauseDraft hers = new PauseDraft();
        hers.change(base, base.values().withComment("Åter på måndag"));
        SavedPause theirs = service.save(hers).getFirst();
        draft.change(base, base.values().withEndsAt(NINE.plusDays(3)));

        Merge merge = Merge.of(new Conflict.Clash(draft.rows().getFirst(), theirs));
        draft.settle(theirs, merge.outcome(Set.of()), false);
        service.save(draft);

        assertThat(merge.toChoose()).isEmpty();
        assertThat(stored().getFirst().values())
                .isEqualTo(base.values().withComment("Åter på måndag").withEndsAt(NINE.plusDays(3)));
    }

    @Test
    void saving_the_same_draft_twice_changes_nothing_more() { // an answer that got lost
        SavedPause base = saved(theContract, NINE, NINE.plusDays(7));
        draft.add(wholeCustomer, values(NINE, null));
        draft.change(base, base.values().withEndsAt(NINE.plusDays(3)));
        service.save(draft);
        List<SavedPause> once = stored();

        service.save(draft);

        assertThat(stored()).isEqualTo(once);
    }

    @Test
    void of_two_users_who_pause_the_same_customer_at_the_same_moment_one_wins_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 20; round++) {
            LocalDateTime start = NINE.plusDays(round);
            CountDownLatch ready = new CountDownLatch(2);
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                List<Future<Object>> outcomes = List.of(
                        two.submit(() -> saveTogether(start, ready)), two.submit(() -> saveTogether(start, ready)));
                List<Object> results =
                        List.of(outcomes.get(0).get(), outcomes.get(1).get());
                assertThat(results)
                        .hasAtLeastOneElementOfType(List.class)
                        .hasAtLeastOneElementOfType(RuleViolation.class);
            }
        }
        assertThat(stored()).hasSize(20);
    }

    @Test
    void a_pause_on_a_contract_that_disappeared_meanwhile_is_refused_with_its_row() {
        StagedPause row = draft.add(theContract, values(NINE, null));
        draft.add(wholeCustomer, values(NINE, null));
        jdbc.sql("delete from service_order where id = ?").param(lunch.value()).update();
        jdbc.sql("delete from contract where id = ?").param(contract.value()).update();

        RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> service.save(draft));

        assertThat(refused.problems()).containsExactly(Problem.of(row.key(), null, "targetGone.CONTRACT"));
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_pause_of_a_customer_that_disappeared_meanwhile_is_refused_with_its_row() {
        CustomerId gone = care.customer("Gösta Ek", "10005");
        StagedPause row = draft.add(new PauseTarget.OfCustomer(gone), values(NINE, null));
        jdbc.sql("delete from customer where id = ?").param(gone.value()).update();

        RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> service.save(draft));

        assertThat(refused.problems()).containsExactly(Problem.of(row.key(), null, "targetGone.CUSTOMER"));
    }

    @Test
    void a_permanent_reason_can_end_contracts_and_orders_in_the_same_save() { // R9
        StagedPause row = draft.add(wholeCustomer, values(NINE, null).withReason(reason("Avliden")));
        draft.endCare(row.key(), LocalDate.of(2026, 11, 23));

        service.save(draft);

        assertThat(customers
                        .care(marta)
                        .orElseThrow()
                        .contract(contract)
                        .orElseThrow()
                        .validity()
                        .to())
                .isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void a_temporary_reason_ends_no_care() { // R9
        StagedPause row = draft.add(wholeCustomer, values(NINE, null));
        draft.endCare(row.key(), LocalDate.of(2026, 11, 23));

        RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> service.save(draft));

        assertThat(refused.problems().getFirst().key()).isEqualTo("careEndNeedsPermanentReason");
    }

    @Test
    void an_archived_reason_stays_on_old_pauses_but_cannot_be_chosen() { // R13
        Reason reason = user.as(Role.ADMINISTRATOR, () -> reasons.add("Kur", false));
        draft.add(wholeCustomer, values(NINE, NINE.plusDays(1)).withReason(reason.id()));
        SavedPause old = saveAndForget().getFirst();
        user.as(
                Role.ADMINISTRATOR,
                () -> reasons.change(new Reason(reason.id(), reason.version(), "Kur", false, true)));

        draft.change(old, old.values().withEndsAt(NINE.plusDays(2)));
        assertThat(saveAndForget()).hasSize(1);
        draft.add(theContract, values(NINE, null).withReason(reason.id()));
        assertThatThrownBy(() -> service.save(draft)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void the_history_keeps_true_versions_only() { // R15: rows in the middle of a save are not versions
        SavedPause base = saved(wholeCustomer, NINE, NINE.plusDays(7));
        draft.change(base, base.values().withEndsAt(NINE.plusDays(3)));
        service.save(draft);

        assertThat(jdbc.sql(
                                "select ends_at from pause for system_time all where id = ? and not moving order by version")
                        .param(base.id().value())
                        .query(LocalDateTime.class)
                        .list())
                .containsExactly(NINE.plusDays(7), NINE.plusDays(3));
    }

    @Test
    void a_start_in_the_skipped_hour_is_moved_forward() { // R3
        draft.add(wholeCustomer, values(LocalDateTime.of(2027, 3, 28, 2, 30), null));

        service.save(draft);

        assertThat(stored().getFirst().values().startsAt()).isEqualTo(LocalDateTime.of(2027, 3, 28, 3, 30));
    }

    private Object saveTogether(LocalDateTime start, CountDownLatch ready) throws InterruptedException {
        PauseDraft mine = new PauseDraft();
        mine.add(wholeCustomer, values(start, start.plusDays(1)));
        ready.countDown();
        ready.await();
        try {
            return service.save(mine);
        } catch (RuleViolation refused) {
            return refused;
        }
    }

    private SavedPause saved(PauseTarget target, LocalDateTime start, LocalDateTime end) {
        PauseDraft other = new PauseDraft();
        other.add(target, values(start, end));
        return service.save(other).getFirst();
    }

    private List<SavedPause> saveAndForget() {
        List<SavedPause> saved = service.save(draft);
        draft.undoAll();
        return saved;
    }

    private static SavedPause of(List<SavedPause> all, SavedPause one) {
        return all.stream()
                .filter(pause -> pause.key().equals(one.key()))
                .findFirst()
                .orElseThrow();
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

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
