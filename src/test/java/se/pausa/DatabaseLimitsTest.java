package se.pausa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

/** No wait for the database is without an end, and who asks for the application's health learns where it stands. */
class DatabaseLimitsTest extends PausaTest {

    @Autowired
    DataSource source;

    @Autowired
    HealthEndpoint health;

    @Test
    void every_connection_and_every_statement_has_a_limit() throws SQLException {
        HikariDataSource pool = source.unwrap(HikariDataSource.class);
        assertThat(pool.getDriverClassName()).isEqualTo(PatientDriver.class.getName());
        assertThat(pool.getConnectionTimeout()).isEqualTo(3_000);
        assertThat(pool.getValidationTimeout()).isLessThan(pool.getConnectionTimeout());
        assertThat(jdbc.sql("select @@max_statement_time").query(Integer.class).single())
                .isEqualTo(8);
        assertThat(jdbc.sql("select @@innodb_lock_wait_timeout")
                        .query(Integer.class)
                        .single())
                .isLessThan(8);
        assertThat(jdbc.sql("select @@idle_transaction_timeout")
                        .query(Integer.class)
                        .single())
                .as("what a vanished application has locked is free again")
                .isEqualTo(15);
        try (Connection connection = source.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(10_000);
        }
    }

    @Test
    void without_its_database_the_application_lives_but_is_not_ready() {
        assertThat(status("readiness")).isEqualTo(Status.UP);
        whileTheDatabaseIsAway(() -> {
            assertThat(status("liveness")).isEqualTo(Status.UP);
            assertThat(status("readiness")).isEqualTo(Status.DOWN);
        });
        assertThat(status("readiness")).isEqualTo(Status.UP);
    }

    private Status status(String group) {
        return health.healthForPath(group).getStatus();
    }
}
