package se.pausa.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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
