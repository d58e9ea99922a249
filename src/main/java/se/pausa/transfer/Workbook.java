package se.pausa.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a workbook are.
 *
 * @param sheet the part with the first visible sheet
 * @param sheetName its name, as its user sees it
 * @param sheets how many there are
 * @param isSince1904 whether days are counted from 1904-01-01
 * @param texts the part with the texts of all cells, if there is one
 * @param styles the part that says how numbers look, if there is one
 */
record Workbook(
        String sheet,
        String sheetName,
        int sheets,
        boolean isSince1904,
        @Nullable String texts,
        @Nullable String styles) {

    /** Bytes; of parts that only say where the others are. */
    private static final long LARGEST_PART = 8L << 20;

    private record Sheet(String name, String relation, boolean isHidden) {}

    /** @param word the last one of its type, which all dialects share */
    private record Relation(String word, String target) {

        static final Relation NONE = new Relation("", "");
    }

    /** @throws FileRefused if this is no workbook */
    static Workbook read(XlsxParts parts) throws IOException {
        if (!parts.has("_rels/.rels")) {
            throw FileRefused.because("not-xlsx");
        }
        String workbook = target(relations(parts, ""), "officeDocument");
        if (workbook == null || !workbook.toLowerCase(Locale.ROOT).endsWith(".xml")) {
            throw FileRefused.because("not-xlsx");
        }
        Map<String, Relation> relations = relations(parts, workbook);
        List<Sheet> sheets = new ArrayList<>();
        boolean isSince1904 = false;
        try (XmlScanner xml = scanner(parts, workbook)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    isSince1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.isStart("sheet")) {
                    sheets.add(new Sheet(
                            xml.attribute("name", ""),
                            xml.attribute("id", ""),
                            !xml.attribute("state", "visible").equals("visible")));
                }
            }
        }
        sheets.removeIf(sheet ->
                !relations.getOrDefault(sheet.relation(), Relation.NONE).word().equals("worksheet"));
        Sheet first = sheets.stream()
                .filter(sheet -> !sheet.isHidden())
                .findFirst()
                .or(() -> sheets.stream().findFirst())
                .orElseThrow(() -> FileRefused.because("no-sheet"));
        return new Workbook(
                relations.get(first.relation()).target(),
                first.name(),
                sheets.size(),
                isSince1904,
                target(relations, "sharedStrings"),
                target(relations, "styles"));
    }

    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static @Nullable String target(Map<String, Relation> relations, String word) {
        return relations.values().stream()
                .filter(relation -> relation.word().equals(word))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    /** Where a part refers to, by the ids that it uses. */
    private static Map<String, Relation> relations(XlsxParts parts, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String file = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> relations = new LinkedHashMap<>();
        try (XmlScanner xml = scanner(parts, file)) {
            while (xml.next()) {
                if (xml.isStart("Relationship")
                        && !xml.attribute("TargetMode", "").equals("External")) {
                    String type = xml.attribute("Type", "");
                    relations.put(
                            xml.attribute("Id", ""),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    XlsxParts.resolve(part, xml.attribute("Target", ""))));
                }
            }
        }
        return relations;
    }

    private static XmlScanner scanner(XlsxParts parts, String part) throws IOException {
        return new XmlScanner(parts.open(part, LARGEST_PART, "8 MB"));
    }
}
