package se.pausa.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.util.FileSystemUtils;
import se.pausa.Signal;
import se.pausa.common.DatabaseFault;
import se.pausa.common.DatabaseWatch;

class EmbeddedDatabaseTest {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path PROGRAMS = TARGET.resolve("embedded");

    private static final Duration LONG = Duration.ofMinutes(2);

    private static final String NOTE = "server.properties";

    private Path folder = TARGET;

    @BeforeEach
    void nameAnEmptyFolder(TestInfo test) throws IOException {
        folder = PROGRAMS.resolve("with a space")
                .resolve(test.getTestMethod().orElseThrow().getName());
        FileSystemUtils.deleteRecursively(folder);
    }

    @AfterEach
    void removeTheFolder() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void dataSurvivesARestartOfTheApplication() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, PROGRAMS)) {
            execute(database, "create table customer (name varchar(200))", "insert into customer values ('Öberg 🌷')");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, PROGRAMS)) {
            assertThat(ask(database, "select name from customer")).isEqualTo("Öberg 🌷");
        }
    }

    @Test
    void aStoppedServerComesBackOnTheSameAddress() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, PROGRAMS)) {
            String address = database.jdbcUrl();
            database.stop();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> ask(database, "select 1"));

            database.startAgain();

            assertThat(database.jdbcUrl()).isEqualTo(address);
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void onlyTheGeneratedPasswordLetsIn() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, PROGRAMS)) {
            String url = database.jdbcUrl();
            for (List<String> login : List.of(
                    List.of(database.username(), "wrong"),
                    List.of(database.username(), ""),
                    List.of("root", ""),
                    List.of("root", database.password()),
                    List.of(database.owner(), database.password()),
                    List.of("nobody", ""))) {
                assertThatThrownBy(() -> DriverManager.getConnection(url, login.get(0), login.get(1)))
                        .as(login.toString())
                        .hasMessageContaining("Access denied");
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theServerListensOnTheLoopbackAddressOnly() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, PROGRAMS)) {
            assertThat(ask(database, "select @@bind_address")).isEqualTo("127.0.0.1");
            assertThat(ask(database, "select @@socket")).isEmpty();
            int port =
                    URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();
            List<InetAddress> others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
            for (InetAddress address : others) {
                try (Socket socket = new Socket()) {
                    assertThatExceptionOfType(ConnectException.class)
                            .as(address.toString())
                            .isThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 2_000));
                }
            }
        }
    }

    @Test
    void aCommitIsOnTheDiskBeforeItIsConfirmed() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, PROGRAMS)) {
            assertThat(ask(database, "select @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
            assertThat(ask(database, "select @@innodb_snapshot_isolation")).isEqualTo("1");
            assertThat(ask(database, "select @@collation_database")).isEqualTo("utf8mb4_uca1400_swedish_ai_ci");
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedInOneSentence() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder, PROGRAMS)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, PROGRAMS))
                    .isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessage("Pausa is already running on the data folder " + folder
                            + ": stop it first, or give this one another folder by PAUSA_DATA_DIR.");
            assertThat(ask(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aServerThatOutlivedItsKilledApplicationIsTakenOver() throws Exception {
        Process application = startApplicationInAnotherProcess();
        application.destroyForcibly().waitFor();
        long survivor = notedPid();
        assertThat(ServerProcess.survivor(survivor, folder.resolve("data"))).isPresent();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, PROGRAMS)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
            assertThat(ServerProcess.survivor(survivor, folder.resolve("data"))).isEmpty();
        }
    }

    @Test
    void aNotedProcessThatIsNoServerOnThisFolderIsLeftAlone() throws Exception {
        Path neighbourFolder = folder.resolve("neighbour");
        try (EmbeddedDatabase neighbour = EmbeddedDatabase.start(neighbourFolder, PROGRAMS)) {
            Files.copy(neighbourFolder.resolve(NOTE), folder.resolve(NOTE));
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, PROGRAMS)) {
                assertThat(ask(neighbour, "select 1")).isEqualTo("1");
                assertThat(ask(database, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void aServerThatCannotStartSaysWhyInOneSentence() throws IOException {
        EmbeddedDatabase.start(folder, PROGRAMS).close();
        Files.writeString(folder.resolve("data/ibdata1"), "broken");

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, PROGRAMS))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageStartingWith(
                        "The embedded MariaDB did not start; it wrote to " + folder.resolve("mariadb.log"));
    }

    @Test
    void aServerThatDiesIsStartedAgainWithItsDataAndItsLog() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, PROGRAMS)) {
            execute(database, "create table customer (name varchar(200))", "insert into customer values ('Öberg')");
            database.watch(new WatchHabits(LONG, LONG, 1, LONG));
            long killed = notedPid();

            database.process().orElseThrow().destroyForcibly();

            await().atMost(LONG).until(() -> answers(database));
            assertThat(ask(database, "select name from customer")).isEqualTo("Öberg");
            assertThat(notedPid()).isNotEqualTo(killed);
            assertThat(Files.readString(folder.resolve("mariadb.log"))).contains("Starting crash recovery");
        }
    }

    @Test
    void aServerThatHangsIsEndedAndStartedAgain() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, PROGRAMS)) {
            ProcessHandle hanging = database.process().orElseThrow();
            Signal.STOP.to(hanging);

            database.watch(new WatchHabits(Duration.ofMillis(100), Duration.ofSeconds(2), 1, LONG));

            await().atMost(LONG).until(() -> !hanging.isAlive() && answers(database));
        }
    }

    @Test
    void aServerThatGoesOnDyingStaysDownAndSaysSo() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, PROGRAMS)) {
            DatabaseWatch watch = database.watch(new WatchHabits(LONG, LONG, 1, LONG));
            ProcessHandle first = database.process().orElseThrow();
            first.destroyForcibly();
            await().atMost(LONG).until(() -> answers(database));
            assertThat(watch.hasGivenUp()).isFalse();

            ProcessHandle second = database.process().orElseThrow();
            second.destroyForcibly();

            await().atMost(LONG).until(watch::hasGivenUp);
            assertThat(database.process()).hasValue(second);
        }
    }

    @Test
    void aServerThatWasStoppedOnPurposeIsLookedAfterOnceItRunsAgain() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, PROGRAMS)) {
            database.watch(new WatchHabits(LONG, LONG, 1, LONG));
            database.stop();
            database.startAgain();

            database.process().orElseThrow().destroyForcibly();

            await().atMost(LONG).until(() -> answers(database));
        }
    }

    @Test
    void aServerThatWasStoppedOnPurposeOrWithTheApplicationStaysDown() throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, PROGRAMS);
        DatabaseWatch watch = database.watch(new WatchHabits(Duration.ofMillis(10), LONG, 0, LONG));
        database.stop();
        database.startAgain();
        ProcessHandle server = database.process().orElseThrow();
        assertThat(watch.hasGivenUp()).isFalse();

        database.close();

        assertThat(server.onExit()).succeedsWithin(LONG);
        assertThat(database.process()).isEmpty();
        assertThat(watch.hasGivenUp()).isFalse();
        EmbeddedDatabase.start(folder, PROGRAMS).close();
    }

    @Test
    void aFullDiskStopsStoringUntilThereIsRoomAgainAndReadingGoesOn() throws Exception {
        Files.createDirectories(folder);
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=190m", "tmpfs", folder.toString()))
                .as("a machine that lets the test make a small disk")
                .isZero();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, PROGRAMS)) {
            execute(database, "create table pause (comment varchar(2000))", "insert into pause values ('vid kusten')");
            Path filler = folder.resolve("filler");
            fill(filler);

            Throwable full = catchThrowable(() -> {
                while (true) {
                    execute(database, "insert into pause select repeat('x', 2000) from seq_1_to_100");
                }
            });

            assertThat(DatabaseFault.of(full)).hasValue(DatabaseFault.FULL);
            assertThat(ask(database, "select min(comment) from pause")).isEqualTo("vid kusten");
            String before = ask(database, "select count(*) % 100 from pause");
            assertThat(before).as("statements are stored whole or not").isEqualTo("1");
            Files.delete(filler);
            execute(database, "insert into pause select repeat('x', 2000) from seq_1_to_100");
        } finally {
            run("umount", folder.toString());
        }
    }

    private static void fill(Path filler) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(new byte[64 * 1024]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).start().waitFor();
        } catch (IOException notHere) {
            return -1;
        }
    }

    private static boolean answers(EmbeddedDatabase database) {
        try {
            return ask(database, "select 1").equals("1");
        } catch (SQLException away) {
            return false;
        }
    }

    private Process startApplicationInAnotherProcess() throws IOException {
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledApplication.class.getName(),
                        folder.toString(),
                        PROGRAMS.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(application.inputReader().lines().anyMatch(KilledApplication.READY::equals))
                .isTrue();
        return application;
    }

    private long notedPid() throws IOException {
        Properties note = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(NOTE))) {
            note.load(reader);
        }
        return Long.parseLong(note.getProperty("pid"));
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String ask(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }
}
