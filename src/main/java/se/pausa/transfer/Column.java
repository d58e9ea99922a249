package se.pausa.transfer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of the order table, with the headings that the planning systems use. */
enum Column {
    CUSTOMER_NAME("Kundnamn", true, Kind.TEXT, 200),
    CUSTOMER_NUMBER("Kund Nr", false, Kind.TEXT, 100),
    PERSONAL_IDENTITY_NUMBER("Personnummer", false, Kind.TEXT, 100),
    ORGANIZATION("Organisation", true, Kind.TEXT, 4000),
    CONTRACT_NAME("Kontraktsnamn", false, Kind.TEXT, 200),
    CONTRACT_FROM("Kontrakt startdatum", false, Kind.DATE, 100),
    CONTRACT_INTERNAL_NUMBER("Kontrakt Nr", false, Kind.TEXT, 100),
    CONTRACT_EXTERNAL_NUMBER("Kontrakt externt Nr", false, Kind.TEXT, 100),
    ACTIVITY_GROUP("Aktivitetsgrupp", false, Kind.TEXT, 200),
    PLACE("Avistaplats", false, Kind.TEXT, 200),
    ORDER_NAME("Ordernamn", true, Kind.TEXT, 200),
    EARLIEST_TIME("Tidigaste tid", false, Kind.TIME, 100),
    PLANNED_TIME("Planerad tid", true, Kind.TIME, 100),
    LATEST_TIME("Senaste tid", false, Kind.TIME, 100),
    DURATION("Varaktighet", true, Kind.DURATION, 100),
    ACTIVITIES("Aktiviteter", true, Kind.TEXT, 1000),
    SCHEDULE("Schema", true, Kind.TEXT, 100),
    WEEKDAYS("Schemarad", true, Kind.TEXT, 100),
    ONCE("Engångs/Flergångs", true, Kind.TEXT, 100),
    ORDER_FROM("Order startdatum", true, Kind.DATE, 100),
    ORDER_TO("Order slutdatum", true, Kind.DATE, 100);

    /** How a number in a spreadsheet cell is meant. */
    enum Kind {
        TEXT,
        DATE,
        TIME,
        DURATION
    }

    private static final Pattern NOT_COUNTED = Pattern.compile("[ \\p{Pd}]");

    private static final Map<String, Column> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(column -> name(column.heading), column -> column));

    private final String heading;
    private final boolean required;
    private final Kind kind;
    private final int length;

    Column(String heading, boolean required, Kind kind, int length) {
        this.heading = heading;
        this.required = required;
        this.kind = kind;
        this.length = length;
    }

    /** The column of a heading; capitals, spaces and hyphens do not count. */
    static Optional<Column> of(String heading) {
        return Optional.ofNullable(BY_NAME.get(name(heading)));
    }

    private static String name(String heading) {
        return NOT_COUNTED.matcher(CellText.clean(heading)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    String heading() {
        return heading;
    }

    /** Whether a file must have the column; Order slutdatum may be empty all the same. */
    boolean isRequired() {
        return required;
    }

    Kind kind() {
        return kind;
    }

    /** The most characters that can be stored. */
    int length() {
        return length;
    }
}
