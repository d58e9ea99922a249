package se.pausa.reconciliation;

import java.text.CollationKey;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.city.CityDays;
import se.pausa.city.CityStanding;
import se.pausa.city.CityStandings;
import se.pausa.city.ReportedPauses;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomersIn;
import se.pausa.lists.Inactivated;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseOverview;
import se.pausa.lists.PauseRow;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseId;
import se.pausa.security.Access;
import se.pausa.security.Act;

/**
 * Avstämning: what we have in a month, beside what the city has accepted, before the city pays by it. Each
 * list is three SQL statements, however long it is, which all see the database at the same moment.
 */
@Service
@Transactional(isolation = Isolation.REPEATABLE_READ)
public class Reconciliation {

    private final PauseOverview overview;
    private final CityStandings standings;
    private final SignOffRecords signOffs;
    private final Access access;
    private final Clock clock;

    Reconciliation(
            PauseOverview overview, CityStandings standings, SignOffRecords signOffs, Access access, Clock clock) {
        this.overview = overview;
        this.standings = standings;
        this.signOffs = signOffs;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Every pause of the city whose days, ours or the last accepted ones, touch the month, and those that were
     * signed off in it and are no longer there. A pause that is Inställd stands there when the city has accepted
     * something of it, also when both agree: inactivated ones are reconciled too. Differences first, then by
     * customer and start.
     *
     * @param unit the pauses of this unit and everything below it; absent for all, also those of units
     *     whose mark was taken away
     */
    public ReconciledMonth of(YearMonth month, @Nullable UnitId unit, UnitTree units) {
        CustomersIn visible = CustomersIn.asked(access, Act.RECONCILE, "reconciled");
        SignedMonth signed = signOffs.signed(month, units);
        List<PauseRow> pauses = pauses(month, unit, units, signed.ids(), visible);
        Map<PauseId, CityStanding> known =
                standings.of(pauses.stream().map(row -> row.pause().id()).toList());
        LocalDateTime now = SwedishTime.now(clock);
        return new ReconciledMonth(
                sorted(pauses.stream()
                        .map(row -> reconciled(row, known.get(row.pause().id()), signed, now))
                        .filter(row -> row.touches(month) || row.changedAfterSignOff())
                        .toList()),
                signed.signOffs());
    }

    private List<PauseRow> pauses(
            YearMonth month, @Nullable UnitId unit, UnitTree units, Collection<Long> signedOff, CustomersIn visible) {
        PauseFilter ours = PauseFilter.of(month)
                .withInactivated(Inactivated.AMONG)
                .withUnit(unit)
                .withSubset(new ReconciledPauses(new ReportedPauses(units.integrated()), visible));
        Set<UnitId> chosen = unit == null ? Set.of() : units.withDescendants(unit);
        return overview.rows(ours, units, new ReconciledPauses(new PausesElsewhere(month, signedOff), visible)).stream()
                .filter(row -> unit == null
                        || !Collections.disjoint(chosen, row.names().units()))
                .toList();
    }

    private static ReconciliationRow reconciled(
            PauseRow row, @Nullable CityStanding standing, SignedMonth signed, LocalDateTime now) {
        CityDays days = CityDays.of(row.pause().interval());
        return new ReconciliationRow(
                row,
                days,
                standing,
                Difference.of(row.pause().isLive(), days, standing).orElse(null),
                row.pause().isInactiveAt(now),
                signed.isAltered(row, days));
    }

    private static List<ReconciliationRow> sorted(List<ReconciliationRow> rows) {
        record Keyed(CollationKey customer, ReconciliationRow row) {}
        Collator swedish = Collator.getInstance(Locale.of("sv", "SE"));
        Comparator<ReconciliationRow> differencesFirst =
                Comparator.comparing(ReconciliationRow::difference, Comparator.nullsLast(Comparator.naturalOrder()));
        return rows.stream()
                .map(row -> new Keyed(swedish.getCollationKey(row.row().names().customer()), row))
                .sorted(Comparator.comparing(Keyed::row, differencesFirst)
                        .thenComparing(Keyed::customer)
                        .thenComparing(
                                each -> each.row().row().pause().interval().start())
                        .thenComparing(each -> each.row().id().value()))
                .map(Keyed::row)
                .toList();
    }
}
