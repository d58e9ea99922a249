package se.pausa.transfer;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Weekdays, as people list them: {@code må,ti}, {@code mån - fre}, {@code lördag/söndag}. */
final class WeekdayText {

    /** In the order of the week; each is told from the others by its first two letters. */
    private static final List<String> NAMES =
            List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");

    private static final int FEWEST_LETTERS = 2;
    private static final Pattern DASH = Pattern.compile(" ?\\p{Pd} ?");
    private static final Pattern BETWEEN = Pattern.compile("[,;/ ]+");

    private WeekdayText() {}

    static Set<DayOfWeek> read(String text) throws Unreadable {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        String words = DASH.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
        for (String word : BETWEEN.split(words)) {
            String[] ends = word.split("-", -1);
            if (ends.length > 2) {
                throw new Unreadable("weekday");
            }
            DayOfWeek last = day(ends[ends.length - 1]);
            DayOfWeek day = day(ends[0]);
            add(days, day);
            while (day != last) {
                day = day.plus(1);
                add(days, day);
            }
        }
        if (days.isEmpty()) {
            throw new Unreadable("weekday");
        }
        return days;
    }

    private static void add(Set<DayOfWeek> days, DayOfWeek day) throws Unreadable {
        if (!days.add(day)) {
            throw new Unreadable("weekday-twice");
        }
    }

    private static DayOfWeek day(String word) throws Unreadable {
        for (int i = 0; i < NAMES.size() && word.length() >= FEWEST_LETTERS; i++) {
            String name = NAMES.get(i);
            if (name.startsWith(word) || withoutDots(name).startsWith(word)) {
                return DayOfWeek.of(i + 1);
            }
        }
        throw new Unreadable("weekday");
    }

    private static String withoutDots(String name) {
        return name.replace('å', 'a').replace('ö', 'o');
    }
}
