package se.pausa.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table that goes out as a file. Its cells are texts, numbers, {@link LocalDate} and {@link LocalDateTime}
 * (written to the minute); an empty text is an empty cell. Rows are taken one after the other and let go when they are
 * written, so that their number costs no memory.
 *
 * @param name of the sheet
 * @param rows as long as the headings; asked for once
 */
public record ExportTable(String name, List<String> headings, Iterable<List<Object>> rows) {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String DATE_FORMAT = "yyyy-mm-dd";
    private static final String TIME_FORMAT = "yyyy-mm-dd hh:mm";

    /** What makes a spreadsheet take a text for a formula when it opens a CSV file. */
    private static final String FORMULA = "=+-@\t\r\n";

    private static final int WIDEST = 60;

    /** So many rows decide how wide the columns are, and so many are in memory at a time. */
    private static final int AT_ONCE = 500;

    /**
     * As CSV: UTF-8 with a byte order mark, without which Excel does not read Å Ä Ö, semicolons, dates as
     * åååå-mm-dd. A text that a spreadsheet would take for a formula gets an apostrophe in front.
     */
    public void writeCsv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer)) {
            csv.writeRecord(headings);
            rows.forEach(row ->
                    csv.writeRecord(row.stream().map(ExportTable::harmless).toList()));
        }
    }

    private static String harmless(Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text(cell);
    }

    /** As it is written where there are only texts. */
    static String text(Object cell) {
        return cell instanceof LocalDateTime time ? DATE_TIME.format(time) : cell.toString();
    }

    /** As an Excel workbook with one sheet; dates are dates there, and texts never formulas. */
    public void writeXlsx(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Pausa", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            Iterator<List<Object>> all = rows.iterator();
            List<List<Object>> some = next(all);
            for (int column = 0; column < headings.size(); column++) {
                sheet.inlineString(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, width(column, some));
            }
            sheet.freezePane(0, 1);
            for (int row = 1; !some.isEmpty(); some = next(all)) {
                for (List<Object> cells : some) {
                    write(sheet, row++, cells);
                }
                sheet.flush();
            }
        }
    }

    private static List<List<Object>> next(Iterator<List<Object>> all) {
        List<List<Object>> some = new ArrayList<>();
        while (some.size() < AT_ONCE && all.hasNext()) {
            some.add(all.next());
        }
        return some;
    }

    private static void write(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(sheet, row, column, cells.get(column));
        }
    }

    /** Texts stand in their cells: those that cells share would all be kept until the end. */
    private static void write(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DATE_FORMAT).set();
            }
            case LocalDateTime time -> {
                sheet.value(row, column, time);
                sheet.style(row, column).format(TIME_FORMAT).set();
            }
            case Number number -> sheet.value(row, column, number);
            case String text when text.isEmpty() -> {}
            default -> sheet.inlineString(row, column, cell.toString());
        }
    }

    /** In characters, so that nothing of the first rows is cut off when the file is opened. */
    private double width(int column, List<List<Object>> some) {
        int longest = some.stream()
                .mapToInt(row -> text(row.get(column)).length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(longest, headings.get(column).length()) + 2);
    }
}
