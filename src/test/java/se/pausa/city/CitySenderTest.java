package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.city.TestCity.Answer;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerRegister;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseTarget.OfCustomer;
import se.pausa.pause.SavedPause;
import se.pausa.security.Access;
import se.pausa.security.Role;
import se.pausa.transfer.CheckedFile;
import se.pausa.transfer.OrderImport;

/** What is saved reaches the city: in order, once answered never again, and whatever the city does. */
class CitySenderTest extends CityTest {

    /** Long enough for a sender that does not wait to show it. */
    private static final Duration A_WHILE = Duration.ofMillis(1_200);

    @Autowired
    Access access;

    @Autowired
    CustomerRegister register;

    @Autowired
    OrderImport files;

    @Test
    void a_saved_pause_reaches_the_city_and_counts_as_accepted() { // R12
        SavedPause pause = pausing.pause(
                new PauseTarget.OfCustomer(cityCustomer("Märta Åström")), "Sjukhusvistelse", NINE, NINE.plusDays(7));
        startSender();
        awaitState(pause, CityState.ACCEPTED);

        TestCity.Received request = city.received().getFirst();
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.path()).isEqualTo("/api/absences/" + pause.id().value());
        assertThat(request.key()).isEqualTo(pause.id().value() + "-1");
        assertThat(request.headers()).containsEntry("Authorization", "Bearer " + TestCity.TOKEN);
        assertThat(request.body().toString()).isEqualTo("""
                {"id":%d,"version":1,"customer":{"number":"C0","personalIdentityNumber":"189400000000"},\
                "status":"NEW","reason":"Sjukhusvistelse","notifiedAt":"2026-11-23T09:00:00+01:00",\
                "fromDate":"2026-11-23","toDate":"2026-11-30"}""".formatted(pause.id().value()));
    }

    @Test
    void a_rejected_message_says_why_and_holds_up_nothing_else() {
        city.answers(request -> request.version() == 1 ? Answer.rejected("Okänd person") : Answer.accepted());
        PauseTarget target = new PauseTarget.OfCustomer(cityCustomer("Märta Åström"));
        SavedPause pause = pausing.pause(target, "Bortrest", NINE, null);
        startSender();
        awaitState(pause, CityState.REJECTED);
        assertThat(standing(pause).words()).isEqualTo("Okänd person");

        change(pause, pause.values().withEndsAt(NINE.plusDays(3)));
        awaitState(pause, CityState.ACCEPTED);
        assertThat(standing(pause).version()).isEqualTo(2);
    }

    @Test
    void a_screen_that_takes_its_time_does_not_hold_up_what_is_sent() throws InterruptedException {
        CountDownLatch drawing = new CountDownLatch(1);
        CountDownLatch drawn = new CountDownLatch(1);
        Runnable closed = news.listen(_ -> {
            drawing.countDown();
            awaitQuietly(drawn);
        });
        try {
            startSender();
            pausing.pause(new OfCustomer(cityCustomer("Märta Åström")), "Bortrest", NINE, null);
            drawing.await();
            awaitState(
                    pausing.pause(new OfCustomer(cityCustomer("Åke Öberg")), "Bortrest", NINE, null),
                    CityState.ACCEPTED);
        } finally {
            drawn.countDown();
            closed.run();
        }
    }

    @Test
    void a_sender_keeps_no_more_lines_from_others_than_it_sends_at_once() {
        List<SavedPause> pauses = new ArrayList<>();
        for (int customer = 0; customer < 20; customer++) {
            PauseTarget target = new OfCustomer(cityCustomer("Kund " + customer));
            for (int day = 0; day < 3; day++) {
                pauses.add(pausing.pause(target, "Bortrest", NINE.plusDays(day), NINE.plusDays(day + 1)));
            }
        }
        city.answers(_ -> Answer.accepted().after(Duration.ofMillis(100)));
        startSender();
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            assertThat(leasedLines()).isLessThanOrEqualTo(16);
            return city.received().size() == pauses.size();
        });
    }

    private int leasedLines() {
        return jdbc.sql("select count(*) from city_queue where leased_by is not null")
                .query(Integer.class)
                .single();
    }

    @Test
    void what_fails_is_tried_again_with_the_same_key() {
        city.answers(_ -> Answer.of(503, ""));
        SavedPause pause =
                pausing.pause(new PauseTarget.OfCustomer(cityCustomer("Märta Åström")), "Bortrest", NINE, null);
        startSender();
        awaitState(pause, CityState.FAILING);
        city.answers(_ -> Answer.accepted());
        awaitState(pause, CityState.ACCEPTED);
        assertThat(city.received())
                .hasSizeGreaterThan(1)
                .allSatisfy(request ->
                        assertThat(request.key()).isEqualTo(pause.id().value() + "-1"));
    }

    @Test
    void who_is_not_let_in_raises_an_alarm_and_holds_everything_until_it_works_again() {
        city.answers(_ -> Answer.of(401, "{\"message\":\"Ogiltig nyckel\"}"));
        SavedPause pause =
                pausing.pause(new PauseTarget.OfCustomer(cityCustomer("Märta Åström")), "Bortrest", NINE, null);
        startSender();
        await().atMost(SOON).until(() -> link.alarm().isPresent());
        assertThat(link.alarm().orElseThrow().words()).isEqualTo("Ogiltig nyckel");
        assertThat(standing(pause).words()).isEqualTo(CityFailure.REFUSED.name());

        city.answers(_ -> Answer.accepted());
        user.as(Role.SUPERVISOR, link::tryAgain);
        awaitState(pause, CityState.ACCEPTED);
        await().atMost(SOON).until(() -> link.alarm().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408})
    void what_refuses_us_holds_everything_and_is_told(int status) {
        SavedPause one = pausing.pause(new OfCustomer(cityCustomer("Märta Åström")), "Bortrest", NINE, null);
        city.answers(_ -> Answer.of(status, ""));
        startSender();
        await().atMost(SOON).until(() -> link.alarm().isPresent());
        assertThat(link.alarm().orElseThrow().status()).isEqualTo(status);

        SavedPause other = pausing.pause(new OfCustomer(cityCustomer("Åke Öberg")), "Bortrest", NINE, null);
        await().during(A_WHILE).atMost(SOON).until(() -> city.received().size() == 1);
        assertThat(secondsOfHold()).isBetween(1L, 15L);
        assertThat(standing(one).state()).isEqualTo(CityState.FAILING);
        assertThat(standing(other).state()).isEqualTo(CityState.TO_SEND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "Mon, 23 Nov 2026 09:00:00 GMT"})
    void a_city_that_asks_for_a_break_gets_one_from_every_customer(String retryAfter) {
        CustomerId busy = cityCustomer("Märta Åström");
        SavedPause first = pausing.pause(new OfCustomer(busy), "Bortrest", NINE, NINE.plusDays(1));
        SavedPause second = pausing.pause(new OfCustomer(busy), "Bortrest", NINE.plusDays(2), NINE.plusDays(3));
        SavedPause stopped = pausing.pause(new OfCustomer(cityCustomer("Åke Öberg")), "Bortrest", NINE, null);
        city.answers(request -> {
            if (request.pause() == stopped.id().value()) {
                return Answer.of(429, "").with("Retry-After", retryAfter);
            }
            await().atMost(SOON).until(() -> secondsOfHold() > 0);
            return Answer.accepted();
        });
        startSender(SOON);
        awaitState(first, CityState.ACCEPTED);
        await().during(A_WHILE).atMost(SOON).until(() -> city.received().size() == 2);
        assertThat(secondsOfHold()).isBetween(3_500L, 3_600L);
        assertThat(standing(second).state()).isEqualTo(CityState.TO_SEND);
        assertThat(link.alarm()).isEmpty();

        city.answers(_ -> Answer.accepted());
        letTimePass();
        awaitState(second, CityState.ACCEPTED);
        awaitState(stopped, CityState.ACCEPTED);
    }

    private long secondsOfHold() {
        return jdbc.sql("select timestampdiff(second, utc_timestamp(6), paused_until) from city_link")
                .query(Long.class)
                .single();
    }

    static Stream<Answer> answersThatWereNotAgreed() {
        return Stream.of(
                Answer.of(200, "<html>Welcome</html>"),
                Answer.of(200, "{\"receipt\":5}"),
                Answer.of(200, "[]"),
                Answer.of(200, "{\"receipt\":\"K-1\"}".repeat(5_000)),
                Answer.of(204, ""),
                Answer.of(302, "").with("Location", "http://127.0.0.1:1/"),
                Answer.of(404, "<html>Not found</html>"),
                Answer.of(422, ""),
                Answer.of(422, "{\"message\":\"\"}"),
                Answer.of(422, "{\"error\":\"Nej\"}"),
                Answer.of(500, "{\"message\":\"Nej\"}"),
                Answer.of(503, "x".repeat(200_000)),
                Answer.NONE);
    }

    @ParameterizedTest
    @MethodSource("answersThatWereNotAgreed")
    void an_answer_that_was_not_agreed_is_kept_and_the_message_tried_again(Answer answer) {
        SavedPause pause = pausing.pause(new OfCustomer(cityCustomer("Märta Åström")), "Bortrest", NINE, null);
        city.answers(_ -> answer);
        startSender();
        awaitState(pause, CityState.FAILING);
        String kept = jdbc.sql("select answer from city_message")
                .query(String.class)
                .optional()
                .orElse("");
        assertThat(answer.body()).startsWith(kept);
        assertThat(kept.length()).isEqualTo(Math.min(answer.body().length(), 2_048));

        city.answers(_ -> Answer.accepted());
        awaitState(pause, CityState.ACCEPTED);
        assertThat(standing(pause).version()).isEqualTo(1);
    }

    @Test
    void a_city_that_never_answers_costs_the_patience_and_no_more() {
        SavedPause pause = pausing.pause(new OfCustomer(cityCustomer("Märta Åström")), "Bortrest", NINE, null);
        city.answers(_ -> Answer.accepted().after(SOON));
        startSender(Duration.ofMillis(300));
        awaitState(pause, CityState.FAILING);
        assertThat(standing(pause).words()).isEqualTo("TIMEOUT");
    }

    @Test
    void a_customer_whose_message_fails_is_tried_now_and_then_and_holds_up_nobody_else() {
        CustomerId poor = cityCustomer("Märta Åström");
        SavedPause failing = pausing.pause(new OfCustomer(poor), "Bortrest", NINE, null);
        city.answers(request -> request.pause() == failing.id().value() ? Answer.of(500, "") : Answer.accepted());
        startSender();
        awaitState(failing, CityState.FAILING);
        for (int i = 0; i < 40; i++) {
            SavedPause other = pausing.pause(new OfCustomer(cityCustomer("Kund " + i)), "Bortrest", NINE, null);
            awaitState(other, CityState.ACCEPTED);
        }
        assertThat(city.versions().get(failing.id().value())).hasSizeLessThan(15);
    }

    @Test
    void many_customers_whose_messages_fail_hold_up_nobody_else() {
        Set<Long> failing = new HashSet<>();
        SavedPause last = null;
        for (int i = 0; i < 40; i++) {
            last = pausing.pause(new OfCustomer(cityCustomer("Kund " + i)), "Bortrest", NINE, null);
            failing.add(last.id().value());
        }
        city.answers(request -> failing.contains(request.pause()) ? Answer.of(500, "") : Answer.accepted());
        startSender();
        await().atMost(SOON).until(() -> city.received().size() >= 10);
        for (int i = 0; i < 3; i++) {
            awaitState(
                    pausing.pause(new OfCustomer(cityCustomer("Frisk " + i)), "Bortrest", NINE, null),
                    CityState.ACCEPTED);
        }
        assertThat(standing(last).state()).isNotEqualTo(CityState.ACCEPTED);
    }

    @Test
    void later_messages_of_a_customer_wait_for_the_one_that_fails() { // R12
        CustomerId customer = cityCustomer("Märta Åström");
        SavedPause first = pausing.pause(new OfCustomer(customer), "Bortrest", NINE, NINE.plusDays(1));
        SavedPause second = pausing.pause(new OfCustomer(customer), "Bortrest", NINE.plusDays(2), NINE.plusDays(3));
        SavedPause changed = change(first, first.values().withEndsAt(NINE.plusHours(30)));
        pausing.cancel(change(changed, changed.values().withEndsAt(NINE.plusDays(2))));
        city.answers(_ -> Answer.of(500, ""));
        startSender();
        await().atMost(SOON).until(() -> city.received().size() >= 2);
        assertThat(city.received())
                .extracting(TestCity.Received::key)
                .containsOnly(first.id().value() + "-1");

        city.answers(_ -> Answer.accepted());
        awaitState(second, CityState.ACCEPTED);
        await().atMost(SOON)
                .until(() -> standing(first).last().status() == PauseStatus.CANCELLED
                        && standing(first).state() == CityState.ACCEPTED);
        assertThat(city.received().stream().map(TestCity.Received::key).distinct())
                .containsExactly(
                        first.id().value() + "-1",
                        second.id().value() + "-1",
                        first.id().value() + "-2",
                        first.id().value() + "-3");
    }

    @Test
    void two_senders_neither_overtake_each_other_nor_send_twice() {
        city.answers(_ -> {
            TestCity.pass(Duration.ofMillis(ThreadLocalRandom.current().nextInt(30)));
            return Answer.accepted();
        });
        startSender();
        startSender();
        List<SavedPause> pauses = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            pauses.add(pausing.pause(new OfCustomer(cityCustomer("Kund " + i)), "Bortrest", NINE, null));
        }
        for (int version = 2; version <= 6; version++) {
            int days = version;
            pauses.replaceAll(pause -> change(pause, pause.values().withEndsAt(NINE.plusDays(days))));
        }
        pauses.forEach(pause -> awaitState(pause, CityState.ACCEPTED));
        assertThat(city.versions())
                .hasSize(15)
                .allSatisfy((_, versions) -> assertThat(versions).containsExactly(1, 2, 3, 4, 5, 6));
        assertThat(city.faults()).isEmpty();
    }

    @Test
    void what_is_sent_and_what_is_answered_are_news_of_its_customer() throws InterruptedException {
        CustomerId marta = cityCustomer("Märta Åström");
        SavedPause pause = pausing.pause(new OfCustomer(marta), "Bortrest", NINE, null);
        List<CityState> told = new CopyOnWriteArrayList<>();
        CountDownLatch answered = new CountDownLatch(1);
        Runnable stop = news.listen(item -> {
            if (item.isOfTheCity() && item.isAbout(marta)) {
                told.add(standing(pause).state());
                answered.countDown();
            }
        });
        city.answers(_ -> {
            awaitQuietly(answered);
            return Answer.accepted();
        });
        startSender();

        await().atMost(SOON).until(() -> told.contains(CityState.ACCEPTED));
        assertThat(told).startsWith(CityState.SENT);
        stop.run();
    }

    @Test
    void what_a_dead_sender_had_claimed_is_sent_by_another() {
        SavedPause pause = pausing.pause(new OfCustomer(cityCustomer("Märta Åström")), "Bortrest", NINE, null);
        UUID dead = UUID.randomUUID();
        lines.claim(dead, 1);
        lines.sent(lines.first(dead));
        startSender();
        awaitState(pause, CityState.ACCEPTED);
        assertThat(city.received()).hasSize(1);
    }

    @Test
    void a_database_that_is_away_for_a_while_loses_nothing() {
        SavedPause pause = pausing.pause(new OfCustomer(cityCustomer("Märta Åström")), "Bortrest", NINE, null);
        SavedPause next = pausing.pause(new OfCustomer(cityCustomer("Åke Öberg")), "Bortrest", NINE, null);
        CountDownLatch asked = new CountDownLatch(2);
        CountDownLatch answer = new CountDownLatch(1);
        city.answers(_ -> {
            asked.countDown();
            TestCity.awaitLatch(answer);
            return Answer.accepted();
        });
        startSender(SOON);
        TestCity.awaitLatch(asked);
        whileTheDatabaseIsAway(answer::countDown);
        awaitState(pause, CityState.ACCEPTED);
        awaitState(next, CityState.ACCEPTED);
        SavedPause later = pausing.pause(new OfCustomer(cityCustomer("Kajsa Ek")), "Bortrest", NINE, null);
        awaitState(later, CityState.ACCEPTED);
    }

    @Test
    void a_city_that_was_down_gets_everything_soon_after_it_is_back() {
        city.shut();
        startSender();
        List<SavedPause> pauses = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            pauses.add(pausing.pause(new OfCustomer(cityCustomer("Kund " + i)), "Bortrest", NINE, null));
        }
        await().atMost(SOON).until(() -> standing(pauses.getFirst()).state() == CityState.FAILING);
        city.open();
        pauses.forEach(pause -> awaitState(pause, CityState.ACCEPTED));
        assertThat(city.received()).hasSize(30);
    }

    @Test
    void a_personnummer_that_comes_with_an_import_lets_the_messages_go(@TempDir Path folder) throws IOException {
        CustomerId customer = care.customer("Märta Åström", "10004", south);
        SavedPause pause = pausing.pause(new PauseTarget.OfCustomer(customer), "Bortrest", NINE, null);
        startSender();
        assertThat(standing(pause).state()).isEqualTo(CityState.UNSENDABLE);

        Path file = Files.writeString(folder.resolve("order.csv"), """
                Kundnamn;Kund Nr;Personnummer;Organisation;Ordernamn;Planerad tid;Varaktighet;Aktiviteter;Schema;\
                Schemarad;Engångs/Flergångs;Order startdatum;Order slutdatum
                Märta Åström;10004;189406066671;Södermalm;Lunch;12:00;30;Lunch;Dagligen;må,ti,on,to,fr,lö,sö;F;\
                2026-01-01;
                """);
        user.is(Role.ADMINISTRATOR);
        try (CheckedFile checked = files.check(file, "order.csv", (_, _) -> {})) {
            files.run(checked, user.get(), (_, _) -> {}, () -> false);
        }
        user.is(Role.PLANNER);
        awaitState(pause, CityState.ACCEPTED);
        assertThat(city.received().getFirst().customer()).isEqualTo("189406066671");
    }

    @Test
    void a_customer_without_personnummer_waits_for_one_and_blocks_nobody_else() { // R12
        CustomerId unknown = care.customer("Märta Åström", "10004", south);
        SavedPause waiting = pausing.pause(new OfCustomer(unknown), "Bortrest", NINE, NINE.plusDays(1));
        SavedPause changed = change(waiting, waiting.values().withEndsAt(null));
        startSender();
        SavedPause other = pausing.pause(new OfCustomer(cityCustomer("Åke Öberg")), "Bortrest", NINE, null);
        awaitState(other, CityState.ACCEPTED);
        assertThat(standing(changed).state()).isEqualTo(CityState.UNSENDABLE);
        assertThat(city.received()).hasSize(1);

        register.identify(register.details(unknown).orElseThrow(), "18920302-7223");
        awaitState(changed, CityState.ACCEPTED);
        assertThat(city.versions().get(changed.id().value())).containsExactly(1, 2);
        assertThat(city.received())
                .last()
                .extracting(TestCity.Received::customer)
                .isEqualTo("189203027223");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
