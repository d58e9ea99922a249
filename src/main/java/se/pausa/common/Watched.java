package se.pausa.common;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory out of the database, and read anew when it has changed there: a small question tells whether it
 * has. Shared by all threads; what was read while somebody changed it is not kept.
 *
 * @param <S> what the small question answers; another one after every change
 * @param <V> what is kept, never changed itself
 */
public final class Watched<S, V> {

    private final Supplier<S> question;
    private final Function<S, V> reading;
    private @Nullable Known<S, V> known;
    private int changes;

    /** @param reading is given the answer that it belongs to */
    public Watched(Supplier<S> question, Function<S, V> reading) {
        this.question = question;
        this.reading = reading;
    }

    /** @param at by the machine's stopwatch, in nanoseconds */
    private record Known<S, V>(S state, V value, long at) {}

    /** What there was when it was asked for last, if that is known. */
    public Optional<V> last() {
        return Optional.ofNullable(known()).map(Known::value);
    }

    /** What there was so long ago at most. */
    public V within(Duration age) {
        Known<S, V> last = known();
        return last != null && System.nanoTime() - last.at() < age.toNanos() ? last.value() : now();
    }

    /** What there is now; the same object as long as nothing has changed. */
    public V now() {
        int before = changes();
        long at = System.nanoTime();
        S state = question.get();
        Known<S, V> last = known();
        V value = last != null && last.state().equals(state) ? last.value() : reading.apply(state);
        keep(new Known<>(state, value, at), before);
        return value;
    }

    /** Something has changed, and whoever asks next shall see it. */
    public synchronized void forget() {
        known = null;
        changes++;
    }

    private synchronized @Nullable Known<S, V> known() {
        return known;
    }

    private synchronized int changes() {
        return changes;
    }

    private synchronized void keep(Known<S, V> read, int before) {
        if (changes == before) {
            known = read;
        }
    }
}
