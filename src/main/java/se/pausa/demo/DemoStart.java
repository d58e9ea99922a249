package se.pausa.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import se.pausa.security.As;
import se.pausa.security.DemoAccount;
import se.pausa.security.Role;
import se.pausa.security.User;

/**
 * Loads the demo data before the address is printed, unless {@code PAUSA_DEMO=false}. Made-up data is a
 * convenience: when it cannot be loaded, Pausa starts all the same. Of instances that start at once, one loads.
 */
@Component
@ConditionalOnBooleanProperty("pausa.demo")
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private static final User DEMO = User.everywhere(
            DemoAccount.PLANERARE.login(),
            DemoAccount.PLANERARE.person(),
            Role.PLANNER,
            Role.ADMINISTRATOR,
            Role.CONFIDANT);

    private static final String LOCK = "select get_lock(concat(database(), '.demo'), 0)";
    private static final String UNLOCK = "select release_lock(concat(database(), '.demo'))";

    private final DemoData data;
    private final JdbcOperations jdbc;

    DemoStart(DemoData data, JdbcOperations jdbc) {
        this.data = data;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            As.user(DEMO, () -> {
                jdbc.execute((ConnectionCallback<Boolean>) this::loadAlone);
                return true;
            });
        } catch (RuntimeException e) {
            LOG.warn(
                    "The demo data was not loaded, or only in part. Pausa starts without it; for another try, start"
                            + " with an empty database",
                    e);
        }
    }

    /** @param held keeps the lock, which ends with it */
    private boolean loadAlone(Connection held) throws SQLException {
        boolean alone = isDone(held, LOCK);
        if (alone) {
            try {
                data.load();
            } finally {
                isDone(held, UNLOCK);
            }
        }
        return alone;
    }

    private static boolean isDone(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
