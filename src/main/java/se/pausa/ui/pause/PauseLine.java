package se.pausa.ui.pause;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityStanding;
import se.pausa.city.CityStandings;
import se.pausa.lists.PauseRow;
import se.pausa.lists.TargetNames;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;
import se.pausa.unsaved.UnsavedPause;

/**
 * A row of a list of pauses. It holds what was stored when it was read; what is stored now and staged on top of it is
 * looked up in {@link StagedChanges} when the row is drawn. Two lines are the same when they show the same pause.
 *
 * @param stored absent for a pause that is only staged
 * @param standing what the city has heard of it; absent if nothing
 * @param access whether it can be changed where it is shown
 */
record PauseLine(
        UUID key,
        PauseTarget target,
        TargetNames names,
        @Nullable SavedPause stored,
        @Nullable CityStanding standing,
        Access access) {

    enum Access {
        OPEN,
        /** It sits on another level than the dialog's. */
        OTHER_LEVEL,
        /** It is shown as it was known. */
        PAST,
        /** The user may change no pause. */
        NOT_ALLOWED
    }

    static PauseLine of(PauseRow row, @Nullable CityStanding standing, Access access) {
        return new PauseLine(row.pause().key(), row.pause().target(), row.names(), row.pause(), standing, access);
    }

    static PauseLine of(StagedPause added, TargetNames names) {
        return new PauseLine(added.key(), added.target(), names, null, null, Access.OPEN);
    }

    /** What was left unsaved, over what is stored now. */
    static PauseLine of(UnsavedPause left, CityStandings standings) {
        SavedPause now = left.now();
        return new PauseLine(
                left.row().key(),
                left.row().target(),
                TargetNames.of(left.row().target(), left.care()),
                now,
                now == null ? null : standings.of(List.of(now.id())).get(now.id()),
                Access.OPEN);
    }

    /** Whether it is shown for knowledge only. */
    boolean readOnly() {
        return access != Access.OPEN;
    }

    /** The same line over a newer version, of which the city has heard this. */
    PauseLine on(SavedPause newer, @Nullable CityStanding heard) {
        return new PauseLine(key, target, names, newer, heard, access);
    }

    /** Another pause on the same target. */
    PauseLine beside(SavedPause other, @Nullable CityStanding heard) {
        return new PauseLine(other.key(), other.target(), names, other, heard, access);
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
