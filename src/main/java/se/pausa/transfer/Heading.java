package se.pausa.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which column stands where in a file. */
final class Heading {

    /** The column that Pausa adds to a file of rejected rows; it comes back with the corrected rows. */
    static final String FAULT = "Fel";

    private final List<String> headings;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<String> ignored = new ArrayList<>();

    /** @throws FileRefused if a column is missing or stands there twice */
    Heading(TableRow row) {
        headings = row.values().stream().map(CellText::clean).toList();
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
        refuseOtherSeparator();
        refuse("missing-column", missing());
        refuse("doubled-column", doubled);
        if (!has(Column.CUSTOMER_NUMBER) && !has(Column.PERSONAL_IDENTITY_NUMBER)) {
            throw FileRefused.because("no-identity");
        }
    }

    List<String> headings() {
        return headings;
    }

    /** The headings that mean nothing to Pausa. */
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** The cleaned text of a column; empty when the file does not have it. */
    String value(TableRow row, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : CellText.clean(row.value(place));
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

    private void refuseOtherSeparator() {
        if (headings.size() == 1 && places.isEmpty() && headings.getFirst().matches(".*[,|].*|.*Kund Nr.*")) {
            throw FileRefused.because("separator");
        }
    }

    private static void refuse(String key, List<String> columns) {
        if (!columns.isEmpty()) {
            throw FileRefused.because(key, String.join(", ", columns));
        }
    }
}
