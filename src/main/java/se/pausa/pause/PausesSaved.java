package se.pausa.pause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.pausa.common.Interval;
import se.pausa.customer.CustomerId;

/**
 * Announced within the transaction in which pauses were stored.
 *
 * @param pauses those that were stored, with their new versions
 * @param staged all rows of Spara; of some only the care was ended (R9)
 */
public record PausesSaved(List<SavedPause> pauses, List<StagedPause> staged) {

    /** What the pauses of each customer cover now, and what they covered before. */
    public Map<CustomerId, List<Interval>> effects() {
        Map<CustomerId, List<Interval>> effects = new HashMap<>();
        for (StagedPause row : staged) {
            List<Interval> of = effects.computeIfAbsent(row.target().customer(), _ -> new ArrayList<>());
            Stream.concat(
                            row.stored() == null
                                    ? Stream.empty()
                                    : Stream.of(row.stored().interval()),
                            row.values().interval().stream())
                    .filter(interval -> !of.contains(interval))
                    .forEach(of::add);
        }
        return effects;
    }
}
