package se.pausa.transfer;

import java.util.List;

/**
 * A row of a file, as text.
 *
 * @param number as a spreadsheet counts, from 1
 */
record TableRow(int number, List<String> values) {

    String value(int index) {
        return index < values.size() ? values.get(index) : "";
    }

    boolean isEmpty() {
        return values.stream().allMatch(String::isBlank);
    }
}
