package se.pausa.ui.component;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import se.pausa.customer.OrderNode;
import se.pausa.delivery.Schedule;

/** Says on which days an order has deliveries, in the words of the staff. */
final class ScheduleWords {

    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private ScheduleWords() {}

    static String of(OrderNode order, Formats formats) {
        Schedule schedule = Schedule.parse(order.recurrence());
        if (schedule.isOnce()) {
            return formats.text(
                    "schedule.once", formats.date(schedule.firstDate(order.own().from())));
        }
        String days = days(schedule.days(), formats);
        int weeks = schedule.rhythm().weeks();
        return weeks == 1 ? days : formats.text("schedule.weeks", weeks, days);
    }

    private static String days(Set<DayOfWeek> days, Formats formats) {
        if (days.size() == DayOfWeek.values().length) {
            return formats.text("schedule.daily");
        }
        return days.equals(WORKDAYS)
                ? formats.text("schedule.workdays")
                : days.stream().map(formats::shortWeekday).collect(Collectors.joining(", "));
    }
}
