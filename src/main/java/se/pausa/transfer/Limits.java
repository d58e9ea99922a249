package se.pausa.transfer;

import java.util.Locale;

/**
 * How much a file may hold. Counted while it is read, because what a file says of its own size need not be
 * true; each is refused with a sentence that names the limit.
 */
final class Limits {

    /** Characters of a cell, as in Excel. */
    static final int CELL = 32_767;

    /** As in Excel. */
    static final int COLUMNS = 16_384;

    /** As in Excel. */
    static final int ROWS = 1_048_576;

    /** Characters of all cells of a row; many times what all columns together can hold. */
    static final int ROW = 1_000_000;

    /** Digits of a number when it is written out. */
    static final int DIGITS = 100;

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private Limits() {}

    /** @param row the number that it would have */
    static void row(long row) {
        if (row > ROWS) {
            throw exceeded("rows", ROWS);
        }
    }

    /** @param columns as many as the row would have */
    static void columns(long columns, int row) {
        if (columns > COLUMNS) {
            throw exceeded("columns", COLUMNS, row);
        }
    }

    /** @param length in characters */
    static void cell(int length, int row) {
        if (length > CELL) {
            throw exceeded("cell", CELL, row);
        }
    }

    /** @param length in characters, of a text that several cells may share */
    static void text(int length) {
        if (length > CELL) {
            throw exceeded("text", CELL);
        }
    }

    /** @param length in characters, of all cells */
    static void rowLength(long length, int row) {
        if (length > ROW) {
            throw exceeded("row", ROW, row);
        }
    }

    static FileRefused exceeded(String key, int limit, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = String.format(SWEDISH, "%,d", limit);
        System.arraycopy(more, 0, all, 1, more.length);
        return FileRefused.because("limit-" + key, all);
    }
}
