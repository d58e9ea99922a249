package se.pausa.city;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.Pausing;
import se.pausa.customer.CustomerId;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.pause.News;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.security.Role;

/** Base of the tests of sending: a city, senders that tests start, and a customer of an integrated unit. */
abstract class CityTest extends PausaTest {

    static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);
    static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    CityLines lines;

    @Autowired
    CityLink link;

    @Autowired
    News news;

    @Autowired
    CityStandings standings;

    @Autowired
    OrganizationService organization;

    @Autowired
    PauseService service;

    @Autowired
    Pausing pausing;

    TestCity city;
    UnitId south;
    private final List<CitySender> senders = new ArrayList<>();
    private final List<HttpCityGateway> gateways = new ArrayList<>();
    private long persons;

    @BeforeEach
    void openCity() {
        city = new TestCity();
        south = care.unit("Södermalm");
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
    }

    @AfterEach
    void closeCity() {
        senders.forEach(CitySender::stop);
        gateways.forEach(HttpCityGateway::close);
        city.close();
        jdbc.sql("update city_link set alarm_since = null").update();
        link.look();
    }

    /** A sender as one instance of the application has it. */
    CitySender startSender() {
        return startSender(Duration.ofSeconds(2));
    }

    CitySender startSender(Duration patience) {
        HttpCityGateway gateway = new HttpCityGateway(city.address(), TestCity.TOKEN, patience, clock);
        return startSender(gateway);
    }

    /** One that makes its rounds when the test says so. */
    CitySender sender() {
        HttpCityGateway gateway = new HttpCityGateway(city.address(), TestCity.TOKEN, SOON, clock);
        gateways.add(gateway);
        return new CitySender(lines, link, gateway, clock);
    }

    CitySender startSender(HttpCityGateway gateway) {
        CitySender sender = new CitySender(lines, link, gateway, clock);
        gateways.add(gateway);
        senders.add(sender);
        sender.start();
        return sender;
    }

    /** A customer of the integrated unit, with a Personnummer. */
    CustomerId cityCustomer(String name) {
        CustomerId customer = care.customer(name, "C" + persons, south);
        identify(customer, "1894" + "%08d".formatted(persons++));
        return customer;
    }

    /** Gives a customer a number; which one does not matter here. */
    void identify(CustomerId customer, String twelveDigits) {
        jdbc.sql("update customer set personal_identity_number = ? where id = ?")
                .params(twelveDigits, customer.value())
                .update();
    }

    SavedPause change(SavedPause pause, PauseValues values) {
        PauseDraft draft = new PauseDraft();
        draft.change(pause, values);
        return service.save(draft).getFirst();
    }

    CityStanding standing(SavedPause pause) {
        return standings.of(List.of(pause.id())).get(pause.id());
    }

    void awaitState(SavedPause pause, CityState state) {
        await().atMost(SOON).until(() -> standing(pause).state() == state);
    }

    /** Lets lines that wait after failures be due at once, as if the time had passed. */
    void letTimePass() {
        jdbc.sql("update city_queue set due_at = utc_timestamp(6)").update();
        jdbc.sql("update city_link set paused_until = '1970-01-01'").update();
    }
}
