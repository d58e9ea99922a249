package se.pausa.city;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.accesslog.AccessLog;
import se.pausa.accesslog.LoggedAct;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerService;
import se.pausa.lists.PauseOverview;
import se.pausa.lists.PauseRow;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseId;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.CurrentUser;

/** Reports pauses once more, because somebody says so. */
@Service
public class CityReporting {

    private final JdbcClient jdbc;
    private final PauseOverview overview;
    private final CityStandings standings;
    private final CityOutbox outbox;
    private final OrganizationService organization;
    private final CustomerService customers;
    private final Access access;
    private final AccessLog log;
    private final CurrentUser user;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CityReporting(
            JdbcClient jdbc,
            PauseOverview overview,
            CityStandings standings,
            CityOutbox outbox,
            OrganizationService organization,
            CustomerService customers,
            Access access,
            AccessLog log,
            CurrentUser user,
            Clock clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.overview = overview;
        this.standings = standings;
        this.outbox = outbox;
        this.organization = organization;
        this.customers = customers;
        this.access = access;
        this.log = log;
        this.user = user;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Skicka igen: a report that still waits for its answer becomes due at once, of all other pauses a new one is
     * appended with the values that they have now. The customers are locked first, as in Spara, so that
     * no message gets into the line with older values behind a newer one.
     *
     * @param pauses those that do not belong to the city are passed over
     */
    public Resent resend(Collection<PauseId> pauses) {
        access.ask(Act.SEND_AGAIN);
        Map<PauseId, CustomerId> owners = overview.rows(pauses).stream()
                .collect(Collectors.toMap(
                        row -> row.pause().id(), row -> row.pause().target().customer()));
        if (owners.isEmpty()) {
            return new Resent(0, 0, 0);
        }
        UnitTree units = organization.tree();
        return transaction.execute(_ -> {
            Set<CustomerId> locked = customers.lock(Act.SEND_AGAIN, Set.copyOf(owners.values()));
            log.note(
                    LoggedAct.SENT_AGAIN, locked.stream().map(CustomerId::value).toList());
            return resend(
                    pauses.stream()
                            .filter(pause -> locked.contains(owners.get(pause)))
                            .toList(),
                    units);
        });
    }

    private Resent resend(Collection<PauseId> pauses, UnitTree units) {
        Map<PauseId, CityStanding> known = standings.of(pauses);
        List<PauseRow> reported = overview.rows(pauses).stream()
                .filter(row -> isReported(row, units, standing(known, row)))
                .toList();
        List<PauseRow> waiting =
                reported.stream().filter(row -> isWaiting(standing(known, row))).toList();
        List<PauseRow> again = reported.stream()
                .filter(row -> !isWaiting(standing(known, row)))
                .filter(row -> row.pause().isLive() || cityHadIt(standing(known, row)))
                .toList();
        hurry(waiting);
        outbox.again(ids(again), user.get().name(), clock.instant());
        int chosen = waiting.size() + again.size();
        int unsendable = unsendable(pauses);
        return new Resent(chosen - unsendable, unsendable, reported.size() - chosen);
    }

    private static @Nullable CityStanding standing(Map<PauseId, CityStanding> known, PauseRow row) {
        return known.get(row.pause().id());
    }

    private static boolean isReported(PauseRow row, UnitTree units, @Nullable CityStanding standing) {
        return CityReport.isReported(row.names().units(), units, standing == null ? null : standing.last());
    }

    private static boolean isWaiting(@Nullable CityStanding standing) {
        return standing != null && standing.state().isOnTheWay();
    }

    private static boolean cityHadIt(@Nullable CityStanding standing) {
        return standing != null && standing.accepted() != null;
    }

    private int unsendable(Collection<PauseId> pauses) {
        return (int) standings.of(pauses).values().stream()
                .filter(standing -> standing.state() == CityState.UNSENDABLE)
                .count();
    }

    private static List<PauseId> ids(List<PauseRow> rows) {
        return rows.stream().map(row -> row.pause().id()).toList();
    }

    private void hurry(List<PauseRow> waiting) {
        if (!waiting.isEmpty()) {
            jdbc.sql("""
                            update city_queue set due_at = utc_timestamp(6)
                            where customer_id in (:customers) and waiting""")
                    .param(
                            "customers",
                            waiting.stream()
                                    .map(row -> row.pause().target().customer().value())
                                    .toList())
                    .update();
        }
    }
}
