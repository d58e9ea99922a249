package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import se.pausa.city.TestCity.Answer;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;

/** What is saved reaches the city: in order, once answered never again, and whatever the city does. */
class CitySenderTest extends CityTest {

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

        city.answers(_ -> Answer.accepted());
        link.tryAgain();
        awaitState(pause, CityState.ACCEPTED);
        await().atMost(SOON).until(() -> link.alarm().isEmpty());
    }
}
