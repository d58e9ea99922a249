package se.pausa.customer;

import org.jspecify.annotations.Nullable;

/**
 * A row that cannot be taken in beside what is stored, or beside an earlier row of the same file.
 *
 * @param row its number in the file
 * @param detail the number of the customer or of the row that it collides with, or the unit
 */
public record LineConflict(int row, Kind kind, @Nullable String detail) {

    /** What collides. */
    public enum Kind {
        /** The Kund Nr is known with another Personnummer. */
        OTHER_PERSON,
        /** The Personnummer is known with another Kund Nr. */
        OTHER_NUMBER,
        /** Kund Nr and Personnummer are known, of two different customers. */
        TWO_CUSTOMERS,
        /** An earlier row of the file has the same order. */
        SAME_ORDER,
        /** A unit of the row, or one above it, is closed; the detail is its path. */
        CLOSED_UNIT
    }
}
