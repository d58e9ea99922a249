package se.pausa.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column stands where in a file. */
final class Heading {

    /** The column that Pausa adds to a file of rejected rows; it comes back with the corrected rows. */
    static final String FAULT = "Fel";

    /** Rows in which the headings are looked for; titles and notes may stand above them. */
    static final int LAST_ROW = 20;

    /** Known headings that no title has by chance. */
    private static final int ENOUGH = 5;

    private final int row;
    private final List<String> headings;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<Column.Kind> kinds;
    private final List<String> ignored = new ArrayList<>();

    /** @throws FileRefused if a column is missing or stands there twice */
    Heading(TableRow row) {
        this.row = row.number();
        headings = row.cells().stream()
                .map(cell -> CellText.of(cell, Column.Kind.TEXT))
                .toList();
        kinds = headings.stream()
                .map(heading -> Column.of(heading).map(Column::kind).orElse(Column.Kind.TEXT))
                .toList();
        List<String> doubled = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            int place = i;
            Column.of(heading)
                    .ifPresentOrElse(
                            column -> {
                                if (places.putIfAbsent(column, place) != null) {
                                    doubled.add(column.heading());
                                }
                            },
                            () -> ignore(heading));
        }
        refuse("missing-column", missing());
        refuse("doubled-column", doubled);
        if (!has(Column.CUSTOMER_NUMBER) && !has(Column.PERSONAL_IDENTITY_NUMBER)) {
            throw FileRefused.because("no-identity");
        }
    }

    /** The first row with enough known headings, else the one that has most; empty if none has one. */
    static Optional<TableRow> find(List<TableRow> rows) {
        return rows.stream()
                .filter(row -> known(row) >= ENOUGH)
                .findFirst()
                .or(() -> rows.stream().filter(row -> known(row) > 0).max(Comparator.comparingLong(Heading::known)));
    }

    /** How many different columns have their heading in this row. */
    static long known(TableRow row) {
        return row.cells().stream()
                .map(cell -> CellText.of(cell, Column.Kind.TEXT))
                .flatMap(heading -> Column.of(heading).stream())
                .distinct()
                .count();
    }

    /** The row in which the headings stand. */
    int row() {
        return row;
    }

    List<String> headings() {
        return headings;
    }

    int width() {
        return headings.size();
    }

    /** The headings that mean nothing to Pausa. */
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** What stands in a column; empty when the file does not have it. */
    Cell cell(TableRow row, Column column) {
        Integer place = places.get(column);
        return place == null ? Cell.EMPTY : row.cell(place);
    }

    /** The cleaned text of a column. */
    String text(TableRow row, Column column) {
        return CellText.of(cell(row, column), column.kind());
    }

    /** All texts of a row, as a text file would have them. */
    List<String> texts(TableRow row) {
        List<String> texts = new ArrayList<>(row.cells().size());
        for (int i = 0; i < row.cells().size(); i++) {
            texts.add(CellText.of(row.cell(i), i < kinds.size() ? kinds.get(i) : Column.Kind.TEXT));
        }
        return texts;
    }

    private boolean has(Column column) {
        return places.containsKey(column);
    }

    private void ignore(String heading) {
        if (!heading.isEmpty() && !heading.equalsIgnoreCase(FAULT)) {
            ignored.add(CellText.shortened(heading));
        }
    }

    private List<String> missing() {
        return Arrays.stream(Column.values())
                .filter(column -> column.isRequired() && !has(column))
                .map(Column::heading)
                .toList();
    }

    private static void refuse(String key, List<String> columns) {
        if (!columns.isEmpty()) {
            throw FileRefused.because(key, String.join(", ", columns));
        }
    }
}
