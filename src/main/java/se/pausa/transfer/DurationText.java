package se.pausa.transfer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The minutes of a visit, as people write them. */
final class DurationText {

    /** Minutes of a day: nobody's visit is longer. */
    private static final int LONGEST = 1440;

    private static final int MINUTES_OF_HOUR = 60;

    private static final Pattern MINUTES =
            Pattern.compile("(?<minutes>-?[0-9]{1,3}(?: [0-9]{3})+|-?[0-9]+)(?:[.,](?<part>[0-9]+))?(?: ?min\\.?)?");

    private static final Pattern HOURS = Pattern.compile("(?<hours>[0-9]{1,2}):(?<minutes>[0-5][0-9])(?::00)?");

    private DurationText() {}

    static int read(String text) throws Unreadable {
        Matcher hours = HOURS.matcher(text);
        if (hours.matches()) {
            return checked(Integer.parseInt(hours.group("hours")) * MINUTES_OF_HOUR
                    + Integer.parseInt(hours.group("minutes")));
        }
        Matcher minutes = MINUTES.matcher(text);
        if (!minutes.matches()) {
            throw new Unreadable("minutes");
        }
        String part = minutes.group("part");
        if (part != null && !part.matches("0+")) {
            throw new Unreadable("minutes-part");
        }
        String whole = minutes.group("minutes").replace(" ", "");
        return checked(whole.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(whole));
    }

    private static int checked(int minutes) throws Unreadable {
        if (minutes <= 0) {
            throw new Unreadable("minutes-positive");
        }
        if (minutes > LONGEST) {
            throw new Unreadable("minutes-long", LONGEST);
        }
        return minutes;
    }
}
