package se.pausa.ui.moment;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a typed text means. */
public sealed interface Reading {

    /**
     * One point in time.
     *
     * @param moment in Swedish wall-clock time, whole minutes; one that exists (R3)
     * @param skipped the time that was written, when the change to summer time skips it; else null
     */
    record At(LocalDateTime moment, @Nullable LocalDateTime skipped) implements Reading {}

    /** Pågående: no end (only in Avslutas). */
    record Open() implements Reading {}

    /** Nothing is written. */
    record Nothing() implements Reading {}

    /** It can be read in several ways, and nobody guesses which is meant; at least two, in the order of time. */
    record Several(List<LocalDateTime> moments) implements Reading {}

    /** It cannot be read. */
    record NotUnderstood(Why why, String text) implements Reading {}

    /** Why a text cannot be read. */
    enum Why {
        /** It is no point in time at all. */
        TEXT,
        /** It names a day that the calendar does not have, as 31/11. */
        NO_SUCH_DAY,
        /** It names a time that no clock shows, as 25:00. */
        NO_SUCH_TIME,
        /** It lies outside the years that somebody can mean. */
        YEAR
    }

    /** Whether it says what is meant: a moment, Pågående, or nothing. */
    default boolean isClear() {
        return !(this instanceof Several || this instanceof NotUnderstood);
    }
}
