package se.pausa.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that begins with the latest.
 *
 * @param after the entry before it; absent for the first page
 * @param limit how many at most
 */
public record LogPage(@Nullable LogEntry after, int limit) {

    String condition() {
        return after == null ? "" : " and l.at <= :afterAt and (l.at < :afterAt or l.id < :afterId)";
    }

    Map<String, Object> parameters() {
        return after == null
                ? Map.of("limit", limit)
                : Map.of("limit", limit, "afterAt", after.utc(), "afterId", after.id());
    }
}
