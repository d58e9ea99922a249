package se.pausa.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first sheet of an XLSX file, transitional or strict. */
final class XlsxTable implements Table {

    /** Of the sheet alone; what the whole file may unpack to is counted beside it. */
    private static final long ANY_SIZE = Long.MAX_VALUE;

    private final XlsxParts parts;
    private final Workbook workbook;
    private final Counted counted;
    private final SheetRows rows;

    private XlsxTable(XlsxParts parts) throws IOException {
        this.parts = parts;
        workbook = Workbook.read(parts);
        SharedTexts texts = SharedTexts.read(parts, workbook.texts());
        TimeStyles styles = TimeStyles.read(parts, workbook.styles());
        counted = parts.open(workbook.sheet(), ANY_SIZE, "");
        rows = new SheetRows(new XmlScanner(counted), texts, styles, workbook.isSince1904());
    }

    /** @throws FileRefused if it is no workbook, or is damaged */
    static XlsxTable open(Path file) throws IOException {
        XlsxParts parts = null;
        try {
            parts = new XlsxParts(file);
            return new XlsxTable(parts);
        } catch (IOException | FileRefused e) {
            if (parts != null) {
                parts.close();
            }
            throw e instanceof FileRefused refused ? refused : damaged(e);
        }
    }

    private static FileRefused damaged(Exception cause) {
        return new FileRefused(Message.of("import.refused.damaged"), cause);
    }

    @Override
    public @Nullable TableRow next() {
        try {
            return rows.next();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    @Override
    public List<Message> notes(int headings) {
        List<Message> notes = new ArrayList<>();
        if (workbook.sheets() > 1) {
            notes.add(Message.of("import.note.sheet", CellText.shortened(workbook.sheetName()), workbook.sheets()));
        }
        String merged = rows.mergedBelow(headings);
        if (!merged.isEmpty()) {
            notes.add(Message.of("import.note.merged", merged));
        }
        return notes;
    }

    @Override
    public double part() {
        return (double) counted.count() / Math.max(1, parts.claimedSize(workbook.sheet()));
    }

    @Override
    public void close() throws IOException {
        rows.close();
        parts.close();
    }
}
