package se.pausa.pause;

import org.jspecify.annotations.Nullable;

/** Knows for which window the thread at hand works, so that nobody is told the news that it made itself. */
@FunctionalInterface
public interface ActingWindow {

    /** A name that no other window has, in no instance; absent outside windows. */
    @Nullable
    String get();
}
