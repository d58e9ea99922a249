package se.pausa.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/** Draws the times of made-up pauses; days are counted from today. */
final class DemoTimes {

    /** When people leave home and come back: ambulances, trains, and the round hours that staff note. */
    private static final List<LocalTime> HOURS = List.of(
            LocalTime.of(7, 30),
            LocalTime.of(8, 0),
            LocalTime.of(9, 45),
            LocalTime.of(10, 0),
            LocalTime.of(11, 20),
            LocalTime.of(13, 0),
            LocalTime.of(14, 30),
            LocalTime.of(16, 0));

    private final LocalDate today;
    private final Random random = new Random(4);

    DemoTimes(LocalDate today) {
        this.today = today;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    /** Some time of a day that is so many days from today. */
    LocalDateTime day(int least, int most) {
        return at(today.plusDays(between(least, most)));
    }

    /** The first minute of a day that is so many days from today: the day before is the last one covered. */
    LocalDateTime midnight(int least, int most) {
        return today.plusDays(between(least, most)).atStartOfDay();
    }

    /** Some time in the previous calendar month that leaves this many more days in it. */
    LocalDateTime lastMonth(int days) {
        YearMonth month = YearMonth.from(today).minusMonths(1);
        return at(month.atDay(between(1, month.lengthOfMonth() - days)));
    }

    /** In office hours, mostly in the days before the start, at times the days after it; not after yesterday. */
    LocalDateTime notice(LocalDateTime start) {
        LocalDate day = start.toLocalDate().plusDays(oneIn(5) ? between(1, 2) : -between(1, 6));
        return at(day.isBefore(today) ? day : today.minusDays(between(1, 3)));
    }

    private LocalDateTime at(LocalDate day) {
        return day.atTime(HOURS.get(random.nextInt(HOURS.size())));
    }
}
