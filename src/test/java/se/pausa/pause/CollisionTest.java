package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DeadlockLoserDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;

class CollisionTest {

    @ParameterizedTest
    @ValueSource(ints = {1020, 1205, 1213})
    void what_two_saves_do_to_each_other_is_a_collision_whoever_reports_it(int code) {
        assertThat(Collision.isIn(new UncategorizedSQLException(
                        "save", "insert …", new SQLException("Lock wait timeout exceeded", "HY000", code))))
                .isTrue();
    }

    @Test
    void deadlocks_and_taken_keys_are_collisions() {
        assertThat(Collision.isIn(new DeadlockLoserDataAccessException("save", new SQLException())))
                .isTrue();
        assertThat(Collision.isIn(new DataIntegrityViolationException("one_live_customer_pause")))
                .isTrue();
    }

    @Test
    void a_database_that_is_away_is_none() {
        assertThat(Collision.isIn(new UncategorizedSQLException(
                        "save", "insert …", new SQLException("Connection refused", "08000", 0))))
                .isFalse();
    }
}
