package se.pausa.pause;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.CustomerCare;

/**
 * The staged changes of one view (R6): what was added, edited and cancelled since the last Spara, and
 * the status that each row shows meanwhile (R5). Rows may be incomplete or contradict each other here;
 * the result is judged as a whole when it is saved (R7).
 */
public final class PauseDraft {

    private final Map<UUID, StagedPause> rows = new LinkedHashMap<>();

    /** Lägg till: stages a new pause as Ny. */
    public StagedPause add(PauseTarget target, PauseValues values) {
        return put(new StagedPause(UUID.randomUUID(), target, null, values, PauseStatus.NEW, null));
    }

    /** Stages a change again as it was staged before, in another window or session (R6). */
    public void restage(StagedPause row) {
        put(row);
    }

    /** Gives a staged row other values. A new row stays Ny; a stored one turns to Ändrad, or back. */
    public void change(UUID key, PauseValues values) {
        StagedPause row = row(key);
        refuseCancelled(row.status());
        keep(row.withValues(values, turned(row.stored(), values)));
    }

    /**
     * Gives a stored pause other values; on top of what is staged for it already.
     *
     * @throws IllegalStateException if it is Inställd, which is final (R5)
     */
    public void change(SavedPause stored, PauseValues values) {
        refuseCancelled(stored.status());
        rows.computeIfAbsent(stored.key(), key -> untouched(stored));
        change(stored.key(), values);
    }

    /** Avbryt uppehåll: stages a stored pause as Inställd, with the values that it has in this draft. */
    public void cancel(SavedPause stored) {
        refuseCancelled(stored.status());
        StagedPause row = rows.getOrDefault(stored.key(), untouched(stored));
        keep(row.withValues(row.values(), PauseStatus.CANCELLED).withCareEndingOn(null));
    }

    /**
     * Avsluta nu i stället: takes back the cancelling of a pause that has begun and ends it now, as
     * Ändrad, with its other edited values kept (R5).
     *
     * @throws IllegalStateException if the row is not staged as Inställd
     */
    public void endInstead(UUID key, LocalDateTime now) {
        StagedPause row = row(key);
        if (!row.isCancelled()) {
            throw new IllegalStateException("Only a staged Inställd can be turned into an end: " + key);
        }
        PauseValues ended = row.values().withEndsAt(now);
        keep(row.withValues(ended, turned(row.stored(), ended)));
    }

    /**
     * Ends the contracts and orders below a staged row's target together with the row (R9).
     *
     * @param lastDay inclusive; null to let them go on
     */
    public void endCare(UUID key, @Nullable LocalDate lastDay) {
        StagedPause row = row(key);
        refuseCancelled(row.status());
        keep(row.withCareEndingOn(lastDay));
    }

    /** As {@link #endCare(UUID, LocalDate)}, for a pause that need not be staged yet. */
    public void endCare(SavedPause stored, @Nullable LocalDate lastDay) {
        refuseCancelled(stored.status());
        rows.computeIfAbsent(stored.key(), key -> untouched(stored));
        endCare(stored.key(), lastDay);
    }

    /** Ångra for one row: as if it had never been staged. */
    public void undo(UUID key) {
        rows.remove(key);
    }

    public void undoAll() {
        rows.clear();
    }

    /**
     * Lays the outcome of a conflict over what somebody else has stored meanwhile (R16); nothing stays staged when that
     * is the outcome.
     *
     * @param cancelled whether it shall be Inställd
     * @throws IllegalStateException if theirs is Inställd, which is final (R5)
     */
    public void settle(SavedPause theirs, PauseValues outcome, boolean cancelled) {
        refuseCancelled(theirs.status());
        StagedPause row = row(theirs.key());
        PauseStatus status = cancelled ? PauseStatus.CANCELLED : turned(theirs, outcome);
        keep(new StagedPause(row.key(), row.target(), theirs, outcome, status, cancelled ? null : row.careEndsOn()));
    }

    /** The care of a customer as it would be after Spara: contracts and orders that rows end here have ended (R9). */
    public CustomerCare after(CustomerCare care) {
        CustomerCare left = care;
        for (StagedPause row : rows.values()) {
            left = row.endedIn(left);
        }
        return left;
    }

    /**
     * What was sent with an earlier Spara turns out to be stored: rows that are still as they were sent are done, and
     * those that were edited since stay staged on top of it.
     *
     * @param saved as stored now
     */
    public void stored(Submission sent, List<SavedPause> saved) {
        Map<UUID, StagedPause> before =
                sent.rows().stream().collect(Collectors.toMap(StagedPause::key, Function.identity()));
        saved.forEach(pause -> find(pause.key()).ifPresent(row -> {
            if (row.equals(before.get(row.key())) || !pause.isLive()) {
                undo(row.key());
            } else {
                PauseStatus status = row.isCancelled() ? row.status() : turned(pause, row.values());
                keep(new StagedPause(row.key(), row.target(), pause, row.values(), status, row.careEndsOn()));
            }
        }));
    }

    /** In the order in which they were staged. */
    public List<StagedPause> rows() {
        return List.copyOf(rows.values());
    }

    public Optional<StagedPause> find(UUID key) {
        return Optional.ofNullable(rows.get(key));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public int size() {
        return rows.size();
    }

    private StagedPause row(UUID key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("Not staged: " + key));
    }

    private void keep(StagedPause row) {
        if (row.changesNothing()) {
            rows.remove(row.key());
        } else {
            put(row);
        }
    }

    private StagedPause put(StagedPause row) {
        rows.put(row.key(), row);
        return row;
    }

    private static StagedPause untouched(SavedPause stored) {
        return new StagedPause(stored.key(), stored.target(), stored, stored.values(), stored.status(), null);
    }

    /** @param stored absent for a new row, also for one of which it is not known yet that it is stored */
    private static PauseStatus turned(@Nullable SavedPause stored, PauseValues values) {
        if (stored == null) {
            return PauseStatus.NEW;
        }
        return values.equals(stored.values()) ? stored.status() : PauseStatus.CHANGED;
    }

    private static void refuseCancelled(PauseStatus status) {
        if (status == PauseStatus.CANCELLED) {
            throw new IllegalStateException("Inställd is final (R5)");
        }
    }
}
