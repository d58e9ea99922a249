package se.pausa.transfer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.ContractData;
import se.pausa.customer.CustomerData;
import se.pausa.customer.OrderData;
import se.pausa.customer.OrderLine;
import se.pausa.delivery.Rhythm;
import se.pausa.delivery.Schedule;

/** Reads one row into an order, or says everything that is wrong with it. */
final class LineParser {

    private final Heading heading;
    private final TableRow row;
    private final LocalDate today;
    private final List<RowProblem> problems = new ArrayList<>();

    /** @param today the Swedish day */
    LineParser(Heading heading, TableRow row, LocalDate today) {
        this.heading = heading;
        this.row = row;
        this.today = today;
    }

    /** The order, absent when there are {@link #problems()}. */
    @Nullable
    OrderLine parse() {
        if (hasMoreValuesThanHeadings()) {
            return null;
        }
        CustomerData customer = customer();
        List<List<String>> units = read(Column.ORGANIZATION, required(Column.ORGANIZATION), UnitText::read);
        ContractData contract = contract();
        OrderData order = order();
        return problems.isEmpty() ? new OrderLine(row.number(), customer, units, contract, order) : null;
    }

    List<RowProblem> problems() {
        return problems;
    }

    private boolean hasMoreValuesThanHeadings() {
        int width = heading.width();
        boolean more = row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
        if (more) {
            problems.add(new RowProblem(
                    row.number(),
                    "",
                    CellText.shortened(CellText.of(row.cell(width), Column.Kind.TEXT)),
                    Message.of("import.fault.fields", row.cells().size(), width),
                    Message.of("import.expected.fields")));
        }
        return more;
    }

    private @Nullable CustomerData customer() {
        String name = required(Column.CUSTOMER_NAME);
        String number = number(Column.CUSTOMER_NUMBER);
        String person = read(
                Column.PERSONAL_IDENTITY_NUMBER,
                number(Column.PERSONAL_IDENTITY_NUMBER),
                text -> PersonText.read(text, today));
        if (Stream.of(Column.CUSTOMER_NUMBER, Column.PERSONAL_IDENTITY_NUMBER)
                .allMatch(column -> text(column).isEmpty())) {
            fault(Column.CUSTOMER_NUMBER, "identity");
        }
        return name == null || number == null && person == null ? null : new CustomerData(name, number, person);
    }

    private @Nullable ContractData contract() {
        String name = optional(Column.CONTRACT_NAME);
        String internal = number(Column.CONTRACT_INTERNAL_NUMBER);
        String external = number(Column.CONTRACT_EXTERNAL_NUMBER);
        if (text(Column.CONTRACT_NAME).isEmpty()) {
            return null;
        }
        LocalDate from = read(Column.CONTRACT_FROM, required(Column.CONTRACT_FROM), DateText::read);
        return name == null || from == null ? null : new ContractData(name, from, internal, external);
    }

    private @Nullable OrderData order() {
        String name = required(Column.ORDER_NAME);
        String group = optional(Column.ACTIVITY_GROUP);
        String place = optional(Column.PLACE);
        LocalTime earliest = read(Column.EARLIEST_TIME, optional(Column.EARLIEST_TIME), TimeText::read);
        LocalTime planned = read(Column.PLANNED_TIME, required(Column.PLANNED_TIME), TimeText::read);
        LocalTime latest = read(Column.LATEST_TIME, optional(Column.LATEST_TIME), TimeText::read);
        Integer minutes = read(Column.DURATION, required(Column.DURATION), DurationText::read);
        String activities = required(Column.ACTIVITIES);
        Schedule schedule = schedule();
        LocalDate from = read(Column.ORDER_FROM, required(Column.ORDER_FROM), DateText::read);
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
        Rhythm rhythm = read(Column.SCHEDULE, required(Column.SCHEDULE), RhythmText::read);
        Set<DayOfWeek> days = read(Column.WEEKDAYS, required(Column.WEEKDAYS), WeekdayText::read);
        Boolean once = read(Column.ONCE, required(Column.ONCE), LineParser::isOnce);
        return rhythm == null || days == null || once == null ? null : new Schedule(rhythm, days, once);
    }

    private static boolean isOnce(String text) throws Unreadable {
        if (!text.equalsIgnoreCase("E") && !text.equalsIgnoreCase("F")) {
            throw new Unreadable("once");
        }
        return text.equalsIgnoreCase("E");
    }

    private @Nullable LocalDate end(@Nullable LocalDate from) {
        String given = optional(Column.ORDER_TO);
        if (given == null || DateText.isOpenEnd(given)) {
            return null;
        }
        LocalDate to = read(Column.ORDER_TO, given, DateText::read);
        if (from != null && to != null && to.isBefore(from)) {
            return fault(Column.ORDER_TO, "end-before-start");
        }
        return to;
    }

    private @Nullable String number(Column column) {
        return read(column, optional(column), ExcelLeftovers::uncut);
    }

    private @Nullable String required(Column column) {
        return text(column).isEmpty() ? fault(column, "missing") : optional(column);
    }

    private @Nullable String optional(Column column) {
        String text = text(column);
        try {
            ExcelLeftovers.refuse(heading.cell(row, column), text);
        } catch (Unreadable e) {
            return fault(column, e.key());
        }
        if (text.isEmpty()) {
            return null;
        }
        if (CellText.isUnreadable(text)) {
            return fault(column, "unreadable");
        }
        return CellText.length(text) > column.length() ? fault(column, "long", column.length()) : text;
    }

    private String text(Column column) {
        return heading.text(row, column);
    }

    /** How the text of a column becomes a value. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(String text) throws Unreadable;
    }

    private <T> @Nullable T read(Column column, @Nullable String text, Reading<T> reading) {
        try {
            return text == null ? null : reading.of(text);
        } catch (Unreadable e) {
            return fault(column, e.key(), e.details());
        }
    }

    /** Notes a fault; returns null, as what could not be read. */
    private <T> @Nullable T fault(Column column, String key, Object... details) {
        Object[] all =
                Stream.concat(Stream.of(column.heading()), Stream.of(details)).toArray();
        problems.add(new RowProblem(
                row.number(),
                column.heading(),
                CellText.shortened(text(column)),
                Message.of("import.fault." + key, all),
                Message.of("import.expected." + key, all)));
        return null;
    }
}
