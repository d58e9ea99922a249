package se.pausa.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that is read row by row, never as a whole. */
interface Table extends AutoCloseable {

    /**
     * The next row that is not empty; absent at the end.
     *
     * @throws FileRefused if the file cannot be read further, or has more than a file may have
     */
    @Nullable
    TableRow next() throws IOException;

    /** How much of the file is read, from 0 to 1. */
    double part();

    /** The alphabet, if it was guessed and not told. */
    default Optional<String> guessedLetters() {
        return Optional.empty();
    }

    /**
     * What whoever brought the file should know of how it is read; complete when it is read to its end.
     *
     * @param headings the row in which the headings stand
     */
    List<Message> notes(int headings);

    @Override
    void close() throws IOException;

    /**
     * Opens a file by what is in it.
     *
     * @throws FileRefused if it is no table
     */
    static Table open(Path file) throws IOException {
        return switch (FileKind.of(file)) {
            case XLSX -> XlsxTable.open(file);
            case TEXT -> CsvTable.open(file);
        };
    }
}
