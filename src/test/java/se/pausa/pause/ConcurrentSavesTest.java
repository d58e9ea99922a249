package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.common.RuleViolation;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;

/** Four people save overlapping pauses of the same few customers as fast as they can (R6, R7, R16). */
class ConcurrentSavesTest extends PausaTest {

    private static final int PEOPLE = 4;
    private static final int SAVES = 120;
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    PauseService service;

    @Autowired
    PauseReasonService reasons;

    private final List<PauseTarget> targets = new ArrayList<>();
    private ReasonId reason;

    @BeforeEach
    void threeCustomers() {
        for (int i = 0; i < 3; i++) {
            CustomerId customer = care.customer("Kund " + i, "3000" + i);
            ContractId contract = care.contract(customer, "Beställning");
            targets.add(new PauseTarget.OfCustomer(customer));
            targets.add(new PauseTarget.OfContract(customer, contract));
            targets.add(new PauseTarget.OfOrder(customer, care.order(customer, contract, "Lunch")));
        }
        reason = reasons.all().getFirst().id();
    }

    @Test
    void every_save_is_stored_refused_or_told_of_a_conflict_and_nothing_is_half_saved(TestReporter reporter)
            throws InterruptedException {
        Map<String, Integer> outcomes = new TreeMap<>();
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<Map<String, Integer>>> people = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                Random random = new Random(person);
                String name = "Person " + person;
                people.add(threads.submit(() -> {
                    start.await();
                    user.is(name);
                    return work(random);
                }));
            }
            for (Future<Map<String, Integer>> person : people) {
                person.get().forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
            }
        } catch (ExecutionException e) {
            throw new AssertionError("Something else came out of a save", e.getCause());
        }

        reporter.publishEntry(outcomes.toString());
        assertThat(outcomes)
                .containsOnlyKeys("stored", "refused", "conflict")
                .allSatisfy((outcome, count) -> assertThat(count).as(outcome).isGreaterThan(10));
        assertThat(count("select count(*) from pause where moving"))
                .as("left moving")
                .isZero();
        assertThat(count("""
                        select count(*) from pause a join pause b
                            on a.id < b.id and a.customer_id = b.customer_id
                            and a.contract_id <=> b.contract_id and a.order_id <=> b.order_id
                            and a.starts_at < b.ends_at and b.starts_at < a.ends_at
                        where a.status <> 'CANCELLED' and b.status <> 'CANCELLED'""")).as("live pauses that overlap").isZero();
        assertThat(count("select count(*) from pause")).isPositive();
        assertThat(count("select sum(version + 1) from pause"))
                .as("every version is in the history")
                .isEqualTo(count("select count(*) from pause for system_time all where not moving and token in ("
                        + "select token from pause)"));
    }

    private Map<String, Integer> work(Random random) {
        Map<String, Integer> outcomes = new TreeMap<>();
        PauseDraft draft = new PauseDraft();
        for (int i = 0; i < SAVES; i++) {
            for (int rows = 1 + random.nextInt(3); rows > 0; rows--) {
                stage(draft, random);
            }
            outcomes.merge(outcome(draft), 1, Integer::sum);
            draft.undoAll();
        }
        return outcomes;
    }

    private String outcome(PauseDraft draft) {
        try {
            service.save(draft);
            return "stored";
        } catch (RuleViolation _) {
            return "refused";
        } catch (Conflict _) {
            return "conflict";
        }
    }

    private void stage(PauseDraft draft, Random random) {
        PauseTarget target = targets.get(random.nextInt(targets.size()));
        List<SavedPause> live = service.ofCustomer(target.customer()).orElseThrow().pauses().stream()
                .filter(SavedPause::isLive)
                .filter(pause -> draft.find(pause.key()).isEmpty())
                .toList();
        LocalDateTime start = NINE.plusHours(random.nextInt(400));
        if (live.isEmpty() || random.nextInt(3) == 0) {
            draft.add(target, new PauseValues(NINE, reason, start, start.plusHours(1 + random.nextInt(48)), ""));
            return;
        }
        SavedPause pause = live.get(random.nextInt(live.size()));
        switch (random.nextInt(4)) {
            case 0, 1 ->
                draft.change(
                        pause,
                        pause.values()
                                .withEndsAt(pause.values().startsAt().plusHours(1 + random.nextInt(72)))
                                .withComment("" + random.nextInt()));
            case 2 -> draft.cancel(pause);
            default -> {
                draft.cancel(pause);
                draft.add(pause.target(), pause.values().withComment("" + random.nextInt()));
            }
        }
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
