package se.pausa.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file that is read row by row, never as a whole. */
interface Table extends AutoCloseable {

    /** The next row that is not empty; absent at the end. */
    @Nullable
    TableRow next() throws IOException;

    /** How much of the file is read, from 0 to 1; negative when that is not known. */
    double part();

    @Override
    void close() throws IOException;

    /**
     * Opens a file by the ending of its name.
     *
     * @throws FileRefused if it is not what its name says
     */
    static Table open(Path file, String name) throws IOException {
        if (Files.size(file) == 0) {
            throw FileRefused.because("empty");
        }
        String ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".xlsx")) {
            return XlsxTable.open(file);
        }
        if (ending.endsWith(".csv")) {
            return CsvTable.open(file);
        }
        throw FileRefused.because("ending");
    }

    static boolean startsLikeZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }
}
