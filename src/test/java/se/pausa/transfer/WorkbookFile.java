package se.pausa.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An XLSX file that a test writes part by part, as a program of the field might: the row of {@link OrderFile}
 * as texts, with whatever cells the test says.
 */
final class WorkbookFile {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();
    private String afterRows = "";
    private int next = 1;

    WorkbookFile() {
        relations(TRANSITIONAL);
        workbook("<sheet name=\"Order\" sheetId=\"1\" r:id=\"rId1\"/>", "");
        parts.put(
                "xl/styles.xml",
                HEAD + "<styleSheet><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"hh:mm;@\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"164\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>");
    }

    private void relations(String type) {
        parts.put(
                "_rels/.rels",
                HEAD + "<Relationships><Relationship Id=\"rId1\" Type=\"" + type
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                HEAD + "<Relationships><Relationship Id=\"rId1\" Type=\"" + type
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + type
                        + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"" + type
                        + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId4\" Type=\"" + type
                        + "/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
    }

    /** As Excel's strict format writes it: other names for the same things. */
    WorkbookFile strict() {
        relations(STRICT);
        return this;
    }

    WorkbookFile workbook(String sheets, String properties) {
        parts.put(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns:r=\"" + TRANSITIONAL + "\"><workbookPr" + properties + "/><sheets>" + sheets
                        + "</sheets></workbook>");
        return this;
    }

    WorkbookFile since1904() {
        return workbook("<sheet name=\"Order\" sheetId=\"1\" r:id=\"rId1\"/>", " date1904=\"1\"");
    }

    WorkbookFile part(String name, String text) {
        parts.put(name, text);
        return this;
    }

    WorkbookFile sharedTexts(String items) {
        return part("xl/sharedStrings.xml", HEAD + "<sst>" + items + "</sst>");
    }

    /** Adds a row of XML as it is. */
    WorkbookFile raw(String row) {
        rows.add(row);
        next++;
        return this;
    }

    WorkbookFile afterRows(String xml) {
        afterRows = xml;
        return this;
    }

    WorkbookFile headings() {
        return row(new ArrayList<>(OrderFile.MODEL.keySet()), Map.of());
    }

    /** The model row. @param cells columns and their cells by turns, as XML in which {@code @} is the place */
    WorkbookFile row(String... cells) {
        Map<String, String> different = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            different.put(cells[i], cells[i + 1]);
        }
        return row(new ArrayList<>(OrderFile.MODEL.values()), different);
    }

    private WorkbookFile row(List<String> values, Map<String, String> different) {
        StringBuilder row = new StringBuilder("<row r=\"" + next + "\">");
        List<String> columns = new ArrayList<>(OrderFile.MODEL.keySet());
        for (int i = 0; i < values.size(); i++) {
            String place = (char) ('A' + i) + String.valueOf(next);
            String text = "<c r=\"@\" t=\"inlineStr\"><is><t>" + escaped(values.get(i)) + "</t></is></c>";
            row.append(different.getOrDefault(columns.get(i), text).replace("@", place));
        }
        return raw(row + "</row>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    String sheet() {
        return HEAD + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + String.join("", rows) + "</sheetData>" + afterRows + "</worksheet>";
    }

    Map<String, String> parts() {
        Map<String, String> all = new LinkedHashMap<>(parts);
        all.putIfAbsent("xl/worksheets/sheet1.xml", sheet());
        return all;
    }

    Path write(Path folder) {
        return zip(folder, parts());
    }

    static Path zip(Path folder, Map<String, String> parts) {
        try {
            Path file = Files.createTempFile(folder, "order", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
