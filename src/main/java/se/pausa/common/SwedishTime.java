package se.pausa.common;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Swedish wall-clock time, the only time that staff and pauses know (R3). */
public final class SwedishTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** The years in which a pause, a period or an end of care can lie; others are slips of the finger. */
    public static final int FIRST_YEAR = 1990;

    public static final int LAST_YEAR = 2199;

    private SwedishTime() {}

    /** The current minute in Sweden, without seconds. */
    public static LocalDateTime now(Clock clock) {
        return LocalDateTime.now(clock.withZone(ZONE)).truncatedTo(ChronoUnit.MINUTES);
    }

    /** When something happened, to the minute. */
    public static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * When this minute is over. Screens name minutes, and what was saved within one was known in it.
     *
     * @param minute Swedish wall-clock time
     */
    public static Instant endOf(LocalDateTime minute) {
        return minute.plusMinutes(1).atZone(ZONE).toInstant();
    }

    /**
     * The time that a clock on the wall can show: whole minutes, and a time that the change to summer
     * time skips is moved forward by the length of the gap (R3).
     */
    public static LocalDateTime existing(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).atZone(ZONE).toLocalDateTime();
    }

    /** Whether the day lies in the years that somebody can mean, {@link #FIRST_YEAR} to {@link #LAST_YEAR} inclusive. */
    public static boolean isPlausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** Whether the change to summer time skips this time. */
    public static boolean isSkipped(LocalDateTime time) {
        return ZONE.getRules().getValidOffsets(time).isEmpty();
    }
}
