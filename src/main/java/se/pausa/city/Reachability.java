package se.pausa.city;

import java.time.Duration;

/**
 * Whether the city answers at all, as one sender has met it lately: after some failures in a row it counts as
 * away, and is only knocked at, now and then, to see whether it is back.
 */
final class Reachability {

    private static final int AWAY = 10;

    private int failuresInARow;
    private Countdown knock = new Countdown(Duration.ZERO);

    boolean isAway() {
        return failuresInARow >= AWAY;
    }

    /** Whether it is time to see if the city is back. */
    boolean mayKnock() {
        return knock.hasRunOut();
    }

    boolean isInDoubt() {
        return failuresInARow > 0;
    }

    /** Failures in a row, so many that they were not the trouble of one customer; 0 if they were. */
    int failuresOfTheCity() {
        return isAway() ? failuresInARow : 0;
    }

    void worked() {
        failuresInARow = 0;
    }

    void failed() {
        failuresInARow++;
        if (isAway()) {
            knock = new Countdown(Waits.BETWEEN_KNOCKS.after(failuresInARow - AWAY + 1));
        }
    }
}
