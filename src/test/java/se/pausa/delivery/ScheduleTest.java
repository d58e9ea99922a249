package se.pausa.delivery;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

    /** Later than every period here; 2020, 2026 and 2032 have 53 weeks. */
    private static final LocalDate END = LocalDate.of(2036, 1, 1);

    private static final LocalDate WEDNESDAY_25 = LocalDate.of(2026, 11, 25);

    @Test
    void a_schedule_is_written_as_an_rfc_5545_rule_with_the_days_in_the_order_of_the_week() {
        assertThat(Schedule.weekly(2, Set.of(FRIDAY, TUESDAY)).recurrence())
                .isEqualTo("FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,FR");
        assertThat(Schedule.weekly(1, Set.of(MONDAY)).recurrence()).isEqualTo("FREQ=WEEKLY;WKST=MO;BYDAY=MO");
        assertThat(Schedule.daily(ALL).recurrence()).isEqualTo("FREQ=DAILY");
        assertThat(Schedule.daily(Set.of(SUNDAY, MONDAY)).recurrence()).isEqualTo("FREQ=DAILY;BYDAY=MO,SU");
        assertThat(Schedule.weekly(4, Set.of(SUNDAY)).once().recurrence())
                .isEqualTo("FREQ=WEEKLY;INTERVAL=4;WKST=MO;BYDAY=SU;COUNT=1");
    }

    @Test
    void a_schedule_that_was_written_is_read_back_as_the_same() {
        for (Set<DayOfWeek> days : everySetOfDays()) {
            for (Schedule schedule : List.of(
                    Schedule.daily(days),
                    Schedule.weekly(1, days),
                    Schedule.weekly(2, days),
                    Schedule.weekly(3, days),
                    Schedule.weekly(12, days),
                    Schedule.weekly(4, days).once())) {
                assertThat(Schedule.parse(schedule.recurrence())).isEqualTo(schedule);
                assertThat(schedule.recurrence().length()).isLessThanOrEqualTo(200);
            }
        }
    }

    @Test
    void a_rule_that_somebody_else_wrote_is_understood() {
        assertThat(Schedule.parse("BYDAY=FR,TU;FREQ=WEEKLY;INTERVAL=1"))
                .isEqualTo(Schedule.weekly(1, Set.of(TUESDAY, FRIDAY)));
        assertThat(Schedule.parse("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR,SA,SU")).isEqualTo(Schedule.daily(ALL));
        assertThat(Schedule.parse("freq=daily")).isEqualTo(Schedule.daily(ALL));
    }

    @Test
    void screens_are_told_rhythm_days_and_whether_it_is_once() {
        Schedule schedule = Schedule.parse("FREQ=WEEKLY;INTERVAL=4;WKST=MO;BYDAY=SU,MO;COUNT=1");

        assertThat(schedule.rhythm()).isEqualTo(Rhythm.everyWeeks(4));
        assertThat(schedule.days()).containsExactly(MONDAY, SUNDAY);
        assertThat(schedule.isOnce()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "varje vecka",
                "FREQ=WEEKLY",
                "FREQ=MONTHLY;BYDAY=MO",
                "FREQ=WEEKLY;INTERVAL=13;BYDAY=MO",
                "FREQ=WEEKLY;INTERVAL=0;BYDAY=MO",
                "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO",
                "FREQ=WEEKLY;BYDAY=2MO",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;BYDAY=MO;COUNT=2",
                "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231",
                "FREQ=DAILY;INTERVAL=2",
                "FREQ=DAILY;BYMONTH=2",
                "FREQ=DAILY;X-OWN=1"
            })
    void a_text_that_is_no_schedule_is_refused_and_quoted(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.parse(text))
                .withMessageContaining("\"" + text + "\"");
    }

    @Test
    void other_numbers_of_weeks_and_no_weekdays_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Schedule.weekly(13, ALL));
        assertThatIllegalArgumentException().isThrownBy(() -> Schedule.weekly(0, ALL));
        assertThatIllegalArgumentException().isThrownBy(() -> Schedule.weekly(1, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Schedule.daily(Set.of()));
    }

    @Test
    void the_first_day_counts_only_if_its_weekday_is_listed() {
        assertThat(fourWeeks(Schedule.weekly(1, Set.of(THURSDAY))))
                .startsWith(WEDNESDAY_25.plusDays(1))
                .hasSize(4);
        assertThat(fourWeeks(Schedule.weekly(1, Set.of(WEDNESDAY))))
                .startsWith(WEDNESDAY_25)
                .hasSize(4);
    }

    @Test
    void weeks_count_from_the_monday_of_the_first_days_week() {
        assertThat(fourWeeks(Schedule.weekly(2, Set.of(TUESDAY, SUNDAY))))
                .containsExactly(
                        LocalDate.of(2026, 11, 29),
                        LocalDate.of(2026, 12, 8),
                        LocalDate.of(2026, 12, 13),
                        LocalDate.of(2026, 12, 22));
    }

    @Test
    void a_one_off_is_the_first_day_that_fits_and_no_other() {
        Schedule tuesday = Schedule.weekly(4, Set.of(TUESDAY)).once();
        LocalDate only = LocalDate.of(2026, 12, 22);

        assertThat(tuesday.dates(WEDNESDAY_25, WEDNESDAY_25, WEDNESDAY_25.plusYears(9)))
                .containsExactly(only);
        assertThat(tuesday.dates(WEDNESDAY_25, only, only.plusDays(1))).containsExactly(only);
        assertThat(tuesday.dates(WEDNESDAY_25, WEDNESDAY_25, only)).isEmpty();
        assertThat(tuesday.dates(WEDNESDAY_25, only.plusDays(1), only.plusYears(9)))
                .isEmpty();
    }

    @Test
    void a_period_before_the_first_day_or_without_days_is_empty() {
        Schedule daily = Schedule.daily(ALL);

        assertThat(daily.dates(WEDNESDAY_25, WEDNESDAY_25.minusYears(1), WEDNESDAY_25))
                .isEmpty();
        assertThat(daily.dates(WEDNESDAY_25, WEDNESDAY_25.plusDays(9), WEDNESDAY_25.plusDays(9)))
                .isEmpty();
        assertThat(daily.dates(WEDNESDAY_25, WEDNESDAY_25.plusDays(9), WEDNESDAY_25.plusDays(8)))
                .isEmpty();
    }

    @Test
    void any_period_of_any_schedule_has_the_days_that_counting_day_by_day_finds() {
        Random random = new Random(42);
        for (Set<DayOfWeek> days : everySetOfDays()) {
            for (int weeks : List.of(1, 2, 3, 4, 5, 11, 12)) {
                LocalDate first = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1000));
                List<LocalDate> all = countedDayByDay(first, weeks, days);
                Schedule schedule = Schedule.weekly(weeks, days);
                for (int period = 0; period < 20; period++) {
                    LocalDate from = first.plusDays(random.nextInt(4400) - 100);
                    LocalDate to = from.plusDays(random.nextInt(60));
                    assertThat(schedule.dates(first, from, to))
                            .as("%s first %s from %s to %s", schedule.recurrence(), first, from, to)
                            .containsExactlyElementsOf(all.stream()
                                    .filter(day -> !day.isBefore(from) && day.isBefore(to))
                                    .toList());
                }
                assertThat(schedule.once().dates(first, first, END)).containsExactly(all.getFirst());
            }
        }
    }

    @Test
    void other_programs_read_the_same_days_out_of_the_rule() throws InvalidRecurrenceRuleException {
        Random random = new Random(7);
        for (Set<DayOfWeek> days : everySetOfDays()) {
            for (int weeks : List.of(1, 2, 3, 4, 5, 11, 12)) {
                LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000));
                Schedule schedule = Schedule.weekly(weeks, days);
                for (Schedule either : List.of(schedule, schedule.once())) {
                    assertThat(either.dates(first, first, END).toList())
                            .as("%s first %s", either.recurrence(), first)
                            .isEqualTo(readByLibrary(either.recurrence(), first));
                }
            }
        }
    }

    private static List<LocalDate> fourWeeks(Schedule schedule) {
        return schedule.dates(WEDNESDAY_25, WEDNESDAY_25, WEDNESDAY_25.plusWeeks(4))
                .toList();
    }

    /** Walks over the days; a Monday begins the next week. */
    private static List<LocalDate> countedDayByDay(LocalDate first, int weeks, Set<DayOfWeek> days) {
        List<LocalDate> found = new ArrayList<>();
        int weeksToWait = 0;
        for (LocalDate day = first; day.isBefore(END); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == MONDAY && day.isAfter(first)) {
                weeksToWait = weeksToWait == 0 ? weeks - 1 : weeksToWait - 1;
            }
            if (weeksToWait == 0 && days.contains(day.getDayOfWeek())) {
                found.add(day);
            }
        }
        return found;
    }

    private static List<LocalDate> readByLibrary(String recurrence, LocalDate first)
            throws InvalidRecurrenceRuleException {
        RecurrenceRuleIterator days = new RecurrenceRule(recurrence)
                .iterator(new DateTime(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth()));
        List<LocalDate> found = new ArrayList<>();
        while (days.hasNext()) {
            DateTime next = days.nextDateTime();
            LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
            if (!day.isBefore(END)) {
                break;
            }
            found.add(day);
        }
        return found;
    }

    private static List<Set<DayOfWeek>> everySetOfDays() {
        List<Set<DayOfWeek>> sets = new ArrayList<>();
        for (int bits = 1; bits < 128; bits++) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if ((bits >> day.ordinal() & 1) == 1) {
                    days.add(day);
                }
            }
            sets.add(days);
        }
        return sets;
    }
}
