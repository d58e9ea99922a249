package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.pausa.demo.CityMood;
import se.pausa.demo.SimulatedCities;
import se.pausa.demo.SimulatedCity;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;
import se.pausa.security.Role;

/** The city of the demo as the sender meets it. */
class SimulatedCitySendingTest extends CityTest {

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
    void what_is_saved_reaches_it_as_it_will_reach_the_real_city() { // R12
        user.is(Role.PLANNER, Role.SUPERVISOR);
        try (HttpCityGateway gateway = gateway()) {
            CitySender sender = new CitySender(lines, link, gateway, clock);
            sender.start();
            try {
                SavedPause pause = pauseSomebody("Märta Åström");
                awaitState(pause, CityState.ACCEPTED);
                assertThat(simulated.absences(0, 10))
                        .singleElement()
                        .satisfies(absence -> assertThat(absence.pause()).isEqualTo(pause.id()));

                pausing.cancel(pause);
                await().atMost(SOON)
                        .until(() -> simulated.absences(0, 10).getFirst().status() == PauseStatus.CANCELLED);

                simulated.become(CityMood.REJECTING);
                SavedPause rejected = pauseSomebody("Sigvard Öberg");
                awaitState(rejected, CityState.REJECTED);
                assertThat(standing(rejected).words()).startsWith("Frånvaron avvisas");

                simulated.become(CityMood.DOWN);
                SavedPause late = pauseSomebody("Nils Holm");
                awaitState(late, CityState.FAILING);
                assertThat(standing(late).words()).isEqualTo(CityFailure.NO_CONNECTION.name());

                simulated.become(CityMood.REFUSING_US);
                letTimePass();
                await().atMost(SOON).until(() -> link.alarm().isPresent());

                simulated.become(CityMood.WELL);
                link.tryAgain();
                awaitState(late, CityState.ACCEPTED);
                await().atMost(SOON).until(() -> link.alarm().isEmpty());
            } finally {
                sender.stop();
            }
        }
    }

    private HttpCityGateway gateway() {
        StandInCity reached = SimulatedCities.reached(simulated);
        return new HttpCityGateway(CityAddress.of(reached.url()), reached.token(), Duration.ofSeconds(5), clock);
    }

    private SavedPause pauseSomebody(String name) {
        return pausing.pause(new PauseTarget.OfCustomer(cityCustomer(name)), "Sjukhusvistelse", NINE, NINE.plusDays(7));
    }
}
