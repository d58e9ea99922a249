package se.pausa.transfer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are small, or small enough, and take gigabytes of whoever trusts them. */
final class HostileFiles {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final long GIGA = 1L << 30;
    private static final long MEGA = 1L << 20;

    private final Path folder;
    private final Map<String, String> parts =
            new WorkbookFile().headings().row().parts();
    private final String head;

    HostileFiles(Path folder) {
        this.folder = folder;
        String sheet = parts.get(SHEET);
        head = sheet.substring(0, sheet.indexOf("</sheetData>"));
    }

    /** Writes a file. */
    @FunctionalInterface
    interface Writer {
        void write(Path file) throws IOException;
    }

    /** How each is written, by the beginning of what should be said of it. */
    Map<String, Writer> all() {
        Map<String, Writer> files = new LinkedHashMap<>();
        inSharedTexts(files);
        inOneTag(files);
        inPlacesAndNumbers(files);
        inTheWholeFile(files);
        asText(files);
        honestOnes(files);
        return files;
    }

    Path write(Writer writer) throws IOException {
        Path file = folder.resolve("hostile");
        writer.write(file);
        return file;
    }

    private void inSharedTexts(Map<String, Writer> files) {
        String sixtyFour = "Excelfilens del xl/sharedStrings.xml blir större än 64 MB när den packas upp.";
        files.put("2 GB of shared texts: " + sixtyFour, swollen(TEXTS, "<sst>", "<si><t>text</t></si>", 2 * GIGA, ""));
        files.put("shared empty texts: " + sixtyFour, swollen(TEXTS, "<sst>", "<si/>", GIGA, ""));
        files.put("60 MB of shared texts: read", swollen(TEXTS, "<sst>", "<si><t>t</t></si>", 60 * MEGA, "</sst>"));
        files.put("60 MB of shared empty texts: read", swollen(TEXTS, "<sst>", "<si/>", 60 * MEGA, "</sst>"));
        String row = "<row r=\"%d\">" + "<c t=\"s\"><v>0</v></c>".repeat(Limits.COLUMNS) + "</row>";
        files.put(
                "16,384 times the longest text: Rad 3 har fler än 1\u00a0000\u00a0000 tecken.",
                zip(Map.of(
                        TEXTS,
                        "<sst><si><t>" + "å".repeat(Limits.CELL) + "</t></si></sst>",
                        SHEET,
                        head + row.formatted(3) + "</sheetData></worksheet>")));
    }

    private void inOneTag(Map<String, Writer> files) {
        String cell = head + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>";
        String text = "Excelfilen har en cell med fler än 32\u00a0767 tecken.";
        String tag = "Excelfilen har uppgifter om en cell som är längre än 1\u00a0000\u00a0000 tecken.";
        files.put("a cell of 900 MB: " + text, swollen(SHEET, cell, "Åsa", 900 * MEGA, "</t>"));
        files.put("a literal of 900 MB: " + text, swollen(SHEET, cell + "<![CDATA[", "Åsa", 900 * MEGA, "]]>"));
        files.put(
                "a cell of many pieces: " + text,
                swollen(SHEET, cell + "</t>", "<r><t>Åsa</t></r>", 900 * MEGA, "</is>"));
        files.put("a number of 900 MB: " + text, swollen(SHEET, head + "<row><c><v>", "1", 900 * MEGA, "</v>"));
        files.put("a name of 900 MB: " + tag, swollen(SHEET, head + "<row><", "c", 900 * MEGA, "/>"));
        files.put("an attribute of 900 MB: " + tag, swollen(SHEET, head + "<row><c a=\"", "a", 900 * MEGA, "\"/>"));
        files.put("900 MB of attributes: " + tag, swollen(SHEET, head + "<row><c", " a=\"a\"", 900 * MEGA, "/>"));
        files.put(
                "a comment of 900 MB: read",
                swollen(SHEET, head + "<!--", " < ", 900 * MEGA, "--></sheetData></worksheet>"));
        files.put(
                "many names: read",
                part(
                        SHEET,
                        head
                                + IntStream.range(0, 1_000_000)
                                        .mapToObj(i -> "<n" + i + "/>")
                                        .collect(Collectors.joining())
                                + "</sheetData></worksheet>"));
        files.put(
                "a million levels: Excelfilen har delar i fler än 100 nivåer inuti varandra.",
                swollen(SHEET, head, "<row>", 5 * MEGA, ""));
        files.put(
                "a laugh a billion times: Excelfilen har en egen typbeskrivning (DTD)",
                part(SHEET, "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>" + head));
        files.put(
                "a file from outside: Excelfilen har en egen typbeskrivning (DTD)",
                part("xl/workbook.xml", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><workbook>&x;</workbook>"));
        files.put("an unknown entity: Excelfilen är skadad", part(SHEET, head + "&x;"));
    }

    private void inPlacesAndNumbers(Map<String, Writer> files) {
        String columns = "Rad 3 har fler än 16\u00a0384 kolumner.";
        String rows = "Filen har fler än 1\u00a0048\u00a0576 rader.";
        String digits = "Rad 3 har ett tal med fler än 100 siffror.";
        files.put("ZZZZZZ1: " + columns, row("<row r=\"3\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"));
        files.put("column XFE: " + columns, row("<row r=\"3\"><c r=\"XFE3\"><v>1</v></c></row>"));
        files.put("a row of many cells: " + columns, row("<row r=\"3\">" + "<c/>".repeat(16_385) + "</row>"));
        files.put("row 1048577: " + rows, row("<row r=\"1048577\"/>"));
        files.put("row 99999999999: " + rows, row("<row r=\"99999999999\"/>"));
        files.put("a million rows: " + rows, swollen(SHEET, head, "<row/>", 7 * MEGA, ""));
        for (String number :
                new String[] {"1e999999999", "1e-999999999", "1E+2147483648", "1e101", "1e-101", "9".repeat(101)}) {
            files.put(number + ": " + digits, row("<row r=\"3\"><c><v>" + number + "</v></c></row>"));
        }
    }

    private void inTheWholeFile(Map<String, Writer> files) {
        String all = "Excelfilen blir större än 1 GB när den packas upp.";
        files.put("1.2 GB of rows: " + all, swollen(SHEET, head, "<x><c r=\"A1\"/></x>", 12 * GIGA / 10, ""));
        for (String part : new String[] {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"}) {
            files.put(
                    part + ": Excelfilens del " + part + " blir större än 8 MB när den packas upp.",
                    swollen(part, "<x>", "<sheet name=\"a\"/>", GIGA, ""));
        }
        files.put(
                "styles: Excelfilens del xl/styles.xml blir större än 8 MB när den packas upp.",
                swollen("xl/styles.xml", "<x>", "<xf/>", GIGA, ""));
        files.put("many parts: Excelfilen har en innehållsförteckning som är större än 1 MB.", file -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < 30_000; i++) {
                    zip.putNextEntry(new ZipEntry("part" + i));
                }
            }
        });
        files.put("101 MB: Filen är större än 100 MB.", file -> sized(file, 101 * MEGA));
    }

