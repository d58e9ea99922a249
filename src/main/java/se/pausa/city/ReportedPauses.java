package se.pausa.city;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.pausa.lists.PauseSubset;
import se.pausa.lists.PauseUnits;
import se.pausa.organization.UnitId;

/**
 * The pauses of which the city is told: those of an integrated unit, and those of which it was told
 * something before the mark was taken away (R11).
 */
public record ReportedPauses(Set<UnitId> integrated) implements PauseSubset {

    /** Asks for the first message: of any message the server would first collect those of all pauses there are. */
    static final String EVER_REPORTED =
            "exists (select 1 from city_message m where m.pause_id = p.id and m.version = 1)";

    private static final long NO_UNIT = -1;

    public ReportedPauses {
        integrated = Set.copyOf(integrated);
    }

    @Override
    public String condition() {
        return "(" + PauseUnits.among("cityUnits") + " or " + EVER_REPORTED + ")";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("cityUnits", ids(integrated));
    }

    /** The ids for an SQL list, which must not be empty. */
    public static List<Long> ids(Collection<UnitId> units) {
        return units.isEmpty()
                ? List.of(NO_UNIT)
                : units.stream().map(UnitId::value).toList();
    }
}
