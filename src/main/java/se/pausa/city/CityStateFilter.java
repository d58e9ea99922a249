package se.pausa.city;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.pausa.lists.PauseSubset;
import se.pausa.lists.PauseUnits;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;

/**
 * The pauses whose report has come as far as one of these states.
 *
 * @param states at least one
 * @param integrated the units of the city
 */
public record CityStateFilter(Set<CityState> states, Set<UnitId> integrated) implements PauseSubset {

    public CityStateFilter {
        states = Set.copyOf(states);
        integrated = Set.copyOf(integrated);
    }

    /** Lets everything through when no state is given. */
    public static PauseSubset of(Set<CityState> states, UnitTree units) {
        return states.isEmpty() ? ALL : new CityStateFilter(states, units.integrated());
    }

    /** The states that a filter asks for. */
    public static Set<CityState> states(@Nullable PauseSubset subset) {
        return subset instanceof CityStateFilter filter ? filter.states : Set.of();
    }

    @Override
    public String condition() {
        String reported =
                "exists (select 1 from " + CityState.LAST_MESSAGE + " and " + CityState.SQL + " in (:cityStates))";
        return states.contains(CityState.NOT_SENT) ? "(" + reported + " or " + neverReported() + ")" : reported;
    }

    private static String neverReported() {
        return "p.status <> 'CANCELLED' and not " + ReportedPauses.EVER_REPORTED + " and "
                + PauseUnits.among("cityUnits");
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of(
                "cityStates", states.stream().map(Enum::name).toList(), "cityUnits", ReportedPauses.ids(integrated));
    }
}