    private void asText(Map<String, Writer> files) {
        String quotes = "Rad 2 går inte att läsa: ett citattecken saknas eller raden är längre än en miljon tecken.";
        String headings = String.join(";", OrderFile.MODEL.keySet()) + "\r\n";
        files.put("an open quote: " + quotes, text(headings, "\"Åsa;", 90 * MEGA));
        files.put("a line of 90 MB: " + quotes, text(headings, "Åsa", 90 * MEGA));
        files.put("90 million columns: " + quotes, text(headings, ";", 90 * MEGA));
        files.put("16,385 columns: Rad 2 har fler än 16\u00a0384 kolumner.", text(headings, "Å;", 17_000 * 3));
        files.put("a long cell: Rad 2 har en cell med fler än 32\u00a0767 tecken.", text(headings, "Å", 70_000));
        files.put("titles of 90 MB: Ingen av filens första 20 rader har rubriker", text("", "a;\n", 90 * MEGA));
        files.put("a hole of 90 MB: Filens bokstäver går inte att läsa.", file -> sized(file, 90 * MEGA));
    }

    private void honestOnes(Map<String, Writer> files) {
        String heading = head.substring(0, head.lastIndexOf("<row"));
        String row = head.substring(head.lastIndexOf("<row")).replaceAll(" r=\"\\w+\"", "");
        String line = String.join(";", OrderFile.MODEL.values()) + "\r\n";
        String headings = String.join(";", OrderFile.MODEL.keySet()) + "\r\n";
        files.put("a text of 100,000 rows: read", text(headings, line, 100_000L * line.length()));
        files.put(
                "a sheet of 100,000 rows: read",
                swollen(SHEET, heading, row, 100_000L * row.length(), "</sheetData></worksheet>"));
    }

    private Writer swollen(String part, String before, String piece, long bytes, String after) {
        return new SwollenZip(
                withTexts(), part, before, piece, bytes / piece.getBytes(StandardCharsets.UTF_8).length, after)::write;
    }

    private Map<String, String> withTexts() {
        return new LinkedHashMap<>(parts);
    }

    private Writer part(String name, String text) {
        return zip(Map.of(name, text));
    }

    private Writer row(String row) {
        return part(SHEET, head + row + "</sheetData></worksheet>");
    }

    private Writer zip(Map<String, String> different) {
        Map<String, String> all = withTexts();
        all.putAll(different);
        return file ->
                Files.move(WorkbookFile.zip(folder, all), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static Writer text(String before, String piece, long bytes) {
        return file -> {
            byte[] block = piece.repeat(1000).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                out.write(before.getBytes(StandardCharsets.UTF_8));
                for (long done = 0; done < bytes; done += block.length) {
                    out.write(block);
                }
            }
        };
    }

    private static void sized(Path file, long bytes) throws IOException {
        Files.deleteIfExists(file);
        try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(bytes);
        }
    }
}
