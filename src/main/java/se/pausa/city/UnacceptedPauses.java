package se.pausa.city;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.pausa.lists.NotAtCity;
import se.pausa.lists.PauseSubset;
import se.pausa.lists.PauseUnits;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;

/**
 * Inte hos staden: pauses whose last message the city has not accepted, whatever keeps it, and pauses of an integrated
 * unit of which nothing was ever reported. Each pause costs one look at its last message and, without one, at its units.
 */
@Component
class UnacceptedPauses implements NotAtCity {

    private static final String CONDITION = """
            coalesce((select m.state from city_message m where m.pause_id = p.id order by m.version desc limit 1),
                if(%s, 'NOT_SENT', 'ACCEPTED')) not in ('ACCEPTED', 'OVERTAKEN')""".formatted(PauseUnits.among("cityUnits"));

    /** Where nothing was ever integrated there is nothing to look at. */
    @Override
    public PauseSubset among(UnitTree units) {
        return units.integrated().isEmpty() ? new Nothing() : new Unaccepted(units.integrated());
    }

    private record Nothing() implements PauseSubset {

        @Override
        public String condition() {
            return "false";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }
    }

    private record Unaccepted(Set<UnitId> integrated) implements PauseSubset {

        @Override
        public String condition() {
            return CONDITION;
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("cityUnits", ReportedPauses.ids(integrated));
        }
    }
}
