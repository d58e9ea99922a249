package se.pausa.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text file with one row a line, and a separator between the columns that it is asked for. */
final class CsvTable implements Table {

    private final Letters letters;
    private final char separator;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Counted counted;
    private final long size;
    private final int linesBefore;
    private int lastRow;

    private CsvTable(Path file, Letters letters, char expected) throws IOException {
        this.letters = letters;
        counted = new Counted(Files.newInputStream(file));
        BufferedReader text = new BufferedReader(letters.read(counted));
        Character told = told(text);
        linesBefore = told == null ? 0 : 1;
        lastRow = linesBefore;
        separator = told == null ? expected : told;
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(Limits.ROW)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(Limits.ROW)
                                .maxFieldSize(Limits.ROW)
                                .maxRecordSize(Limits.ROW)
                                .build(),
                        text);
        records = reader.iterator();
        size = Files.size(file);
    }

    private static @Nullable Character told(BufferedReader text) throws IOException {
        try {
            return Separator.told(text);
        } catch (CharacterCodingException e) {
            text.close();
            throw noLetters(e);
        }
    }

    private static FileRefused noLetters(Exception cause) {
        return new FileRefused(Message.of("import.refused.encoding"), cause);
    }

    /** @throws FileRefused if its bytes are no letters */
    static CsvTable open(Path file) throws IOException {
        Letters letters = Letters.of(file);
        char best = Separator.USUAL[0];
        long most = 0;
        for (char separator : Separator.USUAL) {
            long known = knownHeadings(file, letters, separator);
            if (known > most) {
                best = separator;
                most = known;
            }
        }
        return new CsvTable(file, letters, best);
    }

    /** The headings that are found with this separator. */
    private static long knownHeadings(Path file, Letters letters, char separator) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (CsvTable table = new CsvTable(file, letters, separator)) {
            TableRow row;
            while ((row = table.next()) != null && row.number() <= Heading.LAST_ROW) {
                rows.add(row);
            }
        } catch (FileRefused _) {
            // With another separator it may be read further.
        }
        return Heading.find(rows).map(Heading::known).orElse(0L);
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        try {
            while (true) {
                CsvRecord found = records.next();
                lastRow = linesBefore + (int) found.getStartingLineNumber();
                TableRow row = row(found.getFields());
                if (!row.isEmpty()) {
                    return row;
                }
            }
        } catch (NoSuchElementException end) {
            return null;
        } catch (CsvParseException e) {
            throw new FileRefused(Message.of("import.refused.quotes", lastRow + 1), e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw noLetters(e);
            }
            throw e.getCause();
        }
    }

    private TableRow row(List<String> fields) {
        Limits.row(lastRow);
        Limits.columns(fields.size(), lastRow);
        List<Cell> cells = new ArrayList<>(fields.size());
        for (String field : fields) {
            Limits.cell(field.length(), lastRow);
            cells.add(field.isEmpty() ? Cell.EMPTY : new Cell.Text(field));
        }
        return new TableRow(lastRow, cells);
    }

    @Override
    public Optional<String> guessedLetters() {
        return letters.isTold() ? Optional.empty() : Optional.of(letters.name());
    }

    @Override
    public List<Message> notes(int headings) {
        return switch (separator) {
            case ';' -> List.of();
            case '\t' -> List.of(Message.of("import.note.tab"));
            default -> List.of(Message.of("import.note.separator", separator));
        };
    }

    @Override
    public double part() {
        return (double) counted.count() / size;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
