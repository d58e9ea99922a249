package se.pausa.unsaved;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a user has left unsaved.
 *
 * @param rows of customers that the user may see, the latest first
 * @param hidden how many more there are, of customers that are no longer theirs (R17)
 * @param desks where all of it was staged
 */
public record LeftUnsaved(List<UnsavedPause> rows, int hidden, Set<UUID> desks) {

    public static final LeftUnsaved NOTHING = new LeftUnsaved(List.of(), 0, Set.of());

    public LeftUnsaved {
        rows = List.copyOf(rows);
        desks = Set.copyOf(desks);
    }

    public boolean isEmpty() {
        return rows.isEmpty() && hidden == 0;
    }

    public int size() {
        return rows.size() + hidden;
    }
}
