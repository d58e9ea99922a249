package se.pausa.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.pause.News;
import se.pausa.pause.PauseStatus;

/** The city of the demo: keeps what it got, knows each message again, and is what it is told to be. */
class SimulatedCityTest extends PausaTest {

    @Autowired
    News news;

    SimulatedCity simulated;

    @BeforeEach
    void openSimulatedCity() {
        simulated = SimulatedCities.open(jdbc, news, clock);
    }

    @AfterEach
    void closeSimulatedCity() {
        simulated.close();
    }

    @Test
    void the_first_message_of_a_pause_is_kept_and_answered_201_with_a_receipt() {
        HttpResponse<String> answer = SimulatedCities.put(simulated, 7, 1);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(simulated.absences(0, 10)).singleElement().satisfies(absence -> {
            assertThat(absence.pause().value()).isEqualTo(7);
            assertThat(absence.customerNumber()).isEqualTo("10004");
            assertThat(absence.status()).isEqualTo(PauseStatus.NEW);
            assertThat(absence.reason()).isEqualTo("Sjukhusvistelse");
            assertThat(absence.days().from()).isEqualTo("2026-11-23");
            assertThat(absence.days().to()).isEqualTo("2026-11-30");
            assertThat(absence.receivedAt()).isEqualTo(clock.instant());
            assertThat(answer.body()).isEqualTo("{\"receipt\":\"" + absence.receipt() + "\"}");
        });
    }

    @Test
    void the_same_message_again_gets_the_same_receipt_and_is_kept_once() {
        HttpResponse<String> first = SimulatedCities.put(simulated, 7, 1);
        HttpResponse<String> again = SimulatedCities.put(simulated, 7, 1);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(simulated.count()).isEqualTo(1);
    }

    @Test
    void a_newer_version_replaces_the_one_it_had_and_an_older_one_is_answered_409() {
        SimulatedCities.put(simulated, 7, 2);
        assertThat(SimulatedCities.put(simulated, 7, 3).statusCode()).isEqualTo(200);
        assertThat(SimulatedCities.put(simulated, 7, 2).statusCode()).isEqualTo(409);

        assertThat(simulated.absences(0, 10))
                .singleElement()
                .satisfies(absence -> assertThat(absence.version()).isEqualTo(3));
    }

    @Test
    void what_came_last_stands_first_and_is_read_page_by_page() {
        for (int pause = 1; pause <= 5; pause++) {
            SimulatedCities.put(simulated, pause, 1);
            clock.advance(Duration.ofMinutes(1));
        }
        SimulatedCities.put(simulated, 2, 2);

        assertThat(pauses(0, 3)).containsExactly(2L, 5L, 4L);
        assertThat(pauses(3, 3)).containsExactly(3L, 1L);
    }

    @Test
    void nobody_gets_in_without_the_key() {
        HttpResponse<String> wrong =
                SimulatedCities.send(SimulatedCities.request(simulated, 7, 1, SimulatedCities.body(7, 1))
                        .setHeader("Authorization", "Bearer wrong")
                        .build());

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(simulated.count()).isZero();
    }

