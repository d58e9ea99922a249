package se.pausa.delivery;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days on which an order has deliveries: a rhythm and the weekdays that count. Weeks begin on Monday
 * and are counted from the ISO week of the order's own first day; that day itself counts only if its
 * weekday is listed.
 *
 * <p>Written as an RFC 5545 rule, so that other programs can read it. The days are computed by the
 * arithmetic of weeks, so a period years after the first day costs no more than an early one.
 *
 * @param days in the order of the week, at least one
 * @param isOnce only the first day that fits (Engångs)
 */
public record Schedule(Rhythm rhythm, Set<DayOfWeek> days, boolean isOnce) {

    /** @throws IllegalArgumentException if no weekday is given */
    public Schedule {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A schedule has at least one weekday");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** Every day (Dagligen), on these weekdays. */
    public static Schedule daily(Set<DayOfWeek> days) {
        return new Schedule(Rhythm.DAILY, days, false);
    }

    /**
     * On these weekdays of every week, or of every second one and so on.
     *
     * @param everyWeeks 1 to {@value Rhythm#MOST_WEEKS}
     * @throws IllegalArgumentException for another number of weeks, or without weekdays
     */
    public static Schedule weekly(int everyWeeks, Set<DayOfWeek> days) {
        return new Schedule(Rhythm.everyWeeks(everyWeeks), days, false);
    }

    /**
     * The schedule of an RFC 5545 rule.
     *
     * @throws IllegalArgumentException if the text is no rule, or one that no schedule here can mean
     */
    public static Schedule parse(String recurrence) {
        return ScheduleText.parse(recurrence);
    }

    /** The same days, but only the first one that fits. */
    public Schedule once() {
        return new Schedule(rhythm, days, true);
    }

    /** As an RFC 5545 rule, such as {@code FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,FR}. */
    public String recurrence() {
        return ScheduleText.write(this);
    }

    /**
     * The days in a period, in order.
     *
     * @param first the order's own first day, from which its weeks count
     * @param from inclusive
     * @param to exclusive
     */
    public Stream<LocalDate> dates(LocalDate first, LocalDate from, LocalDate to) {
        LocalDate start = from.isAfter(first) ? from : first;
        if (!start.isBefore(to)) {
            return Stream.empty();
        }
        if (isOnce) {
            return Stream.of(firstDate(first)).filter(day -> !day.isBefore(start) && day.isBefore(to));
        }
        return start.datesUntil(to).filter(day -> fits(first, day));
    }

    /** The first day that fits, for an order that begins on this day. */
    public LocalDate firstDate(LocalDate first) {
        return first.datesUntil(first.plusWeeks(rhythm.weeks()))
                .filter(day -> fits(first, day))
                .findFirst()
                .orElseThrow();
    }

    private boolean fits(LocalDate first, LocalDate day) {
        return days.contains(day.getDayOfWeek())
                && ChronoUnit.WEEKS.between(monday(first), monday(day)) % rhythm.weeks() == 0;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
