package se.pausa.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import se.pausa.customer.Corrections;
import se.pausa.customer.ImportTally;

/**
 * What the check of a file found. Closing it deletes the rejected rows; the file itself belongs to
 * whoever brought it.
 */
public final class CheckedFile implements AutoCloseable {

    private final Path file;
    private final String name;
    private final int rows;
    private final ImportTally tally;
    private final Corrections corrections;
    private final Problems problems;
    private final BitSet rejected;
    private final Path rejectedRows;
    private final List<String> ignoredColumns;
    private final List<Message> notes;

    CheckedFile(
            Path file,
            String name,
            int rows,
            ImportTally tally,
            Corrections corrections,
            Problems problems,
            BitSet rejected,
            Path rejectedRows,
            List<String> ignoredColumns,
            List<Message> notes) {
        this.file = file;
        this.name = name;
        this.rows = rows;
        this.tally = tally;
        this.corrections = corrections;
        this.problems = problems;
        this.rejected = rejected;
        this.rejectedRows = rejectedRows;
        this.ignoredColumns = ignoredColumns;
        this.notes = List.copyOf(notes);
    }

    /** The name that the file has with the user. */
    public String name() {
        return name;
    }

    /** Rows without the headings and without empty ones. */
    public int rows() {
        return rows;
    }

    public int faultlessRows() {
        return rows - rejected.cardinality();
    }

    public int rejectedRows() {
        return rejected.cardinality();
    }

    /** What importing the faultless rows would create and change. */
    public ImportTally tally() {
        return tally;
    }

    /** The first {@value Problems#KEPT} problems, in the order of the rows. */
    public List<RowProblem> problems() {
        return problems.first();
    }

    /** How many problems there are in all. */
    public int problemCount() {
        return problems.count();
    }

    public List<String> ignoredColumns() {
        return ignoredColumns;
    }

    /** What was guessed to read the file, and what is not as it looks. */
    public List<Message> notes() {
        return notes;
    }

    /** The rejected rows as a file of the same form, with the column Fel. */
    public Path rejectedRowsFile() {
        return rejectedRows;
    }

    Path file() {
        return file;
    }

    Corrections corrections() {
        return corrections;
    }

    boolean isRejected(int row) {
        return rejected.get(row);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(rejectedRows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
