package se.pausa.pause;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import se.pausa.common.Interval;

/**
 * A pause as it is stored.
 *
 * @param key stays the same from the moment it was staged; tells rows apart on screens
 * @param version rises with every saved change
 * @param values complete and legal
 * @param changedBy who saved this version
 * @param changedAt when
 */
public record SavedPause(
        PauseId id,
        UUID key,
        int version,
        PauseTarget target,
        PauseValues values,
        PauseStatus status,
        String changedBy,
        Instant changedAt) {

    /** Not cancelled (R2). */
    public boolean isLive() {
        return status != PauseStatus.CANCELLED;
    }

    public Interval interval() {
        return values.interval().orElseThrow();
    }

    /** Inaktiverad: without effect now, and never again (R8). */
    public boolean isInactiveAt(LocalDateTime now) {
        return !isLive() || interval().hasEndedAt(now);
    }
}
