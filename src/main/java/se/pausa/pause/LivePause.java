package se.pausa.pause;

import java.util.Optional;
import java.util.UUID;
import se.pausa.common.Interval;
import se.pausa.customer.CareNode;

/** A pause that counts, saved or staged: what it sits on, when, and why (R2). */
public record LivePause(UUID key, PauseTarget target, Interval interval, ReasonId reason) {

    /** Empty for a cancelled pause. */
    public static Optional<LivePause> of(SavedPause pause) {
        return pause.isLive()
                ? Optional.of(new LivePause(
                        pause.key(),
                        pause.target(),
                        pause.interval(),
                        pause.values().reason()))
                : Optional.empty();
    }

    /** Empty for a staged pause that is cancelled or not yet complete. */
    public static Optional<LivePause> of(StagedPause pause) {
        PauseValues values = pause.values();
        return pause.isCancelled() || values.reason() == null
                ? Optional.empty()
                : values.interval()
                        .map(interval -> new LivePause(pause.key(), pause.target(), interval, values.reason()));
    }

    /** Whether the pause works on this row, directly or from a level above (R2). */
    public boolean covers(CareNode node) {
        return target.covers(node);
    }
}
