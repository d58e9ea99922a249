package se.pausa.organization;

import java.time.Instant;

/**
 * One thing that was done to a unit.
 *
 * @param by whose name it was, as it was written then
 * @param from what stood before: a name, or the path of the unit above, empty for none
 * @param to what stood afterwards, likewise
 */
public record UnitChange(Instant at, String by, Kind kind, String from, String to) {

    /** What was done. */
    public enum Kind {
        /** {@code to} is the name. */
        ADDED,
        /** It was there before changes were written down; {@code to} is the name. */
        KNOWN,
        RENAMED,
        /** The names of the units above, empty at the top. */
        MOVED,
        MARKED,
        UNMARKED,
        CLOSED,
        REOPENED
    }
}
