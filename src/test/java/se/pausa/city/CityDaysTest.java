package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.pausa.common.Interval;

/** The days that the city is told, against somebody who walks through the hours with the old calendar (R11). */
class CityDaysTest {

    private static final LocalDate FIRST = LocalDate.of(1996, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2040, 12, 31);
    private static final TimeZone STOCKHOLM = TimeZone.getTimeZone("Europe/Stockholm");
    private static final long HOUR = 3_600_000;

    /** Edges of days and of the hours that a change of the clock skips and doubles. */
    private static final List<LocalTime> EDGES = List.of(
            LocalTime.of(0, 0),
            LocalTime.of(0, 1),
            LocalTime.of(1, 59),
            LocalTime.of(2, 0),
            LocalTime.of(2, 30),
            LocalTime.of(3, 0),
            LocalTime.of(12, 0),
            LocalTime.of(23, 0),
            LocalTime.of(23, 59));

    private final Random random = new Random(1996);
    private final Calendar calendar = new GregorianCalendar(STOCKHOLM, Locale.ROOT);

    @Test
    void every_day_of_1996_to_2040_is_told_as_the_hours_of_a_pause_touch_it() {
        int checked = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (LocalTime edge : EDGES) {
                LocalDateTime start = day.atTime(edge);
                check(start, day.plusDays(random.nextInt(3)).atTime(EDGES.get(random.nextInt(EDGES.size()))));
                check(start, day.plusDays(1).atTime(0, 0));
                check(start, day.plusDays(1).atTime(0, 1));
                check(start, start.plusMinutes(1 + random.nextInt(3 * 1440)));
                check(start, start.plusMinutes(1));
                checked++;
            }
            check(
                    day.atTime(0, 0).plusMinutes(random.nextInt(1440)),
                    day.plusDays(1 + random.nextInt(40)).atTime(0, 0));
        }
        assertThat(checked).isEqualTo(EDGES.size() * 16_437);
    }

    private void check(LocalDateTime start, LocalDateTime end) {
        if (!end.isAfter(start) || instant(end) <= instant(start)) {
            return;
        }
        CityDays days = CityDays.of(new Interval(start, end));
        TreeSet<String> walked = walk(instant(start), instant(end));
        if (!days.from().toString().equals(walked.first())
                || !days.to().toString().equals(walked.last())) {
            assertThat(days.from() + "–" + days.to())
                    .as(start + " to " + end)
                    .isEqualTo(walked.first() + "–" + walked.last());
        }
        assertThat(days.to().toEpochDay() - days.from().toEpochDay() + 1).isEqualTo(walked.size());
        assertThat(CityDays.of(new Interval(start, null))).isEqualTo(new CityDays(days.from(), null));
    }

    private long instant(LocalDateTime time) {
        calendar.clear();
        calendar.set(time.getYear(), time.getMonthValue() - 1, time.getDayOfMonth(), time.getHour(), time.getMinute());
        return calendar.getTimeInMillis();
    }

    /** The days that a clock on the wall shows from the start, each hour, and just before the end. */
    private TreeSet<String> walk(long start, long end) {
        TreeSet<String> days = new TreeSet<>();
        for (long at = start; at < end; at += HOUR) {
            days.add(day(at));
        }
        days.add(day(end - 1));
        return days;
    }

    private String day(long instant) {
        calendar.setTimeInMillis(instant);
        int month = calendar.get(Calendar.MONTH) + 1;
        int day = calendar.get(Calendar.DAY_OF_MONTH);
        return calendar.get(Calendar.YEAR) + (month < 10 ? "-0" : "-") + month + (day < 10 ? "-0" : "-") + day;
    }

    @Test
    void the_part_of_a_month_is_cut_out_and_touching_from_outside_is_no_part() {
        CityDays days = new CityDays(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 3, 1));
        assertThat(days.within(YearMonth.of(2025, 12))).isEmpty();
        assertThat(days.within(YearMonth.of(2026, 1)))
                .contains(new CityDays(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 1, 31)));
        assertThat(days.within(YearMonth.of(2026, 2)))
                .contains(new CityDays(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        assertThat(days.within(YearMonth.of(2026, 3)))
                .contains(new CityDays(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1)));
        assertThat(days.within(YearMonth.of(2026, 4))).isEmpty();
        assertThat(new CityDays(LocalDate.of(2026, 1, 31), null).within(YearMonth.of(2040, 12)))
                .contains(new CityDays(LocalDate.of(2040, 12, 1), LocalDate.of(2040, 12, 31)));
    }

    @Test
    void the_days_cover_the_pause_and_say_the_same_of_themselves() {
        for (int i = 0; i < 10_000; i++) {
            LocalDateTime start = FIRST.atStartOfDay().plusMinutes(random.nextInt(40 * 365 * 1440));
            Interval pause = new Interval(start, start.plusMinutes(1 + random.nextInt(30 * 1440)));
            CityDays days = CityDays.of(pause);
            assertThat(days.interval().intersection(pause)).contains(pause);
            assertThat(CityDays.of(days.interval())).isEqualTo(days);
        }
    }
}
