package se.pausa.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, read one after the other, and the cells that were merged in it. */
final class SheetRows implements Closeable {

    private static final int LETTERS = 26;

    private final XmlScanner xml;
    private final SharedTexts texts;
    private final TimeStyles styles;
    private final boolean isSince1904;
    private boolean isInData;
    private int lastRow;
    private String merged = "";
    private int lastMergedRow;

    SheetRows(XmlScanner xml, SharedTexts texts, TimeStyles styles, boolean isSince1904) {
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.isSince1904 = isSince1904;
    }

    /**
     * The next row that is not empty; absent at the end.
     *
     * @throws IOException if this is no sheet
     */
    @Nullable
    TableRow next() throws IOException {
        while (xml.next()) {
            if (xml.name().equals("sheetData")) {
                isInData = xml.isStart();
            } else if (isInData && xml.isStart("row")) {
                TableRow row = row();
                if (!row.isEmpty()) {
                    return row;
                }
            } else if (xml.isStart("mergeCell")) {
                merge(xml.attribute("ref", ""));
            }
        }
        return null;
    }

    /** Of the merged cells, those that reach furthest down; empty if they all end at this row or above. */
    String mergedBelow(int row) {
        return lastMergedRow > row ? merged : "";
    }

    private TableRow row() throws IOException {
        String given = xml.attribute("r");
        int row = given == null ? lastRow + 1 : Digits.read(given, Limits.ROWS);
        Limits.row(row);
        MalformedXml.unless(row > lastRow);
        lastRow = row;
        List<Cell> cells = new ArrayList<>();
        int last = 0;
        long length = 0;
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                String place = xml.attribute("r");
                int column = place == null ? last + 1 : column(place);
                Limits.columns(column, row);
                MalformedXml.unless(column > last);
                last = column;
                Cell cell = SheetCell.read(xml, row).toCell(texts, styles, isSince1904, row);
                length += cell.length();
                Limits.rowLength(length, row);
                put(cells, column, cell);
            }
        }
        return new TableRow(row, cells);
    }

    private static void put(List<Cell> cells, int column, Cell cell) {
        if (!cell.isBlank()) {
            while (cells.size() < column - 1) {
                cells.add(Cell.EMPTY);
            }
            cells.add(cell);
        }
    }

    /** The number of a column, from 1; of a place such as B7. */
    private static int column(String place) throws IOException {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            int letter = Character.toUpperCase(place.charAt(i)) - 'A' + 1;
            MalformedXml.unless(letter >= 1 && letter <= LETTERS);
            column = Math.min(column * LETTERS + letter, Limits.COLUMNS + 1);
        }
        MalformedXml.unless(column > 0);
        return column;
    }

    private void merge(String range) throws IOException {
        String last = range.substring(range.indexOf(':') + 1);
        String digits = last.replaceAll("^\\D*", "");
        int row = digits.isEmpty() ? Limits.ROWS : Digits.read(digits, Limits.ROWS);
        if (row > lastMergedRow) {
            lastMergedRow = row;
            merged = CellText.shortened(range);
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
