package se.pausa;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The MariaDB that the tests of one run share. {@code PAUSA_TEST_DATABASE_URL}, {@code …_USERNAME} and
 * {@code …_PASSWORD} name an external server, for instance
 * {@code jdbc:mariadb://127.0.0.1:3310/}; the tests then make a database of their own there.
 */
final class TestDatabase {

    private static final String NAME = "pausa_test_" + ProcessHandle.current().pid();

    private TestDatabase() {}

    static void register(DynamicPropertyRegistry registry) {
        String server = System.getenv("PAUSA_TEST_DATABASE_URL");
        String username = System.getenv("PAUSA_TEST_DATABASE_USERNAME");
        String password = System.getenv("PAUSA_TEST_DATABASE_PASSWORD");
        try (Connection connection = DriverManager.getConnection(server, username, password)) {
            connection.createStatement().execute("create or replace database " + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException("No database for the tests at " + server, e);
        }
        registry.add("spring.datasource.url", () -> server + NAME);
        registry.add("spring.datasource.username", () -> username);
        registry.add("spring.datasource.password", () -> password);
    }
}
