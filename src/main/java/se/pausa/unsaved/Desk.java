package se.pausa.unsaved;

import java.util.UUID;

/**
 * A list or a dialog in one window, where changes are staged.
 *
 * @param byTouch whether the device is one that is touched and carried about
 */
public record Desk(UUID id, Place place, boolean byTouch) {

    /** The kinds of screens on which changes are staged. */
    public enum Place {
        OVERVIEW,
        DIALOG
    }

    public static Desk at(Place place, boolean byTouch) {
        return new Desk(UUID.randomUUID(), place, byTouch);
    }
}
