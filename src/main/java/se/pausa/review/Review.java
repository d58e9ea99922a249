package se.pausa.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was drawn at random, and what came of it.
 *
 * @param outcome absent until somebody has judged, and so are {@code by} and {@code at}
 * @param by the name of whoever has judged
 */
public record Review(
        long id,
        int version,
        @Nullable Outcome outcome,
        String note,
        @Nullable String by,
        @Nullable Instant at) {

    /** The greatest length of a note, in characters. */
    public static final int MAX_NOTE = 1000;
}
