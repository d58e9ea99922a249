package se.pausa.city;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseSubset;
import se.pausa.pause.PauseUnits;

/**
 * The pauses of which the city is told: those of an integrated unit, and those of which it was told
 * something before the mark was taken away (R11).
 */
record ReportedPauses(Set<UnitId> integrated) implements PauseSubset {

    private static final long NO_UNIT = -1;

    ReportedPauses {
        integrated = Set.copyOf(integrated);
    }

    @Override
    public String condition() {
        return "(" + PauseUnits.among("cityUnits")
                + " or exists (select 1 from city_message m where m.pause_id = p.id))";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("cityUnits", ids(integrated));
    }

    /** The ids for an SQL list, which must not be empty. */
    static List<Long> ids(Collection<UnitId> units) {
        return units.isEmpty()
                ? List.of(NO_UNIT)
                : units.stream().map(UnitId::value).toList();
    }
}
