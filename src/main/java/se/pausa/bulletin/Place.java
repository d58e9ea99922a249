package se.pausa.bulletin;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far somebody has read a table whose ids are given before the commit: up to some id, without those that have not
 * appeared. A missing one belongs to a transaction that still runs, or to one that was rolled back; it is waited for longer
 * than any transaction lasts.
 */
final class Place {

    /** As many ids before one that is read may still be missing. */
    static final int FAR = 1000;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** No id, for a list that must not be empty. */
    private static final Set<Long> NONE = Set.of(-1L);

    private final Map<Long, Long> missing = new LinkedHashMap<>();
    private long last;
    private long readAt;

    /** @param ids the last ones that there are, in their order */
    Place(List<Long> ids) {
        last = ids.isEmpty() ? 0 : ids.getFirst() - 1;
        read(ids);
    }

    long last() {
        return last;
    }

    /** Never empty. */
    Collection<Long> missing() {
        return missing.isEmpty() ? NONE : missing.keySet();
    }

    boolean hasRead(long id) {
        return id <= last && !missing.containsKey(id);
    }

    /** Whether nobody has read on for so long. */
    boolean isOlderThan(Duration age) {
        return System.nanoTime() - readAt > age.toNanos();
    }

    /** @param ids all that were new, or missing and have appeared, in their order */
    void read(List<Long> ids) {
        readAt = System.nanoTime();
        for (long id : ids) {
            missing.remove(id);
            for (long passed = Math.max(last + 1, id - FAR); passed < id; passed++) {
                missing.put(passed, readAt);
            }
            last = Math.max(last, id);
        }
        missing.values().removeIf(since -> readAt - since > PATIENCE.toNanos());
    }
}
