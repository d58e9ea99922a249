package se.pausa.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An order table that a test writes: rows that differ from a faultless one in what the test names. All
 * of them are the morning help of customer 10004 unless told otherwise.
 */
final class OrderFile {

    static final Map<String, String> MODEL = new LinkedHashMap<>();

    static {
        MODEL.put("Kundnamn", "Märta Åström");
        MODEL.put("Kund Nr", "10004");
        MODEL.put("Personnummer", "189203027223");
        MODEL.put("Organisation", "Stockholms stad / Södermalm");
        MODEL.put("Kontraktsnamn", "Beställning 2026");
        MODEL.put("Kontrakt startdatum", "2026-01-12");
        MODEL.put("Kontrakt Nr", "K10004-1");
        MODEL.put("Kontrakt externt Nr", "BE-900001");
        MODEL.put("Aktivitetsgrupp", "Hemtjänst");
        MODEL.put("Avistaplats", "Hem");
        MODEL.put("Ordernamn", "Morgonhjälp");
        MODEL.put("Tidigaste tid", "07:00");
        MODEL.put("Planerad tid", "07:45");
        MODEL.put("Senaste tid", "08:30");
        MODEL.put("Varaktighet", "30");
        MODEL.put("Aktiviteter", "Dusch, Frukost");
        MODEL.put("Schema", "Varannan vecka");
        MODEL.put("Schemarad", "ti,fr");
        MODEL.put("Engångs/Flergångs", "F");
        MODEL.put("Order startdatum", "2026-01-12");
        MODEL.put("Order slutdatum", "Pågående");
    }

    private final List<String> headings = new ArrayList<>(MODEL.keySet());
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row. @param different column and value by turns */
    OrderFile row(String... different) {
        Map<String, String> row = new LinkedHashMap<>(MODEL);
        for (int i = 0; i < different.length; i += 2) {
            row.put(different[i], different[i + 1]);
        }
        rows.add(headings.stream().map(heading -> row.getOrDefault(heading, "")).collect(Collectors.toList()));
        return this;
    }

    /** Adds a row without contract. */
    OrderFile free(String... different) {
        row(different);
        for (String column : List.of("Kontraktsnamn", "Kontrakt startdatum", "Kontrakt Nr", "Kontrakt externt Nr")) {
            rows.getLast().set(headings.indexOf(column), "");
        }
        return this;
    }

    OrderFile withColumn(String heading) {
        headings.add(heading);
        return this;
    }

    OrderFile withoutColumn(String heading) {
        headings.remove(heading);
        return this;
    }

    Path csv(Path folder) {
        return csv(folder, "\r\n", "");
    }

    Path csv(Path folder, String lineEnd, String before) {
        StringBuilder text = new StringBuilder(before).append(line(headings)).append(lineEnd);
        rows.forEach(row -> text.append(line(row)).append(lineEnd));
        return write(folder, text.toString());
    }

    static Path write(Path folder, String text) {
        try {
            return Files.writeString(Files.createTempFile(folder, "order", ".csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With real cells: days, times of day, and numbers wherever digits stand. */
    Path xlsx(Path folder) {
        return xlsx(folder, headings, rows, true);
    }

    /** The table as XLSX. @param real whether days, times and numbers are such, or text */
    static Path xlsx(Path folder, List<String> headings, List<List<String>> rows, boolean real) {
        try {
            Path file = Files.createTempFile(folder, "order", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook workbook = new Workbook(out, "Pausa", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("Order");
                for (int column = 0; column < headings.size(); column++) {
                    sheet.value(0, column, headings.get(column));
                    for (int row = 0; row < rows.size(); row++) {
                        cell(sheet, row + 1, column, rows.get(row).get(column), real);
                    }
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cell(Worksheet sheet, int row, int column, String value, boolean real) {
        if (real && value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            sheet.value(row, column, LocalDate.parse(value));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (real && value.matches("\\d{2}:\\d{2}")) {
            sheet.value(row, column, LocalTime.parse(value).toSecondOfDay() / 86400.0);
            sheet.style(row, column).format("hh:mm").set();
        } else if (real && value.matches("[1-9]\\d*")) {
            sheet.value(row, column, Long.parseLong(value));
        } else if (!value.isEmpty()) {
            sheet.value(row, column, value);
        }
    }

    private static String line(List<String> values) {
        return values.stream()
                .map(value -> value.matches("(?s).*[;\"\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value)
                .collect(Collectors.joining(";"));
    }
}
