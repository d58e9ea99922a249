package se.pausa.ui.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import se.pausa.transfer.CheckedFile;

/**
 * The uploaded file, with what the check found. It lies in a temporary file that is deleted when the
 * user is done with it, but not under the hands of a check or an import that is still running.
 */
final class FileAtWork {

    private final String name;
    private final Path path;
    private @Nullable CheckedFile checked;
    private boolean inUse;
    private boolean released;

    FileAtWork(String name, Path path) {
        this.name = name;
        this.path = path;
    }

    String name() {
        return name;
    }

    Path path() {
        return path;
    }

    /** A check or an import begins. */
    synchronized void use() {
        inUse = true;
    }

    /** The check or import has ended. */
    synchronized void rest() {
        inUse = false;
        deleteIfDone();
    }

    synchronized void found(CheckedFile result) {
        checked = result;
    }

    /** The user is done with the file. */
    synchronized void release() {
        released = true;
        deleteIfDone();
    }

    private void deleteIfDone() {
        if (!released || inUse) {
            return;
        }
        if (checked != null) {
            checked.close();
        }
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
