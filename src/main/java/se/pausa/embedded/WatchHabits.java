package se.pausa.embedded;

import java.time.Duration;

/**
 * How a server is looked after. One that has died is seen at once.
 *
 * @param look how often it is asked whether it still answers
 * @param patience how long it may take to say anything; it hangs when it says nothing twice in a row
 * @param most how often it is started again
 * @param within in this time; one that dies oftener stays down
 */
public record WatchHabits(Duration look, Duration patience, int most, Duration within) {

    static final WatchHabits USUAL =
            new WatchHabits(Duration.ofSeconds(5), Duration.ofSeconds(10), 3, Duration.ofMinutes(10));
}
