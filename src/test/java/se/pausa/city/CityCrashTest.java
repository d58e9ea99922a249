package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import se.pausa.city.TestCity.Answer;
import se.pausa.city.TestCity.Received;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.customer.OrderId;
import se.pausa.organization.UnitId;
import tools.jackson.databind.JsonNode;

/**
 * Two instances make random changes and send them, and are killed again and again, while the city fails at
 * random. What must have arrived is computed from the history of the pauses, by other means than the
 * application's.
 */
class CityCrashTest extends CityTest {

    private static final int CUSTOMERS = 300;
    private static final int CHANGES = 10_000;
    private static final int KILLS = 20;
    private static final int FAILURES = 200;
    private static final int INSTANCES = 2;
    private static final int MOST_STARTS = 200;
    private static final int SHORTEST_LIFE = 500;
    private static final int LONGEST_LIFE = 8_000;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BEYOND_PATIENCE = PATIENCE.plusSeconds(1);

    @Autowired
    Environment environment;

    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<Long, Received> stored = new HashMap<>();
    private final Set<String> reported = new HashSet<>();

    /**
     * A saved version of a pause that alters what the city knows.
     *
     * @param savedAt when its Spara began to write, with the customer locked: pressing Spara earlier than somebody else is
     *     not being stored earlier
     */
    private record Change(
            long pause,
            long customer,
            LocalDateTime savedAt,
            String status,
            String reason,
            LocalDateTime notifiedAt,
            String from,
            @Nullable String to) {

        boolean tellsNothingNewAfter(Change last) {
            return isLive() == last.isLive()
                    && reason.equals(last.reason)
                    && notifiedAt.equals(last.notifiedAt)
                    && from.equals(last.from)
                    && String.valueOf(to).equals(String.valueOf(last.to));
        }

        boolean isLive() {
            return !status.equals("CANCELLED");
        }

        void assertToldBy(JsonNode body) {
            assertThat(body.get("status").stringValue()).isEqualTo(status);
            assertThat(body.get("reason").stringValue()).isEqualTo(reason);
            assertThat(OffsetDateTime.parse(body.get("notifiedAt").stringValue())
                            .toLocalDateTime())
                    .isEqualTo(notifiedAt);
            assertThat(body.get("fromDate").stringValue()).isEqualTo(from);
            assertThat(body.path("toDate").stringValue(null)).isEqualTo(to);
        }
    }

