package se.pausa.common;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Swedish wall-clock time, the only time that staff and pauses know (R3). */
public final class SwedishTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private SwedishTime() {}

    /** The current minute in Sweden, without seconds. */
    public static LocalDateTime now(Clock clock) {
        return LocalDateTime.now(clock.withZone(ZONE)).truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * The time that a clock on the wall can show: whole minutes, and a time that the change to summer
     * time skips is moved forward by the length of the gap (R3).
     */
    public static LocalDateTime existing(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).atZone(ZONE).toLocalDateTime();
    }

    /** Whether the change to summer time skips this time. */
    public static boolean isSkipped(LocalDateTime time) {
        return ZONE.getRules().getValidOffsets(time).isEmpty();
    }
}
