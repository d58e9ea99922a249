package se.pausa.ui.component;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.pausa.customer.OrderNode;

/** Says an order's recurrence (RFC 5545) in the words of the staff; a rule of an unknown kind is shown as it is. */
final class ScheduleWords {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<Integer> WORKDAYS = List.of(0, 1, 2, 3, 4);

    private ScheduleWords() {}

    static String of(OrderNode order, Formats formats) {
        Map<String, String> rule = parts(order.recurrence());
        List<Integer> days = days(rule);
        int interval = Integer.parseInt(rule.getOrDefault("INTERVAL", "1"));
        if ("1".equals(rule.get("COUNT"))) {
            return formats.text("schedule.once", formats.date(first(order.own().from(), days)));
        }
        return switch (rule.getOrDefault("FREQ", "")) {
            case "DAILY" -> interval == 1 ? formats.text("schedule.daily") : formats.text("schedule.days", interval);
            case "WEEKLY" -> weekly(interval, days, formats);
            default -> order.recurrence();
        };
    }

    private static String weekly(int interval, List<Integer> days, Formats formats) {
        if (interval == 1 && days.size() == DAYS.size()) {
            return formats.text("schedule.daily");
        }
        String named = days.equals(WORKDAYS)
                ? formats.text("schedule.workdays")
                : days.stream().map(formats::shortWeekday).collect(Collectors.joining(", "));
        return switch (interval) {
            case 1 -> named;
            case 2 -> formats.text("schedule.second", named);
            case 4 -> formats.text("schedule.fourth", named);
            default -> formats.text("schedule.weeks", interval, named);
        };
    }

    private static LocalDate first(LocalDate from, List<Integer> days) {
        return from.datesUntil(from.plusDays(DAYS.size()))
                .filter(day -> days.contains(day.getDayOfWeek().getValue() - 1))
                .findFirst()
                .orElse(from);
    }

    private static List<Integer> days(Map<String, String> rule) {
        return Stream.of(rule.getOrDefault("BYDAY", "").split(","))
                .map(DAYS::indexOf)
                .filter(day -> day >= 0)
                .sorted()
                .toList();
    }

    private static Map<String, String> parts(String recurrence) {
        Map<String, String> parts = new HashMap<>();
        Arrays.stream(recurrence.split(";"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .forEach(part -> parts.put(part[0], part[1]));
        return parts;
    }
}
