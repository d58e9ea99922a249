package se.pausa.ui.moment;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a time of the day, as what has passed since 00:00 on a clock of 24 hours; 24:00 is the end of the day. */
final class TimeText {

    private static final Pattern FULL = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::\\d{2})?");
    private static final Pattern FOUR_DIGITS = Pattern.compile("(\\d{2})(\\d{2})");
    private static final Pattern THREE_DIGITS = Pattern.compile("(\\d)(\\d{2})");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})()");

    private TimeText() {}

    /** What a text says of a time: one, or one that no clock shows (then empty). */
    record Time(Optional<Duration> sinceMidnight) {

        private static Time of(int hours, int minutes) {
            boolean exists = minutes < 60 && (hours < 24 || hours == 24 && minutes == 0);
            return new Time(
                    Optional.of(Duration.ofHours(hours).plusMinutes(minutes)).filter(_ -> exists));
        }
    }

    /** A text that stands alone: an hour alone could be anything, unless it says that it is one. */
    static Optional<Time> alone(MomentWords words, String text) {
        Optional<String> time = words.afterClock(text);
        return time.isPresent() ? afterDay(words, time.get()) : read(text, FULL, FOUR_DIGITS);
    }

    /** A text that follows a day, where an hour is enough. */
    static Optional<Time> afterDay(MomentWords words, String text) {
        return read(words.afterClock(text).orElse(text), FULL, FOUR_DIGITS, THREE_DIGITS, HOUR);
    }

    private static Optional<Time> read(String text, Pattern... patterns) {
        return Stream.of(patterns)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .map(time -> Time.of(Integer.parseInt(time.group(1)), Integer.parseInt("0" + time.group(2))));
    }
}
