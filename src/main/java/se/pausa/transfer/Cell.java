package se.pausa.transfer;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What stands in one cell of a file. A text file has only texts. */
sealed interface Cell {

    Cell EMPTY = new Text("");

    record Text(String text) implements Cell {}

    /**
     * A number of a spreadsheet; in a column of dates or times it means one.
     *
     * @param isSince1904 whether days are counted from 1904-01-01, as old Macs did
     * @param looksLikeTime whether the spreadsheet shows it as a time of day
     */
    record Number(BigDecimal value, boolean isSince1904, boolean looksLikeTime) implements Cell {}

    /** A date or time that a spreadsheet wrote out, in Swedish wall-clock time. */
    record Moment(LocalDateTime at) implements Cell {}

    /** Something that is there but is no value. @param shown what its user sees */
    record Unusable(Reason reason, String shown) implements Cell {

        enum Reason {
            ERROR,
            TRUTH,
            UNCALCULATED
        }
    }

    /** Whether nobody would see anything there. */
    default boolean isBlank() {
        return this instanceof Text(String text) && text.isBlank();
    }

    /** In characters, as a measure of what it takes to hold it. */
    default int length() {
        return this instanceof Text(String text) ? text.length() : 1;
    }
}
