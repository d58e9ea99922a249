package se.pausa.transfer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day, as people and programs write it. */
final class DateText {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final Set<String> OPEN_ENDS = Set.of("pågående", "tills vidare");

    private static final String TIME = "(?:[ T](?<time>[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:\\.[0-9]+)?)?))?";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>[0-9]{4})(?<dash>-?)(?<month>[0-9]{2})\\k<dash>(?<day>[0-9]{2})" + TIME);

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>[0-9]{1,2})\\.(?<month>[0-9]{1,2})\\.(?<year>[0-9]{4})" + TIME);

    private static final Pattern MIDNIGHT = Pattern.compile("[0:.]+");

    /** What spreadsheets write for the last day they know, which stands for no end. */
    private static final Pattern LAST_DAY =
            Pattern.compile("(?:9999-12-31|99991231|31\\.12\\.9999)(?:[ T].*)?|" + ExcelNumber.LAST_DAY);

    private static final Pattern EXCEL_NUMBER = Pattern.compile("([0-9]{5})(?:[.,][0-9]+)?");

    private DateText() {}

    static LocalDate read(String text) throws Unreadable {
        Matcher date = YEAR_FIRST.matcher(text);
        if (!date.matches()) {
            date = DAY_FIRST.matcher(text);
        }
        if (!date.matches()) {
            Matcher number = EXCEL_NUMBER.matcher(text);
            throw number.matches()
                    ? new Unreadable("date-number", ExcelNumber.day(Integer.parseInt(number.group(1))))
                    : new Unreadable("date");
        }
        String time = date.group("time");
        if (time != null && !MIDNIGHT.matcher(time).matches()) {
            throw new Unreadable("date-time");
        }
        return day(
                Integer.parseInt(date.group("year")),
                Integer.parseInt(date.group("month")),
                Integer.parseInt(date.group("day")));
    }

    /** Whether this stands for no end, instead of a day. */
    static boolean isOpenEnd(String text) {
        return OPEN_ENDS.contains(text.toLowerCase(Locale.ROOT))
                || LAST_DAY.matcher(text).matches();
    }

    private static LocalDate day(int year, int month, int day) throws Unreadable {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Unreadable("year");
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException _) {
            throw new Unreadable("no-such-day");
        }
    }
}
