package se.pausa.reconciliation;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityDays;
import se.pausa.city.CityReport;
import se.pausa.city.CityStanding;
import se.pausa.city.CityState;
import se.pausa.lists.PauseRow;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseId;

/**
 * A pause as we have it, beside what the city has accepted.
 *
 * @param days the days that the city should have; of no effect when the pause is Inställd
 * @param standing what the city was told; absent when it was told nothing
 * @param difference absent when both agree
 * @param inactive Inaktiverad now (R8)
 * @param changedAfterSignOff whether the month was signed off with other days of this pause in it
 */
public record ReconciliationRow(
        PauseRow row,
        CityDays days,
        @Nullable CityStanding standing,
        @Nullable Difference difference,
        boolean inactive,
        boolean changedAfterSignOff) {

    public PauseId id() {
        return row.pause().id();
    }

    /** How far the report of the pause has come. */
    public CityState state() {
        return standing == null ? CityState.NOT_SENT : standing.state();
    }

    /** What the city accepted last. */
    public Optional<CityReport> accepted() {
        return Optional.ofNullable(standing).map(CityStanding::accepted);
    }

    public boolean isLive() {
        return row.pause().isLive();
    }

    /** Whether what is paused belongs to one of these units. */
    public boolean isOf(Collection<UnitId> units) {
        return !Collections.disjoint(units, row.names().units());
    }

    /**
     * Whether days of the pause, ours or the last accepted ones, lie in the month; those of an Inställd pause
     * count when the city has accepted something of it.
     */
    boolean touches(YearMonth month) {
        boolean ours = isLive() || accepted().isPresent();
        return ours && days.within(month).isPresent()
                || accepted().flatMap(report -> report.days().within(month)).isPresent();
    }
}
