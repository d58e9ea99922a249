package se.pausa.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import se.pausa.common.OwnerOnly;

/**
 * What is kept between runs. One application at a time owns the folder; the lock falls with its process, however that
 * ends. Files with secrets are readable by their owner only.
 */
final class DataFolder implements AutoCloseable {

    private static final int PASSWORD_BYTES = 24;

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Opens and locks the folder, which is made when it is missing. */
    static DataFolder open(Path folder) throws IOException {
        Path path = folder.toAbsolutePath().normalize();
        OwnerOnly.createFolder(path);
        FileChannel lockFile =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lockFile)) {
            lockFile.close();
            throw new EmbeddedDatabaseException("Pausa is already running on the data folder " + path
                    + ": stop it first, or give this one another folder by PAUSA_DATA_DIR.");
        }
        return new DataFolder(path, lockFile);
    }

    private static boolean locked(FileChannel lockFile) throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    /** MariaDB's own data folder. */
    Path data() {
        return path.resolve("data");
    }

    Path temporary() throws IOException {
        return Files.createDirectories(path.resolve("tmp"));
    }

    /** What the server said since its last start. */
    Path log() {
        return path.resolve("mariadb.log");
    }

    /** The generated password of the application, the same at every start. */
    String password() throws IOException {
        return OwnerOnly.secret(path.resolve("password"), PASSWORD_BYTES);
    }

    /** The generated password of the user who migrates. */
    String ownerPassword() throws IOException {
        return OwnerOnly.secret(path.resolve("owner-password"), PASSWORD_BYTES);
    }

    /** Statements that the server runs at every start. */
    Path initFile(String statements) throws IOException {
        Path file = path.resolve("init.sql");
        OwnerOnly.write(file, statements);
        return file;
    }

    /** Remembers the running server, for the start that follows a killed application. */
    void noteServer(long pid, int port) throws IOException {
        Properties note = new Properties();
        note.setProperty("pid", Long.toString(pid));
        note.setProperty("port", Integer.toString(port));
        try (Writer writer = Files.newBufferedWriter(serverNote())) {
            note.store(writer, "The server on this data folder");
        }
    }

    /** The process id of the server that was last noted, or -1. */
    long notedPid() throws IOException {
        if (!Files.exists(serverNote())) {
            return -1;
        }
        Properties note = new Properties();
        try (Reader reader = Files.newBufferedReader(serverNote())) {
            note.load(reader);
            return Long.parseLong(note.getProperty("pid", "-1"));
        } catch (IllegalArgumentException unreadable) {
            return -1;
        }
    }

    private Path serverNote() {
        return path.resolve("server.properties");
    }

    /** Gives the folder free. */
    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