    @Test
    void other_addresses_and_methods_are_not_there() {
        String body = SimulatedCities.body(7, 1);
        assertThat(SimulatedCities.send(SimulatedCities.request(simulated, 7, 1, body)
                                .POST(BodyPublishers.ofString(body))
                                .build())
                        .statusCode())
                .isEqualTo(404);
        assertThat(SimulatedCities.send(SimulatedCities.request(simulated, 7, 1, body)
                                .uri(URI.create(simulated.url()).resolve("/absences/seven"))
                                .build())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{                             | [                    | Meddelandet är inget JSON-objekt.",
                "\"id\":7                      | \"id\":8             | id är inte det som adressen anger.",
                "\"version\":1                 | \"version\":\"ett\"  | version ska vara ett heltal, 1 eller mer.",
                "\"version\":1                 | \"version\":2        | Idempotency-Key ska vara id och version.",
                "189406066671                  | 18940606-6671        | personalIdentityNumber ska ha tolv siffror.",
                "\"number\":\"10004\",         | ~~                   | number saknas.",
                "\"NEW\"                       | \"OLD\"              | status ska vara NEW, CHANGED eller CANCELLED.",
                "\"Sjukhusvistelse\"           | \" \"                | reason är tom.",
                "T08:05:00+01:00               | ~~                   | notifiedAt går inte att läsa.",
                "\"2026-11-30\"                | \"2026-11-22\"       | toDate ligger före fromDate.",
                ",\"toDate\":\"2026-11-30\"    | ~~                   | toDate saknas."
            })
    void what_is_not_as_agreed_is_rejected_with_a_reason_in_swedish(String right, String wrong, String message) {
        String body = SimulatedCities.body(7, 1);
        assertThat(body).contains(right);

        HttpResponse<String> answer =
                SimulatedCities.send(SimulatedCities.request(simulated, 7, 1, body.replace(right, wrong))
                        .build());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"message\":\"" + message + "\"}");
        assertThat(simulated.count()).isZero();
    }

    @Test
    void an_absence_may_go_on_and_its_customer_may_have_no_number() {
        String body =
                SimulatedCities.body(7, 1).replace("\"2026-11-30\"", "null").replace("\"10004\"", "null");

        assertThat(SimulatedCities.send(
                                SimulatedCities.request(simulated, 7, 1, body).build())
                        .statusCode())
                .isEqualTo(201);
        assertThat(simulated.absences(0, 1)).singleElement().satisfies(absence -> {
            assertThat(absence.days().to()).isNull();
            assertThat(absence.customerNumber()).isNull();
        });
    }

    @Test
    void a_slow_city_takes_the_message_and_answers_late() {
        simulated.become(CityMood.SLOW);
        long before = System.nanoTime();

        assertThat(SimulatedCities.put(simulated, 7, 1).statusCode()).isEqualTo(201);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(SimulatedCities.SLOWNESS);
    }

    @Test
    void a_city_that_is_down_refuses_connections_and_comes_back_at_the_same_address() {
        String address = simulated.url();
        simulated.become(CityMood.DOWN);
        assertThatThrownBy(() -> SimulatedCities.put(simulated, 7, 1)).hasCauseInstanceOf(ConnectException.class);

        simulated.become(CityMood.DOWN);
        simulated.become(CityMood.WELL);

        assertThat(SimulatedCities.put(simulated, 7, 1).statusCode()).isEqualTo(201);
        assertThat(simulated.url()).isEqualTo(address);
    }

    @Test
    void a_rejecting_city_says_why_and_keeps_nothing() {
        simulated.become(CityMood.REJECTING);

        HttpResponse<String> answer = SimulatedCities.put(simulated, 7, 1);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Frånvaron avvisas");
        assertThat(simulated.count()).isZero();
    }

    @Test
    void a_city_that_refuses_us_does_so_whatever_the_key() {
        simulated.become(CityMood.REFUSING_US);

        assertThat(SimulatedCities.put(simulated, 7, 1).statusCode()).isEqualTo(401);
        assertThat(simulated.count()).isZero();
    }

    @Test
    void after_a_restart_it_has_what_it_had_and_is_well() {
        HttpResponse<String> before = SimulatedCities.put(simulated, 7, 1);
        simulated.become(CityMood.DOWN);
        simulated.close();

        openSimulatedCity();

        assertThat(simulated.mood()).isEqualTo(CityMood.WELL);
        assertThat(simulated.count()).isEqualTo(1);
        assertThat(SimulatedCities.put(simulated, 7, 1).body()).isEqualTo(before.body());
    }

    @Test
    void without_its_database_it_has_a_fault_of_its_own() {
        whileTheDatabaseIsAway(() ->
                assertThat(SimulatedCities.put(simulated, 7, 1).statusCode()).isEqualTo(500));
        assertThat(SimulatedCities.put(simulated, 7, 1).statusCode()).isEqualTo(201);
    }

    private List<Long> pauses(int offset, int limit) {
        return simulated.absences(offset, limit).stream()
                .map(absence -> absence.pause().value())
                .toList();
    }
}
