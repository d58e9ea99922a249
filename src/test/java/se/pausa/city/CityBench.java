package se.pausa.city;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import se.pausa.city.TestCity.Answer;
import se.pausa.customer.CustomerId;
import se.pausa.pause.PauseTarget.OfCustomer;
import se.pausa.pause.SavedPause;

/** How long it takes to the city, and what the city costs who saves. Run by hand: {@code mvn test -Dtest=CityBench}. */
class CityBench extends CityTest {

    private static final Duration QUICK = Duration.ofMillis(20);
    private static final long FIRST_ID = 2_000_000_000;

    @Autowired
    Environment environment;

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);

    @BeforeEach
    void forgetStatements() {
        timer.scheduleAtFixedRate(sql::forget, 50, 50, TimeUnit.MILLISECONDS);
    }

    @AfterEach
    void stopTimer() {
        timer.shutdownNow();
    }

    private static String milliseconds(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return "n=%d median %.1f p95 %.1f p99 %.1f max %.1f ms"
                .formatted(
                        sorted.length,
                        quantile(sorted, 0.5),
                        quantile(sorted, 0.95),
                        quantile(sorted, 0.99),
                        quantile(sorted, 1));
    }

    private static double quantile(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))] / 1e6;
    }

    private static double quantile(List<Long> nanos, double part) {
        return quantile(nanos.stream().mapToLong(Long::longValue).sorted().toArray(), part);
    }

    /** From the end of Spara to the city's answer, at 50 changes a second for a minute. */
    @Test
    void saved_to_accepted_at_fifty_changes_a_second() throws InterruptedException {
        int customers = 250;
        int changes = 50 * 60;
        Map<String, Long> saved = new ConcurrentHashMap<>();
        Map<String, Long> accepted = new ConcurrentHashMap<>();
        city.answers(request -> {
            TestCity.pass(QUICK);
            accepted.putIfAbsent(request.key(), System.nanoTime());
            return Answer.accepted();
        });
        List<SavedPause> pauses = new CopyOnWriteArrayList<>(pauses(customers));
        startSender();
        await().atMost(Duration.ofMinutes(2)).until(() -> accepted.size() == customers);
        Map<String, Integer> lost = new ConcurrentHashMap<>();
        List<Long> spara = new CopyOnWriteArrayList<>();
        CountDownLatch done = new CountDownLatch(changes);
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < changes; i++) {
                int round = i / customers + 1;
                int which = i % customers;
                timer.schedule(
                        () -> people.submit(() -> {
                            SavedPause pause = pauses.get(which);
                            long start = System.nanoTime();
                            try {
                                pauses.set(which, change(pause, pause.values().withEndsAt(NINE.plusDays(round + 1))));
                                long end = System.nanoTime();
                                spara.add(end - start);
                                saved.put(
                                        pause.id().value() + "-"
                                                + (standing(pause).version()),
                                        end);
                            } catch (RuntimeException e) {
                                lost.merge(e.getClass().getSimpleName(), 1, Integer::sum);
                            } finally {
                                done.countDown();
                            }
                        }),
                        20L * i,
                        TimeUnit.MILLISECONDS);
            }
            done.await();
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> accepted.keySet().containsAll(saved.keySet()));
        List<Long> times = saved.entrySet().stream()
                .map(entry -> Math.max(0, accepted.get(entry.getKey()) - entry.getValue()))
                .toList();
        System.out.printf(
                "BENCH saved to accepted at 50/s: %s; Spara itself: %s; not saved %s%n",
                milliseconds(times), milliseconds(spara), lost);
    }

    private List<SavedPause> pauses(int customers) {
        List<SavedPause> pauses = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            pauses.add(pausing.pause(new OfCustomer(cityCustomer("Kund " + i)), "Bortrest", NINE, NINE.plusDays(1)));
        }
        return pauses;
    }

    @ParameterizedTest
    @CsvSource({"10000, 5", "1000, 5", "10000, 20", "1000, 20"})
    void a_backlog_of_ten_thousand_drains(int customers, int milliseconds) {
        backlog(customers, 10_000);
        city.answers(_ -> {
            TestCity.pass(Duration.ofMillis(milliseconds));
            return Answer.accepted();
        });
        long start = System.nanoTime();
        startSender();
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> jdbc.sql("select count(*) from city_queue where waiting = true")
                                .query(Long.class)
                                .single()
                        == 0);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "BENCH backlog of 10,000 of %d customers, city takes %d ms: %.1f s, %.0f a second%n",
                customers, milliseconds, seconds, 10_000 / seconds);
    }

    /** Messages as Spara leaves them, a pause each. */
    private void backlog(int customers, int messages) {
        direct().sql("""
                        insert into customer (id, version, name, number, personal_identity_number)
                        select :first + seq, 0, concat('Kund ', seq), concat('B', seq), 189500000000 + seq
                        from seq_0_to_%d""".formatted(customers - 1)).param("first", FIRST_ID).update();
        direct().sql("""
                        insert into pause (id, version, token, customer_id, notified_at, reason_id, starts_at, ends_at,
                            comment, status, changed_by, changed_at)
                        select :first + seq, 0, uuid(), :first + seq mod :customers, '2026-01-01',
                            (select min(id) from pause_reason), '2026-01-01' + interval seq hour,
                            '2026-01-01' + interval seq + 1 hour, '', 'NEW', 'Bench', now(6)
                        from seq_0_to_%d""".formatted(messages - 1))
                .param("first", FIRST_ID)
                .param("customers", customers)
                .update();
        direct().sql("""
                        insert into city_message (pause_id, version, customer_id, position, status, reason, notified_at,
                            from_date, to_date, saved_by, saved_at)
                        select id, 1, customer_id, row_number() over (partition by customer_id order by id), 'NEW',
                            'Bortrest', notified_at, date(starts_at), date(starts_at), 'Bench', now(6) from pause""").update();
        direct().sql("""
                        insert into city_queue (customer_id, tail, due_at)
                        select customer_id, count(*), utc_timestamp(6) from city_message group by customer_id""").update();
    }

    /** An instance is killed with requests on their way; how long until another sends the first and the last of them. */
    @RepeatedTest(3)
    void after_the_death_of_an_instance_another_goes_on() throws Exception {
        int customers = 12;
        Map<String, Long> again = new ConcurrentHashMap<>();
        CountDownLatch claimed = new CountDownLatch(customers);
        CountDownLatch end = new CountDownLatch(1);
        Map<String, Boolean> seen = new ConcurrentHashMap<>();
        city.answers(request -> {
            if (seen.putIfAbsent(request.key(), true) == null) {
                claimed.countDown();
                TestCity.awaitLatch(end);
            } else {
                again.put(request.key(), System.nanoTime());
            }
            return Answer.accepted();
        });
        pauses(customers);
        Process instance = KilledInstance.launch(environment, city, Duration.ofSeconds(60));
        try (BufferedReader output = instance.inputReader()) {
            KilledInstance.awaitReady(output);
            claimed.await();
            startSender(Duration.ofSeconds(60));
        } finally {
            instance.destroyForcibly().waitFor();
        }
        long killed = System.nanoTime();
        await().atMost(Duration.ofMinutes(1)).until(() -> again.size() == customers);
        end.countDown();
        long[] times =
                again.values().stream().mapToLong(at -> at - killed).sorted().toArray();
        System.out.printf(
                "BENCH another goes on: first after %.1f s, last after %.1f s%n",
                times[0] / 1e9, times[customers - 1] / 1e9);
    }

    /** Spara while the city is well, refuses connections, or never answers, by turns; and of customers it does not know. */
    @Test
    void a_city_that_is_down_costs_who_saves_nothing() {
        List<String> moods = List.of("healthy", "down", "hanging");
        Map<String, List<Long>> times = new ConcurrentHashMap<>();
        List<SavedPause> ours = new ArrayList<>(pauses(30));
        List<SavedPause> others = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            CustomerId customer = care.customer("Annan " + i, "A" + i);
            others.add(pausing.pause(new OfCustomer(customer), "Bortrest", NINE, NINE.plusDays(1)));
        }
        startSender(Duration.ofSeconds(5));
        int day = 2;
        for (int round = -2; round < 12; round++) {
            for (String mood : moods) {
                CountDownLatch end = new CountDownLatch(1);
                switch (mood) {
                    case "down" -> city.shut();
                    case "hanging" ->
                        city.answers(_ -> {
                            TestCity.awaitLatch(end);
                            return Answer.accepted();
                        });
                    default ->
                        city.answers(_ -> {
                            TestCity.pass(QUICK);
                            return Answer.accepted();
                        });
                }
                LocalDateTime until = NINE.plusDays(day++);
                for (int i = 0; i < ours.size(); i++) {
                    long before = System.nanoTime();
                    others.set(i, change(others.get(i), others.get(i).values().withEndsAt(until)));
                    long between = System.nanoTime();
                    ours.set(i, change(ours.get(i), ours.get(i).values().withEndsAt(until)));
                    long after = System.nanoTime();
                    if (round >= 0) {
                        times.computeIfAbsent("other, " + mood, _ -> new ArrayList<>())
                                .add(between - before);
                        times.computeIfAbsent(mood, _ -> new ArrayList<>()).add(after - between);
                    }
                }
                end.countDown();
                if (mood.equals("down")) {
                    city.open();
                }
            }
        }
        for (String mood : moods) {
            System.out.printf(
                    "BENCH Spara, city %s: %s; customer of another: %s%n",
                    mood, milliseconds(times.get(mood)), milliseconds(times.get("other, " + mood)));
        }
        for (String[] pair :
                new String[][] {{"down", "healthy"}, {"hanging", "healthy"}, {"healthy", "other, healthy"}}) {
            System.out.printf(
                    "BENCH Spara %s: median x %.2f, p95 x %.2f%n",
                    String.join(" / ", Arrays.asList(pair)),
                    quantile(times.get(pair[0]), 0.5) / quantile(times.get(pair[1]), 0.5),
                    quantile(times.get(pair[0]), 0.95) / quantile(times.get(pair[1]), 0.95));
        }
    }
}
