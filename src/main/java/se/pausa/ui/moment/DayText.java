package se.pausa.ui.moment;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;

/**
 * Reads a day. A day and month without a year, and a week, is the nearest; counted from Påbörjat it is the first that is
 * not before it.
 *
 * @param from the day of Påbörjat, where that is what is counted from; else null
 */
record DayText(MomentWords words, LocalDate today, @Nullable LocalDate from) {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2}|\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})([/.-])(\\d{1,2})(?:\\2|-| )(\\d{4})|(\\d{1,2})([/.])(\\d{1,2})(?:\\6|-)(\\d{2})");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})");
    private static final Pattern MONTH_NAMED =
            Pattern.compile("(?:den )?(\\d{1,2})(?::?e|st|nd|rd|th|\\.)? ?(\\p{L}{3,}\\.?)(?: (\\d{4}))?");
    private static final Pattern MONTH_NAMED_FIRST =
            Pattern.compile("(\\p{L}{3,}\\.?) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
    private static final Pattern WEEK = Pattern.compile("(\\d{1,2})(?:[ ,/-]+(\\d{4}))?");

    /** Leap years are at most eight years apart, and so are years of 53 weeks. */
    private static final int YEARS_AROUND = 8;

    /**
     * What a text says of a day: nothing (empty), a day, or one that the calendar does not have (a day without a
     * value).
     */
    record Day(Optional<LocalDate> date) {

        static Day of(int year, int month, int day) {
            try {
                return new Day(Optional.of(LocalDate.of(year, month, day)));
            } catch (DateTimeException missing) {
                return new Day(Optional.empty());
            }
        }
    }

    Optional<Day> read(String text) {
        return Stream.<Supplier<Optional<Day>>>of(
                        () -> words.daysFromToday(text).map(days -> day(today.plusDays(days))),
                        () -> words.weekday(text).map(weekday -> day(next(weekday))),
                        () -> words.afterWeek(text).flatMap(this::week),
                        () -> written(text),
                        () -> withoutYear(text),
                        () -> afterWeekday(text))
                .flatMap(each -> each.get().stream())
                .findFirst();
    }

    private static Day day(LocalDate date) {
        return new Day(Optional.of(date));
    }

    /** The first after today and after Påbörjat. */
    private LocalDate next(DayOfWeek weekday) {
        LocalDate after = from != null && from.isAfter(today) ? from : today;
        return after.with(TemporalAdjusters.next(weekday));
    }

    private Optional<Day> week(String text) {
        Matcher week = WEEK.matcher(text);
        if (!week.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(week.group(1));
        return Optional.of(
                week.group(2) == null
                        ? nearest(year -> monday(number, year))
                        : new Day(monday(number, Integer.parseInt(week.group(2)))));
    }

    /** Empty for a week that the year does not have. */
    private static Optional<LocalDate> monday(int week, int year) {
        LocalDate inYear = LocalDate.of(year, 7, 1);
        return inYear.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).isValidValue(week)
                ? Optional.of(
                        inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.MONDAY))
                : Optional.empty();
    }

    /** With its year. */
    private Optional<Day> written(String text) {
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return Optional.of(Day.of(year(digits.group(1)), number(digits, 2), number(digits, 3)));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return Optional.of(Day.of(number(yearFirst, 1), number(yearFirst, 3), number(yearFirst, 4)));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            int first = dayFirst.group(1) == null ? 5 : 1;
            return Optional.of(Day.of(
                            year(dayFirst.group(first + 3)), number(dayFirst, first + 2), number(dayFirst, first)))
                    .filter(_ -> isYear(year(dayFirst.group(first + 3))));
        }
        return Optional.empty();
    }

    /** Four digits that no year can be are a time. */
    private static boolean isYear(int year) {
        return year >= SwedishTime.FIRST_YEAR && year <= SwedishTime.LAST_YEAR;
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? 2000 + year : year;
    }

    private Optional<Day> withoutYear(String text) {
        Matcher numbers = WITHOUT_YEAR.matcher(text);
        if (numbers.matches()) {
            return Optional.of(nearest(number(numbers, 2), number(numbers, 1)));
        }
        Matcher named = MONTH_NAMED.matcher(text);
        if (named.matches()) {
            return named(named.group(2), number(named, 1), named.group(3));
        }
        Matcher namedFirst = MONTH_NAMED_FIRST.matcher(text);
        return namedFirst.matches()
                ? named(namedFirst.group(1), number(namedFirst, 2), namedFirst.group(3))
                : Optional.empty();
    }

    private Optional<Day> named(String name, int day, @Nullable String year) {
        return words.month(name)
                .map(month -> year == null
                        ? nearest(month.getValue(), day)
                        : Day.of(Integer.parseInt(year), month.getValue(), day));
    }

    private Day nearest(int month, int day) {
        try {
            MonthDay monthDay = MonthDay.of(month, day);
            return nearest(year -> monthDay.isValidYear(year) ? Optional.of(monthDay.atYear(year)) : Optional.empty());
        } catch (DateTimeException missing) {
            return new Day(Optional.empty());
        }
    }

    private Day nearest(IntFunction<Optional<LocalDate>> inYear) {
        LocalDate center = from == null ? today : from;
        return new Day(IntStream.rangeClosed(center.getYear() - YEARS_AROUND, center.getYear() + YEARS_AROUND)
                .boxed()
                .flatMap(year -> inYear.apply(year).stream())
                .filter(date -> from == null || !date.isBefore(from))
                .min(Comparator.comparingLong((LocalDate date) -> Math.abs(date.toEpochDay() - center.toEpochDay()))
                        .thenComparing(Comparator.reverseOrder())));
    }

    /** Like <i>lö 5/12</i>, as Pausa writes it; a weekday that is another one is not passed over. */
    private Optional<Day> afterWeekday(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : words.weekday(text.substring(0, space))
                        .flatMap(weekday -> read(text.substring(space + 1))
                                .filter(day -> day.date()
                                        .map(date -> date.getDayOfWeek() == weekday)
                                        .orElse(true)));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
