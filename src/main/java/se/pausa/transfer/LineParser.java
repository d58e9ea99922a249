package se.pausa.transfer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.ContractData;
import se.pausa.customer.CustomerData;
import se.pausa.customer.OrderData;
import se.pausa.customer.OrderLine;
import se.pausa.customer.PersonalIdentityNumber;
import se.pausa.delivery.Schedule;

/** Reads one row into an order, or says everything that is wrong with it. */
final class LineParser {

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "må", DayOfWeek.MONDAY,
            "ti", DayOfWeek.TUESDAY,
            "on", DayOfWeek.WEDNESDAY,
            "to", DayOfWeek.THURSDAY,
            "fr", DayOfWeek.FRIDAY,
            "lö", DayOfWeek.SATURDAY,
            "sö", DayOfWeek.SUNDAY);

    private static final Map<String, Integer> WEEKS =
            Map.of("varje vecka", 1, "varannan vecka", 2, "var fjärde vecka", 4);

    private static final String DAILY = "Dagligen";

    /** Minutes of a day: nobody's visit is longer. */
    private static final int LONGEST_VISIT = 1440;

    /** Parts the levels of a path; a slash inside a name does not. */
    private static final String SLASH_ALONE = "(?<=^|\\s)/(?=\\s|$)";

    private static final String OPEN_END = "Pågående";

    private final Heading heading;
    private final TableRow row;
    private final List<RowProblem> problems = new ArrayList<>();

    LineParser(Heading heading, TableRow row) {
        this.heading = heading;
        this.row = row;
    }

    /** The order, absent when there are {@link #problems()}. */
    @Nullable
    OrderLine parse() {
        if (hasMoreValuesThanHeadings()) {
            return null;
        }
        CustomerData customer = customer();
        List<List<String>> units = units();
        ContractData contract = contract();
        OrderData order = order();
        return problems.isEmpty() ? new OrderLine(row.number(), customer, units, contract, order) : null;
    }

    List<RowProblem> problems() {
        return problems;
    }

    private boolean hasMoreValuesThanHeadings() {
        int width = heading.headings().size();
        boolean more = row.values().stream().skip(width).anyMatch(value -> !value.isBlank());
        if (more) {
            problems.add(new RowProblem(
                    row.number(),
                    "",
                    CellText.shortened(row.value(width)),
                    Message.of("import.fault.fields", row.values().size(), width),
                    Message.of("import.expected.fields")));
        }
        return more;
    }

    private @Nullable CustomerData customer() {
        String name = required(Column.CUSTOMER_NAME);
        String number = optional(Column.CUSTOMER_NUMBER);
        String person = personalIdentityNumber();
        if (value(Column.CUSTOMER_NUMBER).isEmpty()
                && value(Column.PERSONAL_IDENTITY_NUMBER).isEmpty()) {
            fault(Column.CUSTOMER_NUMBER, "identity");
        }
        return name == null || number == null && person == null ? null : new CustomerData(name, number, person);
    }

    private @Nullable String personalIdentityNumber() {
        String given = optional(Column.PERSONAL_IDENTITY_NUMBER);
        if (given == null) {
            return null;
        }
        return switch (PersonalIdentityNumber.judge(given)) {
            case VALID -> PersonalIdentityNumber.digits(given);
            case NO_NUMBER -> fault(Column.PERSONAL_IDENTITY_NUMBER, "person-form");
            case NO_DAY -> fault(Column.PERSONAL_IDENTITY_NUMBER, "person-day");
            case WRONG_CHECK_DIGIT -> fault(Column.PERSONAL_IDENTITY_NUMBER, "person-check");
        };
    }

    private List<List<String>> units() {
        String given = required(Column.ORGANIZATION);
        if (given == null) {
            return List.of();
        }
        List<List<String>> units = new ArrayList<>();
        for (String path : given.split(",", -1)) {
            List<String> names = Arrays.stream(path.split(SLASH_ALONE, -1))
                    .map(String::strip)
                    .toList();
            if (names.stream().anyMatch(String::isEmpty)) {
                fault(Column.ORGANIZATION, "unit");
                return List.of();
            }
            if (names.stream().anyMatch(name -> CellText.length(name) > 200)) {
                fault(Column.ORGANIZATION, "long", 200);
                return List.of();
            }
            units.add(names);
        }
        return units;
    }

    private @Nullable ContractData contract() {
        String name = optional(Column.CONTRACT_NAME);
        String internal = optional(Column.CONTRACT_INTERNAL_NUMBER);
        String external = optional(Column.CONTRACT_EXTERNAL_NUMBER);
        if (value(Column.CONTRACT_NAME).isEmpty()) {
            return null;
        }
        LocalDate from = requiredDate(Column.CONTRACT_FROM);
        return name == null || from == null ? null : new ContractData(name, from, internal, external);
    }

    private @Nullable OrderData order() {
        String name = required(Column.ORDER_NAME);
        String group = optional(Column.ACTIVITY_GROUP);
        String place = optional(Column.PLACE);
        LocalTime earliest = time(Column.EARLIEST_TIME, optional(Column.EARLIEST_TIME));
        LocalTime planned = time(Column.PLANNED_TIME, required(Column.PLANNED_TIME));
        LocalTime latest = time(Column.LATEST_TIME, optional(Column.LATEST_TIME));
        int minutes = minutes();
        String activities = required(Column.ACTIVITIES);
        Schedule schedule = schedule();
        LocalDate from = requiredDate(Column.ORDER_FROM);
        LocalDate to = end(from);
        if (!problems.isEmpty()) {
            return null;
        }
        return new OrderData(
                name,
                group,
                place,
                earliest,
                planned,
                latest,
                minutes,
                activities,
                schedule.recurrence(),
                schedule.days(),
                from,
                to);
    }

    private @Nullable Schedule schedule() {
        String rhythm = required(Column.SCHEDULE);
        if (rhythm != null && !isRhythm(rhythm)) {
            rhythm = fault(Column.SCHEDULE, "schedule");
        }
        Set<DayOfWeek> days = weekdays();
        String once = required(Column.ONCE);
        if (once != null && !once.equalsIgnoreCase("E") && !once.equalsIgnoreCase("F")) {
            once = fault(Column.ONCE, "once");
        }
        if (rhythm == null || days.isEmpty() || once == null) {
            return null;
        }
        Integer weeks = WEEKS.get(rhythm.toLowerCase(Locale.ROOT));
        Schedule schedule = weeks == null ? Schedule.daily(days) : Schedule.weekly(weeks, days);
        return once.equalsIgnoreCase("E") ? schedule.once() : schedule;
    }

    private static boolean isRhythm(String word) {
        return word.equalsIgnoreCase(DAILY) || WEEKS.containsKey(word.toLowerCase(Locale.ROOT));
    }

    private Set<DayOfWeek> weekdays() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        String given = required(Column.WEEKDAYS);
        if (given == null) {
            return days;
        }
        for (String word : given.split(",", -1)) {
            DayOfWeek day = WEEKDAYS.get(word.strip().toLowerCase(Locale.ROOT));
            if (day == null) {
                fault(Column.WEEKDAYS, "weekday");
                return Set.of();
            }
            if (!days.add(day)) {
                fault(Column.WEEKDAYS, "weekday-twice");
                return Set.of();
            }
        }
        return days;
    }

    private int minutes() {
        String given = required(Column.DURATION);
        if (given == null) {
            return 0;
        }
        if (!given.matches("-?[0-9]+")) {
            fault(Column.DURATION, "minutes");
        } else if (given.matches("-.*|0+")) {
            fault(Column.DURATION, "minutes-positive");
        } else if (given.length() > 9 || Integer.parseInt(given) > LONGEST_VISIT) {
            fault(Column.DURATION, "minutes-long", LONGEST_VISIT);
        } else {
            return Integer.parseInt(given);
        }
        return 0;
    }

    private @Nullable LocalTime time(Column column, @Nullable String given) {
        if (given == null) {
            return null;
        }
        if (!given.matches("[0-9]{2}:[0-9]{2}")) {
            return fault(column, "time");
        }
        int hour = Integer.parseInt(given.substring(0, 2));
        int minute = Integer.parseInt(given.substring(3));
        return hour > 23 || minute > 59 ? fault(column, "no-such-time", given) : LocalTime.of(hour, minute);
    }

    private @Nullable LocalDate end(@Nullable LocalDate from) {
        String given = optional(Column.ORDER_TO);
        if (given == null || given.equalsIgnoreCase(OPEN_END)) {
            return null;
        }
        LocalDate to = date(Column.ORDER_TO, given);
        if (from != null && to != null && to.isBefore(from)) {
            return fault(Column.ORDER_TO, "end-before-start");
        }
        return to;
    }

    private @Nullable LocalDate requiredDate(Column column) {
        String given = required(column);
        return given == null ? null : date(column, given);
    }

    private @Nullable LocalDate date(Column column, String given) {
        if (!given.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return fault(column, "date");
        }
        int year = Integer.parseInt(given.substring(0, 4));
        if (year < 1900 || year > 2199) {
            return fault(column, "year");
        }
        return CalendarDay.find(year, Integer.parseInt(given.substring(5, 7)), Integer.parseInt(given.substring(8)))
                .orElseGet(() -> fault(column, "no-such-day"));
    }

    private @Nullable String required(Column column) {
        return value(column).isEmpty() ? fault(column, "missing") : optional(column);
    }

    private @Nullable String optional(Column column) {
        String value = value(column);
        if (value.isEmpty()) {
            return null;
        }
        if (CellText.isUnreadable(value)) {
            return fault(column, "unreadable");
        }
        if (CellText.length(value) > column.length()) {
            return fault(column, "long", column.length());
        }
        return value;
    }

    private String value(Column column) {
        return heading.value(row, column);
    }

    /** Notes a fault; returns null, as what could not be read. */
    private <T> @Nullable T fault(Column column, String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = column.heading();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        problems.add(new RowProblem(
                row.number(),
                column.heading(),
                CellText.shortened(value(column)),
                Message.of("import.fault." + key, all),
                Message.of("import.expected." + key, all)));
        return null;
    }
}
