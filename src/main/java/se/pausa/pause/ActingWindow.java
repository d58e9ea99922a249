package se.pausa.pause;

import org.jspecify.annotations.Nullable;

/** Knows for which window the thread at hand works, so that nobody is told the news that it made itself. */
@FunctionalInterface
public interface ActingWindow {

    /** The same object as long as the window is open; absent outside windows. */
    @Nullable
    Object get();
}
