package se.pausa.ui.pause;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.pausa.accesslog.AccessLog;
import se.pausa.city.CityHistory;
import se.pausa.city.CityStanding;
import se.pausa.city.CityStandings;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomerId;
import se.pausa.lists.ReasonsByUse;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;
import se.pausa.reconciliation.SignOffs;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.CurrentUser;
import se.pausa.unsaved.UnsavedKeeper;
import se.pausa.unsaved.UnsavedWork;
import se.pausa.unsaved.WhoIsAtIt;

/** What every screen needs on which pauses are changed. */
@Component
record PauseServices(
        PauseService pauses,
        CityStandings standings,
        CityHistory cityHistory,
        SignOffs signOffs,
        OrganizationService organization,
        PauseReasonService reasons,
        ReasonsByUse byUse,
        Access access,
        AccessLog log,
        CurrentUser user,
        UnsavedKeeper keeper,
        WhoIsAtIt atIt,
        UnsavedWork unsaved,
        Clock clock) {

    UnitTree units() {
        return organization.tree();
    }

    ReasonNames reasonNames() {
        return new ReasonNames(reasons.all());
    }

    /** What is most used in these units first. */
    ReasonNames reasonsByUse(Collection<UnitId> of) {
        return new ReasonNames(byUse.of(of));
    }

    /** With the pauses of the last year, now and later; empty when the customer is gone. */
    Optional<CustomerSituation> situation(CustomerId customer) {
        return situation(customer, pauses.recently());
    }

    /** With the pauses that end after some time; empty when the customer is gone. */
    Optional<CustomerSituation> situation(CustomerId customer, LocalDateTime from) {
        return pauses.ofCustomer(customer, from).map(found -> CustomerSituation.of(found, standings));
    }

    /** Those of several customers by name, without those that are gone; three SQL statements whatever their number. */
    List<CustomerSituation> situations(Collection<CustomerId> customers) {
        return CustomerSituation.of(pauses.ofCustomers(customers, pauses.recently()), standings);
    }

    /** With what reaches into the pause of a line, however long ago that was; empty when the customer is gone. */
    Optional<CustomerSituation> situation(PauseLine line) {
        LocalDateTime recently = pauses.recently();
        LocalDateTime from = Optional.ofNullable(line.stored())
                .map(stored -> stored.interval().start())
                .filter(start -> start.isBefore(recently))
                .orElse(recently);
        return situation(line.target().customer(), from);
    }

    /** What the city had of these pauses when a minute of Swedish time was over; has, if it is absent. */
    Map<PauseId, CityStanding> standings(Collection<PauseId> of, @Nullable LocalDateTime known) {
        return known == null ? standings.of(of) : cityHistory.standings(of, SwedishTime.endOf(known));
    }

    /** Whether the user may pause anything anywhere. */
    boolean mayPause() {
        return access.may(Act.PAUSE);
    }

    /** Swedish wall-clock time. */
    LocalDateTime now() {
        return SwedishTime.now(clock);
    }
}
