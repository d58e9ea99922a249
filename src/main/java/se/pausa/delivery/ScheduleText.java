package se.pausa.delivery;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/** A schedule as an RFC 5545 rule, both ways. */
final class ScheduleText {

    private ScheduleText() {}

    static String write(Schedule schedule) {
        boolean everyDay = schedule.rhythm().isDaily() && schedule.days().size() == 7;
        return write(schedule.rhythm())
                + (everyDay ? "" : ";BYDAY=" + write(schedule.days()))
                + (schedule.isOnce() ? ";COUNT=1" : "");
    }

    private static String write(Rhythm rhythm) {
        if (rhythm.isDaily()) {
            return "FREQ=DAILY";
        }
        return "FREQ=WEEKLY" + (rhythm.weeks() == 1 ? "" : ";INTERVAL=" + rhythm.weeks()) + ";WKST=MO";
    }

    private static String write(Set<DayOfWeek> days) {
        return days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
    }

    static Schedule parse(String text) {
        RecurrenceRule rule = rule(text);
        // Not a constant of this class: the library fails when Part is touched before a rule was made.
        EnumSet<Part> known = EnumSet.of(Part.FREQ, Part.INTERVAL, Part.WKST, Part.BYDAY, Part.COUNT);
        demand(EnumSet.complementOf(known).stream().noneMatch(rule::hasPart), text, "only " + known);
        demand(rule.getWeekStart() == Weekday.MO, text, "weeks that begin on Monday");
        demand(rule.getCount() == null || rule.getCount() == 1, text, "no COUNT but 1");
        Schedule schedule = recurring(rule, text);
        return rule.getCount() == null ? schedule : schedule.once();
    }

    private static Schedule recurring(RecurrenceRule rule, String text) {
        if (rule.getFreq() == Freq.DAILY) {
            demand(rule.getInterval() == 1, text, "FREQ=DAILY without INTERVAL");
            return Schedule.daily(rule.hasPart(Part.BYDAY) ? days(rule, text) : EnumSet.allOf(DayOfWeek.class));
        }
        demand(rule.getFreq() == Freq.WEEKLY, text, "FREQ=DAILY or FREQ=WEEKLY");
        demand(rule.getInterval() <= Rhythm.MOST_WEEKS, text, "INTERVAL 1 to " + Rhythm.MOST_WEEKS);
        demand(rule.hasPart(Part.BYDAY), text, "weekdays in BYDAY");
        return Schedule.weekly(rule.getInterval(), days(rule, text));
    }

    private static Set<DayOfWeek> days(RecurrenceRule rule, String text) {
        List<RecurrenceRule.WeekdayNum> days = rule.getByDayPart();
        demand(days.stream().allMatch(day -> day.pos == 0), text, "weekdays without a number");
        return days.stream()
                .map(day -> DayOfWeek.SUNDAY.plus(day.weekday.ordinal()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private static RecurrenceRule rule(String text) {
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("Not an RFC 5545 rule: \"" + text + "\": " + e.getMessage(), e);
        }
    }

    private static void demand(boolean fulfilled, String text, String expected) {
        if (!fulfilled) {
            throw new IllegalArgumentException("Not a schedule: \"" + text + "\": expected " + expected);
        }
    }
}
