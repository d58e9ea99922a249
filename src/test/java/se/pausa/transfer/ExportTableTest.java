package se.pausa.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class ExportTableTest {

    private static final ExportTable TABLE = new ExportTable(
            "2026-10",
            List.of("Kund", "Från", "Mottagen", "Antal"),
            List.of(
                    List.of("Åström; \"Märta\"", LocalDate.of(2026, 10, 3), LocalDateTime.of(2026, 10, 3, 9, 5), 7),
                    List.of("=HYPERLINK(\"x\")", "", "+46", -1)));

    @Test
    void csv_reads_back_as_it_was_written() throws IOException {
        String file = csv();

        assertThat(file).startsWith("\ufeff").contains("\r\n");
        assertThat(records(file).getFirst()).containsExactly("Kund", "Från", "Mottagen", "Antal");
        assertThat(records(file).get(1)).containsExactly("Åström; \"Märta\"", "2026-10-03", "2026-10-03 09:05", "7");
    }

    @Test
    void a_text_in_csv_that_a_spreadsheet_would_calculate_is_made_harmless_and_a_number_stays_one() throws IOException {
        assertThat(records(csv()).get(2)).containsExactly("'=HYPERLINK(\"x\")", "", "'+46", "-1");
    }

    @Test
    void xlsx_has_real_dates_and_no_formulas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TABLE.writeXlsx(out);

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(1)).isEqualTo("Från");
            assertThat(rows.get(1).getCell(0).asString()).isEqualTo("Åström; \"Märta\"");
            assertThat(rows.get(1).getCell(1).asDate())
                    .isEqualTo(LocalDate.of(2026, 10, 3).atStartOfDay());
            assertThat(rows.get(1).getCell(2).asDate()).isEqualTo(LocalDateTime.of(2026, 10, 3, 9, 5));
            assertThat(rows.get(1).getCell(3).asNumber()).isEqualByComparingTo("7");
            assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(2).getCell(0).asString()).isEqualTo("=HYPERLINK(\"x\")");
        }
    }

    @Test
    void a_text_that_begins_with_any_sign_of_a_formula_is_a_text_in_both_kinds_of_file() throws IOException {
        for (String sign : List.of("=", "+", "-", "@", "\t", "\r", "\n")) {
            String dangerous = sign + "1+cmd|' /C calc'!A0";
            ExportTable table = new ExportTable("x", List.of("Namn"), List.of(List.of(dangerous)));

            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            table.writeCsv(csv);
            assertThat(records(csv.toString(StandardCharsets.UTF_8)).get(1)).containsExactly("'" + dangerous);
            ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
            table.writeXlsx(xlsx);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
                assertThat(workbook.getFirstSheet().read().get(1).getCell(0).getType())
                        .isEqualTo(CellType.STRING);
            }
        }
    }

    @Test
    void of_a_hundred_thousand_rows_only_those_at_hand_are_in_memory() throws IOException {
        for (Writing writing : List.<Writing>of(
                ExportTable::writeCsv,
                ExportTable::writeXlsx,
                (table, out) -> new PrintPage("sv", "x", List.of(), table).write(out))) {
            Rows rows = new Rows();

            writing.write(new ExportTable("x", List.of("Namn"), rows), OutputStream.nullOutputStream());

            assertThat(rows.left)
                    .as("rows that somebody still holds near the end")
                    .isLessThan(5);
        }
    }

    private interface Writing {

        void write(ExportTable table, OutputStream out) throws IOException;
    }

    /** A hundred thousand, and of every thousandth whether its text is still there when the last is asked for. */
    private static class Rows implements Iterable<List<Object>> {

        private static final int ALL = 100_000;

        private final List<WeakReference<Object>> watched = new ArrayList<>();
        private long left = ALL;

        @Override
        public Iterator<List<Object>> iterator() {
            return IntStream.rangeClosed(1, ALL).mapToObj(this::row).iterator();
        }

        private List<Object> row(int number) {
            Object text = "Kund " + number;
            if (number % 1000 == 0) {
                watched.add(new WeakReference<>(text));
            }
            if (number == ALL) {
                System.gc();
                left = watched.stream().filter(each -> each.get() != null).count();
            }
            return List.of(text);
        }
    }

    private static String csv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TABLE.writeCsv(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> records(String file) {
        return CsvReader.builder().fieldSeparator(';').ofCsvRecord(file.substring(1)).stream()
                .map(record -> record.getFields())
                .toList();
    }
}
