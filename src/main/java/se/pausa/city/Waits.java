package se.pausa.city;

import java.time.Duration;

/** How long to wait after failures: doubled each time, from a first wait up to a longest one. */
record Waits(Duration first, Duration longest) {

    /** A line whose message could not be delivered: 1 s, 2 s, 4 s … 15 min. */
    static final Waits OF_A_LINE = new Waits(Duration.ofSeconds(1), Duration.ofMinutes(15));

    /** A city that does not let us in: 15 s, 30 s … 15 min. */
    static final Waits AFTER_REFUSAL = new Waits(Duration.ofSeconds(15), Duration.ofMinutes(15));

    /** A city that answers nobody: 250 ms … 5 s, and then a single knock. */
    static final Waits BETWEEN_KNOCKS = new Waits(Duration.ofMillis(250), Duration.ofSeconds(5));

    private static final int MOST_DOUBLINGS = 30;

    /** @param failures in a row so far, at least 1 */
    Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
