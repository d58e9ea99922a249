package se.pausa.transfer;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet counts, from 1
 */
record TableRow(int number, List<Cell> cells) {

    Cell cell(int index) {
        return index < cells.size() ? cells.get(index) : Cell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** In characters, as a measure of what it takes to hold it. */
    int length() {
        return cells.stream().mapToInt(cell -> cell.length() + 1).sum();
    }
}
