package se.pausa.city;

import java.time.Duration;

/** Runs out when some time has passed since it was made or begun again, by the machine's stopwatch. */
final class Countdown {

    private final Duration after;
    private long from = System.nanoTime();

    Countdown(Duration after) {
        this.after = after;
    }

    boolean hasRunOut() {
        return System.nanoTime() - from >= after.toNanos();
    }

    void again() {
        from = System.nanoTime();
    }
}
