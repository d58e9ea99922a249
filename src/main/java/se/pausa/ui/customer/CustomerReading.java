package se.pausa.ui.customer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.pausa.city.CityHistory;
import se.pausa.city.CityMessage;
import se.pausa.city.CityStanding;
import se.pausa.city.CityStandings;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.CustomerNode;
import se.pausa.customer.CustomerService;
import se.pausa.pause.PauseHistory;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseVersions;
import se.pausa.pause.SavedPause;

/**
 * Reads what Kundens sida shows, now or as it was known at some minute: what was saved within that minute counts, for
 * that is how the history names the time of a save.
 */
@Component
class CustomerReading {

    private static final Instant NOT_YET = Instant.parse("9999-12-31T00:00:00Z");

    private final CustomerService customers;
    private final PauseService pauses;
    private final PauseHistory history;
    private final CityStandings standings;
    private final CityHistory city;
    private final Clock clock;

    CustomerReading(
            CustomerService customers,
            PauseService pauses,
            PauseHistory history,
            CityStandings standings,
            CityHistory city,
            Clock clock) {
        this.customers = customers;
        this.pauses = pauses;
        this.history = history;
        this.standings = standings;
        this.city = city;
        this.clock = clock;
    }

    LocalDateTime now() {
        return SwedishTime.now(clock);
    }

    /** By the customer's number, or the key of the row for a customer who has none; at most two SQL statements. */
    Optional<CustomerNode> find(String numberOrKey) {
        return customers
                .numbered(numberOrKey)
                .or(() -> customers.care(numberOrKey).map(CustomerCare::customer));
    }

    /**
     * With the pauses of the last year and since the first day that is seen; four SQL statements.
     *
     * @param moment absent for now
     */
    KnownCustomer read(CustomerNode customer, LocalDate seen, @Nullable LocalDateTime moment) {
        LocalDateTime recently = pauses.recently();
        LocalDateTime first = seen.atStartOfDay();
        return since(customer, first.isBefore(recently) ? first : recently, moment);
    }

    /** With all pauses that there ever were. */
    KnownCustomer readAll(CustomerNode customer, @Nullable LocalDateTime moment) {
        return since(customer, LocalDate.of(SwedishTime.FIRST_YEAR, 1, 1).atStartOfDay(), moment);
    }

    private KnownCustomer since(CustomerNode customer, LocalDateTime from, @Nullable LocalDateTime moment) {
        if (moment == null) {
            List<SavedPause> all = pauses.pausesOf(customer.customer(), from);
            return new KnownCustomer(customers.care(customer), now(), true, all, standings.of(ids(all)));
        }
        Instant known = SwedishTime.endOf(moment);
        List<SavedPause> all = history.ofCustomer(customer.customer(), from, known);
        Map<PauseId, CityStanding> reported = city.standings(ids(all), known);
        return new KnownCustomer(customers.care(customer, known), moment, false, all, reported);
    }

    /** The latest page of a pause's history; two SQL statements, three of what was known. */
    HistoryPage history(PauseId pause, @Nullable LocalDateTime moment) {
        return moment == null
                ? page(pause, history.latest(pause), NOT_YET, NOT_YET)
                : page(
                        pause,
                        history.latest(pause, SwedishTime.endOf(moment)),
                        SwedishTime.endOf(moment),
                        SwedishTime.endOf(moment));
    }

    /** The page that follows another one; two SQL statements. */
    HistoryPage older(PauseId pause, HistoryPage page) {
        return page.older() == null
                ? HistoryPage.EMPTY
                : page(pause, history.older(pause, page.older()), page.since(), page.known());
    }

    private HistoryPage page(PauseId pause, PauseVersions versions, Instant before, Instant known) {
        if (versions.versions().isEmpty()) {
            return HistoryPage.EMPTY;
        }
        Instant from = versions.versions().getLast().saved().changedAt();
        List<CityMessage> messages = city.messages(pause, from, before).stream()
                .map(message -> message.knownBefore(known))
                .toList();
        return new HistoryPage(
                HistoryEntry.of(versions.versions(), messages), versions.older(), versions.count(), known);
    }

    private static List<PauseId> ids(List<SavedPause> all) {
        return all.stream().map(SavedPause::id).toList();
    }
}
