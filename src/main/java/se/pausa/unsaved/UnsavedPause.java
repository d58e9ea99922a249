package se.pausa.unsaved;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.CustomerCare;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;

/**
 * A staged change that was not saved and has outlived its window, or stands in another one (R6).
 *
 * @param keptAt when it was changed last
 * @param row with the pause as it was when it was staged
 * @param now the pause as it is stored now; absent for a new one, and for one that is gone
 * @param care of its customer, as it is now
 */
public record UnsavedPause(
        Desk desk,
        Instant keptAt,
        StagedPause row,
        @Nullable SavedPause now,
        CustomerCare care) {

    /** What has become of the pause since it was staged. */
    public enum Since {

        /** Nothing: what is staged can be saved. */
        UNCHANGED,

        /** Somebody has saved other values (R16). */
        CHANGED,

        /** Somebody has cancelled it, which is final (R5). */
        CANCELLED,

        /** The pause, or what it sits on, is not there any longer. */
        GONE
    }

    public Since since() {
        if (row.target().in(care).isEmpty() || !row.isNew() && now == null) {
            return Since.GONE;
        }
        if (now == null || !isNewer(now)) {
            return Since.UNCHANGED;
        }
        return now.isLive() ? Since.CHANGED : Since.CANCELLED;
    }

    /** Whether what is staged is what is stored: it was saved, and only the answer did not arrive. */
    boolean isSaved() {
        return now != null
                && isNewer(now)
                && now.status() == row.status()
                && now.values().equals(row.values());
    }

    private boolean isNewer(SavedPause stored) {
        return row.isNew() || stored.version() > row.stored().version();
    }

    /** Whether it can be worked on: not when nothing is there to change. */
    public boolean canBeTaken() {
        return since() == Since.UNCHANGED || since() == Since.CHANGED;
    }
}
