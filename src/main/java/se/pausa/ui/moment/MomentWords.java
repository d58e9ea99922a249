package se.pausa.ui.moment;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in which a language writes points in time; all in small letters. */
enum MomentWords {
    SWEDISH(
            Locale.of("sv"),
            Set.of("nu"),
            Set.of("tv", "tills vidare", "pågående", "pågår"),
            Map.of(
                    "i förrgår",
                    -2,
                    "igår",
                    -1,
                    "i går",
                    -1,
                    "idag",
                    0,
                    "i dag",
                    0,
                    "imorgon",
                    1,
                    "i morgon",
                    1,
                    "i övermorgon",
                    2,
                    "övermorgon",
                    2),
            "v(?:ecka)?\\.?",
            "t\\.?o\\.?m\\.?|till och med",
            "kl(?:\\.|ockan)?",
            "på ",
            Map.of(
                    ChronoUnit.HOURS, Set.of("h", "tim", "timme", "timmar"),
                    ChronoUnit.DAYS, Set.of("d", "dag", "dagar", "dygn"),
                    ChronoUnit.WEEKS, Set.of("v", "vecka", "veckor"),
                    ChronoUnit.MONTHS, Set.of("m", "mån", "månad", "månader"))),
    ENGLISH(
            Locale.ENGLISH,
            Set.of("now"),
            Set.of("open", "ongoing", "until further notice", "ufn"),
            Map.of("yesterday", -1, "today", 0, "tomorrow", 1, "day after tomorrow", 2, "the day after tomorrow", 2),
            "w(?:eek)?\\.?",
            "through|until the end of",
            "at",
            "on ",
            Map.of(
                    ChronoUnit.HOURS, Set.of("h", "hour", "hours"),
                    ChronoUnit.DAYS, Set.of("d", "day", "days"),
                    ChronoUnit.WEEKS, Set.of("w", "week", "weeks"),
                    ChronoUnit.MONTHS, Set.of("m", "month", "months")));

    /** Fewer letters of a weekday or a month could be two of them. */
    private static final int SHORTEST_DAY = 2;

    private static final int SHORTEST_MONTH = 3;

    private final Locale locale;
    private final Set<String> now;
    private final Set<String> open;
    private final Map<String, Integer> days;
    private final Pattern week;
    private final Pattern through;
    private final Pattern clock;
    private final String on;
    private final Map<ChronoUnit, Set<String>> units;

    MomentWords(
            Locale locale,
            Set<String> now,
            Set<String> open,
            Map<String, Integer> days,
            String week,
            String through,
            String clock,
            String on,
            Map<ChronoUnit, Set<String>> units) {
        this.locale = locale;
        this.now = now;
        this.open = open;
        this.days = days;
        this.week = Pattern.compile("(?:" + week + ") ?(\\d.*)");
        this.through = Pattern.compile("(?:" + through + ") ?(.+)");
        this.clock = Pattern.compile("(?:" + clock + ") ?(\\d.*)");
        this.on = on;
        this.units = units;
    }

    /** Those of a language, Swedish for every other than English. */
    static MomentWords of(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : SWEDISH;
    }

    boolean isNow(String text) {
        return now.contains(text);
    }

    boolean isOpen(String text) {
        return open.contains(text);
    }

    /** Days from today, for a word like <i>imorgon</i>. */
    Optional<Integer> daysFromToday(String text) {
        return Optional.ofNullable(days.get(text));
    }

    /** For a weekday by its name or its beginning, also with <i>på</i> before it. */
    Optional<DayOfWeek> weekday(String text) {
        String day = text.startsWith(on) ? text.substring(on.length()) : text;
        return Arrays.stream(DayOfWeek.values())
                .filter(each -> begins(each.getDisplayName(TextStyle.FULL_STANDALONE, locale), day, SHORTEST_DAY))
                .findFirst();
    }

    /** For a month by its name or its beginning. */
    Optional<Month> month(String text) {
        return Arrays.stream(Month.values())
                .filter(each -> begins(each.getDisplayName(TextStyle.FULL_STANDALONE, locale), text, SHORTEST_MONTH))
                .findFirst();
    }

    private boolean begins(String name, String typed, int shortest) {
        String letters = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
        String lower = name.toLowerCase(locale);
        return letters.length() >= shortest && (lower.startsWith(letters) || (lower + "en").equals(letters));
    }

    Optional<ChronoUnit> unit(String text) {
        return units.entrySet().stream()
                .filter(each -> each.getValue().contains(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What follows the word for a week, the word for a last day, or the word for a time. */
    Optional<String> afterWeek(String text) {
        return after(week, text);
    }

    Optional<String> afterThrough(String text) {
        return after(through, text);
    }

    Optional<String> afterClock(String text) {
        return after(clock, text);
    }

    private static Optional<String> after(Pattern words, String text) {
        Matcher matcher = words.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
