package se.pausa.transfer;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day, as people write it. */
final class TimeText {

    private static final Pattern TIME = Pattern.compile(
            "(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2})(?:[:.](?<second>[0-9]{2}))?|(?<hours>[0-9]{2})(?<minutes>[0-9]{2})");

    private static final Pattern WITH_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");

    private TimeText() {}

    static LocalTime read(String text) throws Unreadable {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new Unreadable(WITH_DATE.matcher(text).matches() ? "time-date" : "time");
        }
        boolean isParted = time.group("hour") != null;
        int hour = Integer.parseInt(time.group(isParted ? "hour" : "hours"));
        int minute = Integer.parseInt(time.group(isParted ? "minute" : "minutes"));
        String second = time.group("second");
        if (hour > 23 || minute > 59) {
            throw new Unreadable("no-such-time", text);
        }
        if (second != null && !second.equals("00")) {
            throw new Unreadable("time-seconds");
        }
        return LocalTime.of(hour, minute);
    }
}
