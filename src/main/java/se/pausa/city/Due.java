package se.pausa.city;

import java.time.Duration;

/** Comes when some time has passed since it was made or begun again, by the machine's stopwatch. */
final class Due {

    private final Duration after;
    private long from = System.nanoTime();

    Due(Duration after) {
        this.after = after;
    }

    boolean hasCome() {
        return System.nanoTime() - from >= after.toNanos();
    }

    void again() {
        from = System.nanoTime();
    }
}
