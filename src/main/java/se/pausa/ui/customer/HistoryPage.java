package se.pausa.ui.customer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a pause's history.
 *
 * @param older where the next page begins; absent when this is the last one
 * @param count how many versions there are up to the first one here
 * @param known before when all of it was known, exclusive
 */
record HistoryPage(List<HistoryEntry> entries, @Nullable LocalDateTime older, int count, Instant known) {

    static final HistoryPage EMPTY = new HistoryPage(List.of(), null, 0, Instant.EPOCH);

    HistoryPage {
        entries = List.copyOf(entries);
    }

    /** When the earliest version here was saved. */
    Instant since() {
        return entries.getLast().version().saved().changedAt();
    }
}