    @Test
    void ten_thousand_changes_survive_twenty_kills_and_a_city_that_fails(TestReporter reporter)
            throws Exception { // R12
        openCare();
        city.answers(this::answer);
        List<Future<?>> slots = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(INSTANCES)) {
            for (int slot = 0; slot < INSTANCES; slot++) {
                Random random = new Random(slot);
                slots.add(threads.submit(() -> liveAndDie(random)));
            }
        }
        for (Future<?> slot : slots) {
            slot.get();
        }
        long waiting = count("select sum(tail - head) from city_queue");
        city.answers(this::store);
        startSender(PATIENCE);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> count("select count(*) from city_queue where head < tail") == 0);

        reporter.publishEntry(report(waiting));
        assertThat(changes()).isGreaterThanOrEqualTo(CHANGES);
        assertThat(kills.get()).isGreaterThanOrEqualTo(KILLS);
        assertThat(failureCount()).isGreaterThanOrEqualTo(FAILURES);
        assertThat(city.faults()).isEmpty();
        assertNothingLostAndNothingInvented(messages());
    }

    private String report(long waiting) {
        String report = "%d changes, %d starts, %d kills, failures %s, %d messages in %d requests, %d left at the end"
                .formatted(
                        changes(),
                        starts.get(),
                        kills.get(),
                        new TreeMap<>(failures),
                        count("select count(*) from city_message"),
                        city.received().size(),
                        waiting);
        System.out.println(report);
        return report;
    }

    private void assertNothingLostAndNothingInvented(Map<String, Change> expected) {
        Map<String, Received> first = new LinkedHashMap<>();
        Map<Long, Integer> newest = new HashMap<>();
        for (Received request : city.received()) {
            assertThat(request.key()).isEqualTo(request.pause() + "-" + request.version());
            Received before = first.putIfAbsent(request.key(), request);
            if (before != null) {
                assertThat(request.body())
                        .as("the same key is the same message")
                        .isEqualTo(before.body());
            }
            assertThat(newest.merge(request.pause(), request.version(), Math::max))
                    .as("no version arrives after a newer one of pause " + request.pause())
                    .isEqualTo(request.version());
        }
        assertThat(first.keySet()).as("lost or invented").isEqualTo(expected.keySet());
        first.forEach((key, request) -> expected.get(key).assertToldBy(request.body()));

        Map<Long, LocalDateTime> saved = new HashMap<>();
        first.forEach((key, request) -> {
            Change change = expected.get(key);
            LocalDateTime before = saved.put(change.customer(), change.savedAt());
            assertThat(before == null || !before.isAfter(change.savedAt()))
                    .as("customer %d: %s arrives in the order of saving", change.customer(), key)
                    .isTrue();
        });

        Map<Long, Change> last = new HashMap<>();
        expected.forEach((_, change) -> last.put(change.pause(), change));
        assertThat(stored.keySet()).isEqualTo(last.keySet());
        stored.forEach((pause, state) -> last.get(pause).assertToldBy(state.body()));
        assertThat(count("select count(*) from city_message where state <> 'ACCEPTED'"))
                .isZero();
        Map<Long, Boolean> live = new HashMap<>();
        jdbc.sql("select id, status <> 'CANCELLED' live from pause").query(row -> {
            live.put(row.getLong("id"), row.getBoolean("live"));
        });
        stored.forEach((pause, state) -> assertThat(live.get(pause))
                .isEqualTo(!state.body().get("status").stringValue().equals("CANCELLED")));
    }

    /** Every message that must have arrived, by its key, in the order of the versions of each pause. */
    private Map<String, Change> messages() {
        Map<String, Change> messages = new LinkedHashMap<>();
        Map<Long, Change> last = new HashMap<>();
        Map<Long, Integer> versions = new HashMap<>();
        jdbc.sql("""
                        select p.*, r.name reason,
                            min(p.row_start) over (partition by p.customer_id, p.changed_by, p.changed_at) saved_at
                        from pause for system_time all p join pause_reason r on r.id = p.reason_id
                        where not p.moving and p.id in (select id from pause) order by p.id, p.version""").query((row, _) -> change(row)).stream()
                .filter(change -> change != null)
                .forEach(change -> {
                    Change before = last.get(change.pause());
                    if (before == null || !change.tellsNothingNewAfter(before)) {
                        last.put(change.pause(), change);
                        messages.put(change.pause() + "-" + versions.merge(change.pause(), 1, Integer::sum), change);
                    }
                });
        return messages;
    }

    /** Absent if it does not belong to the city. */
    private @Nullable Change change(ResultSet row) throws SQLException {
        long customer = row.getLong("customer_id");
        String target = row.getLong("order_id") != 0
                ? "order " + row.getLong("order_id")
                : row.getLong("contract_id") != 0 ? "contract " + row.getLong("contract_id") : "customer " + customer;
        String start = row.getString("starts_at");
        String end = row.getString("ends_at");
        return !reported.contains(target)
                ? null
                : new Change(
                        row.getLong("id"),
                        customer,
                        row.getObject("saved_at", LocalDateTime.class),
                        row.getString("status"),
                        row.getString("reason"),
                        row.getObject("notified_at", LocalDateTime.class),
                        start.substring(0, 10),
                        end.startsWith("9999") ? null : lastDay(end));
    }

    /** The day before an end at midnight, else its day; by the old calendar. */
    private static String lastDay(String end) {
        GregorianCalendar day = new GregorianCalendar(
                Integer.parseInt(end.substring(0, 4)),
                Integer.parseInt(end.substring(5, 7)) - 1,
                Integer.parseInt(end.substring(8, 10)));
        if (end.startsWith("00:00", 11)) {
            day.add(GregorianCalendar.DAY_OF_MONTH, -1);
        }
        return "%tF".formatted(day);
    }

    /** Customers with a contract and two orders: most of the city, some of it with an order that is not, some not at all. */
    private void openCare() {
        UnitId north = care.unit("Norrtälje");
        for (int i = 0; i < CUSTOMERS; i++) {
            boolean ours = i % 10 != 0;
            CustomerId customer = ours ? cityCustomer("Kund " + i) : care.customer("Kund " + i, "N" + i, north);
            ContractId contract = care.contract(customer, "Beställning", ours ? south : north);
            OrderId lunch = care.order(customer, contract, "Lunch", i % 20 == 0 ? south : north);
            OrderId shower = care.order(customer, null, "Dusch", ours ? south : north);
            if (i % 20 == 0) {
                identify(customer, "1895" + "%08d".formatted(i));
                reported.add("order " + lunch.value());
            }
            if (ours) {
                reported.addAll(Set.of(
                        "customer " + customer.value(), "contract " + contract.value(), "order " + shower.value()));
            }
        }
    }

    private void liveAndDie(Random random) {
        try {
            while (changes() < CHANGES || kills.get() < KILLS || failureCount() < FAILURES) {
                assertThat(starts.incrementAndGet()).isLessThan(MOST_STARTS);
                Process instance =
                        KilledInstance.launch(environment, city, PATIENCE, Integer.toString(random.nextInt()));
                try (BufferedReader output = instance.inputReader()) {
                    KilledInstance.awaitReady(output);
                    boolean ended =
                            instance.waitFor(random.nextInt(SHORTEST_LIFE, LONGEST_LIFE), TimeUnit.MILLISECONDS);
                    assertThat(ended).as("it ended by itself").isFalse();
                } finally {
                    instance.destroyForcibly().waitFor();
                    kills.incrementAndGet();
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Fails in one of many ways, or stores what it gets. */
    private Answer answer(Received request) {
        Random random = new Random();
        return switch (random.nextInt(400)) {
            case 0, 1, 2, 3 -> fails("500", Answer.of(500, "{\"message\":\"Internal error\"}"));
            case 4, 5, 6, 7 -> fails("503", Answer.of(503, "<html>Service unavailable</html>"));
            case 8, 9 -> fails("404", Answer.of(404, "<html>Not found</html>"));
            case 10, 11 -> fails("302", Answer.of(302, "").with("Location", "http://127.0.0.1:1/"));
            case 12, 13, 14, 15 -> fails("dropped before it was stored", Answer.NONE);
            case 16, 17, 18, 19 -> fails("dropped after it was stored", request, Answer.NONE);
            case 20, 21 -> fails("no JSON", request, Answer.of(200, "<html>Welcome</html>"));
            case 22 -> fails("late", request, Answer.accepted().after(BEYOND_PATIENCE));
            case 23 -> fails("429", Answer.of(429, "").with("Retry-After", Integer.toString(random.nextInt(2))));
            case 24, 25, 26, 27, 28, 29 -> {
                TestCity.pass(Duration.ofMillis(random.nextInt(600)));
                yield store(request);
            }
            default -> store(request);
        };
    }

    private Answer fails(String how, Answer answer) {
        failures.merge(how, 1, Integer::sum);
        return answer;
    }

    private Answer fails(String how, Received request, Answer answer) {
        store(request);
        return fails(how, answer);
    }

    private int failureCount() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Answer store(Received request) {
        synchronized (stored) {
            Received known = stored.get(request.pause());
            if (known != null && known.version() > request.version()) {
                return Answer.of(409, "");
            }
            stored.put(request.pause(), request);
            return Answer.accepted();
        }
    }

    /** Committed ones, by the versions of the pauses. */
    private long changes() {
        return count("select coalesce(sum(version + 1), 0) from pause");
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
