package se.pausa.ui.pause;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityStanding;
import se.pausa.pause.PauseRow;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;
import se.pausa.pause.TargetNames;

/**
 * A row of a list of pauses. It holds what is stored; what is staged on top of it is looked up in the
 * draft when the row is drawn. Two lines are the same when they show the same pause.
 *
 * @param stored absent for a pause that is only staged
 * @param standing what the city has heard of it; absent if nothing
 * @param readOnly shown for knowledge only: it sits on another level than the dialog's
 */
record PauseLine(
        UUID key,
        PauseTarget target,
        TargetNames names,
        @Nullable SavedPause stored,
        @Nullable CityStanding standing,
        boolean readOnly) {

    static PauseLine of(PauseRow row, @Nullable CityStanding standing) {
        return new PauseLine(row.pause().key(), row.pause().target(), row.names(), row.pause(), standing, false);
    }

    static PauseLine of(StagedPause added, TargetNames names) {
        return new PauseLine(added.key(), added.target(), names, null, null, false);
    }

    /** The same line over a newer version, of which the city has heard this. */
    PauseLine on(SavedPause newer, @Nullable CityStanding heard) {
        return new PauseLine(key, target, names, newer, heard, readOnly);
    }

    /** The same line over the version that the customer has now. */
    PauseLine in(@Nullable Around around) {
        if (around == null || readOnly) {
            return this;
        }
        return around.pauses().stream()
                .filter(pause -> pause.key().equals(key))
                .findFirst()
                .map(pause -> new PauseLine(key, target, names, pause, around.standing(pause), readOnly))
                .orElse(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PauseLine line && line.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
