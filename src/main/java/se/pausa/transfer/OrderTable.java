package se.pausa.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file whose headings are found: the rows below them, and what was guessed to read it. */
final class OrderTable implements AutoCloseable {

    /** Names that show whether the alphabet was guessed right. */
    private static final int SAMPLES = 3;

    private static final int LAST_ASCII = 127;

    private final Table table;
    private final Heading heading;
    private final boolean hasTitles;
    private final Queue<TableRow> waiting;
    private final Set<String> samples = new LinkedHashSet<>();

    private OrderTable(Table table, Queue<TableRow> first) {
        this.table = table;
        List<TableRow> candidates =
                first.stream().filter(row -> row.number() <= Heading.LAST_ROW).toList();
        TableRow found = Heading.find(candidates).orElseThrow(() -> FileRefused.because("no-headings"));
        hasTitles = found != first.peek();
        heading = new Heading(found);
        waiting = first;
        waiting.removeIf(row -> row.number() <= found.number());
    }

    /** @throws FileRefused if it is no table, or its headings are not those of orders */
    static OrderTable open(Path file) throws IOException {
        Table table = Table.open(file);
        try {
            return new OrderTable(table, firstRows(table));
        } catch (IOException | RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private static Queue<TableRow> firstRows(Table table) throws IOException {
        Queue<TableRow> rows = new ArrayDeque<>();
        TableRow row;
        do {
            row = table.next();
            if (row != null) {
                rows.add(row);
            }
        } while (row != null && row.number() < Heading.LAST_ROW);
        if (rows.isEmpty()) {
            throw FileRefused.because("empty");
        }
        return rows;
    }

    Heading heading() {
        return heading;
    }

    /**
     * The next row below the headings that is not empty; absent at the end.
     *
     * @throws FileRefused if the file cannot be read further
     */
    @Nullable
    TableRow next() throws IOException {
        TableRow row = waiting.isEmpty() ? table.next() : waiting.remove();
        if (row != null && samples.size() < SAMPLES && table.guessedLetters().isPresent()) {
            String name = heading.text(row, Column.CUSTOMER_NAME);
            if (name.chars().anyMatch(letter -> letter > LAST_ASCII)) {
                samples.add(CellText.shortened(name));
            }
        }
        return row;
    }

    /** How much of the file is read, from 0 to 1. */
    double part() {
        return table.part();
    }

    /** What was guessed and what is not as it looks; complete when all rows are read. */
    List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        table.guessedLetters()
                .map(letters -> samples.isEmpty()
                        ? Message.of("import.note.letters", letters)
                        : Message.of("import.note.letters-names", letters, String.join(", ", samples)))
                .ifPresent(notes::add);
        if (hasTitles) {
            notes.add(Message.of("import.note.headings", heading.row()));
        }
        notes.addAll(table.notes(heading.row()));
        return notes;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
