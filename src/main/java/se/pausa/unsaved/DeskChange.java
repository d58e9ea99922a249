package se.pausa.unsaved;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.pausa.customer.CustomerId;
import se.pausa.pause.StagedPause;

/**
 * What is to be taken down of a desk since it was last.
 *
 * @param changed rows that are new or have other values
 * @param gone the keys of rows that were saved or undone
 * @param comeOrGone the customers of rows that are new or gone
 */
record DeskChange(List<StagedPause> changed, Set<UUID> gone, Set<CustomerId> comeOrGone) {

    /** @param before by key, as {@code now} is */
    static DeskChange between(Map<UUID, StagedPause> before, Map<UUID, StagedPause> now) {
        List<StagedPause> changed = new ArrayList<>();
        Set<UUID> gone = new HashSet<>(before.keySet());
        gone.removeAll(now.keySet());
        Set<CustomerId> comeOrGone = new HashSet<>();
        gone.forEach(key -> comeOrGone.add(before.get(key).target().customer()));
        now.forEach((key, row) -> {
            if (!row.equals(before.get(key))) {
                changed.add(row);
            }
            if (!before.containsKey(key)) {
                comeOrGone.add(row.target().customer());
            }
        });
        return new DeskChange(changed, gone, comeOrGone);
    }

    boolean isNothing() {
        return changed.isEmpty() && gone.isEmpty();
    }
}
