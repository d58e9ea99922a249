package se.pausa.bulletin;

import org.jspecify.annotations.Nullable;

/**
 * One piece of news, as it stands on the board.
 *
 * @param content what it is about, in words of who has posted it; absent when it may be about everything
 * @param window where it was done; absent when in none
 */
public record Posting(
        Subject subject, @Nullable String content, @Nullable String window) {}
