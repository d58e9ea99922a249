package se.pausa;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;
import se.pausa.embedded.EmbeddedDatabase;
import se.pausa.embedded.WatchHabits;

/**
 * The MariaDB that the tests of one JVM share: an embedded one below {@code target}, empty at the start.
 * {@code PAUSA_TEST_DATABASE_URL}, {@code …_USERNAME} and {@code …_PASSWORD} name an external server
 * instead, for instance {@code jdbc:mariadb://127.0.0.1:3310/}; the tests then make a database of their
 * own there.
 */
public final class TestDatabase {

    private static final String EXTERNAL = System.getenv("PAUSA_TEST_DATABASE_URL");

    private TestDatabase() {}

    public static void register(DynamicPropertyRegistry registry) {
        if (EXTERNAL == null) {
            register(registry, Line.URL, Embedded.SERVER.username(), Embedded.SERVER.password());
            registry.add("pausa.database.owner", Embedded.SERVER::owner);
            registry.add("pausa.database.owner-password", Embedded.SERVER::ownerPassword);
            registry.add("pausa.database.account", Embedded.SERVER::account);
        } else {
            register(registry, Line.URL, External.USERNAME, External.PASSWORD);
        }
    }

    /** The line to the shared database, to be broken. */
    static DatabaseLine line() {
        return Line.LINE;
    }

    /** Past the line and as the owner, for those who look at what is really stored. */
    static DataSource direct() {
        return EXTERNAL == null
                ? new DriverManagerDataSource(
                        Embedded.SERVER.jdbcUrl(), Embedded.SERVER.owner(), Embedded.SERVER.ownerPassword())
                : new DriverManagerDataSource(External.URL, External.USERNAME, External.PASSWORD);
    }

    /** An empty database beside the one that the tests share; it is gone when closed. */
    static Scratch scratch() {
        if (EXTERNAL == null) {
            EmbeddedDatabase server = Embedded.start(folder("scratch-database"));
            return new Scratch(
                    new DriverManagerDataSource(server.jdbcUrl(), server.owner(), server.ownerPassword()),
                    server::close);
        }
        String name = "pausa_scratch_" + ProcessHandle.current().pid();
        return new Scratch(
                new DriverManagerDataSource(External.create(name), External.USERNAME, External.PASSWORD),
                () -> External.execute("drop database " + name));
    }

    record Scratch(DataSource source, Runnable end) implements AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }

    /** The embedded server, to be stopped and started; only where no external one is used. */
    static EmbeddedDatabase embedded() {
        assumeThat(EXTERNAL).as("an external server is not ours to stop").isNull();
        return Embedded.SERVER;
    }

    /** Of this JVM, which runs beside another one (see pom.xml). */
    private static Path folder(String name) {
        return Path.of("target", name + System.getProperty("pausa.fork", ""));
    }

    private static void register(DynamicPropertyRegistry registry, String url, String username, String password) {
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> username);
        registry.add("spring.datasource.password", () -> password);
    }

    private static final class Line {

        static final URI SERVER =
                URI.create((EXTERNAL == null ? Embedded.SERVER.jdbcUrl() : External.URL).substring("jdbc:".length()));
        static final DatabaseLine LINE = new DatabaseLine(SERVER.getHost(), SERVER.getPort());
        static final String URL = "jdbc:mariadb://127.0.0.1:" + LINE.port() + SERVER.getPath();
    }

    /** Started when the first test asks for it, and stopped with the tests. */
    private static final class Embedded {

        static final EmbeddedDatabase SERVER = watched(start(folder("test-database")));

        /** Tests kill it often, and stop it for longer than a user would accept. */
        private static EmbeddedDatabase watched(EmbeddedDatabase server) {
            server.watch(new WatchHabits(Duration.ofHours(1), Duration.ofMinutes(1), 1000, Duration.ofHours(1)));
            return server;
        }

        static EmbeddedDatabase start(Path folder) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            EmbeddedDatabase server = EmbeddedDatabase.start(
                    folder.toAbsolutePath(), Path.of("target", "embedded").toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }

    private static final class External {

        static final String USERNAME = System.getenv("PAUSA_TEST_DATABASE_USERNAME");
        static final String PASSWORD = System.getenv("PAUSA_TEST_DATABASE_PASSWORD");
        static final String URL =
                createForThisRun("pausa_test_" + ProcessHandle.current().pid());

        private static String createForThisRun(String name) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> execute("drop database " + name)));
            return create(name);
        }

        static String create(String name) {
            execute("create or replace database " + name);
            return EXTERNAL + name;
        }

        static void execute(String sql) {
            try (Connection connection = DriverManager.getConnection(EXTERNAL, USERNAME, PASSWORD)) {
                connection.createStatement().execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException("The server for the tests at " + EXTERNAL + " refuses: " + sql, e);
            }
        }
    }
}
