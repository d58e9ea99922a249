package se.pausa.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** The words are those that MariaDB and its driver have used. */
class DatabaseFaultTest {

    @Test
    void a_disk_that_is_full_is_told_from_everything_else() {
        assertThat(DatabaseFault.of(sql("The table 'pause' is full", "HY000", 1114)))
                .hasValue(DatabaseFault.FULL);
        assertThat(DatabaseFault.of(sql(
                        "Disk full (/tmp/#sql-temptable-1.MAI); waiting for someone to free some space... (errno: 28"
                                + " \"No space left on device\")",
                        "HY000",
                        1021)))
                .hasValue(DatabaseFault.FULL);
        assertThat(DatabaseFault.of(
                        sql("Error writing file './binlog' (errno: 28 \"No space left on device\")", "HY000", 1026)))
                .hasValue(DatabaseFault.FULL);
        assertThat(DatabaseFault.of(sql("Got error: 280 from storage engine", "HY000", 1030)))
                .isEmpty();
    }

    @Test
    void a_database_that_is_away_is_told_by_the_connection() {
        assertThat(DatabaseFault.of(sql(new SQLNonTransientConnectionException("(conn=7) Socket error", "08000"))))
                .hasValue(DatabaseFault.AWAY);
        assertThat(DatabaseFault.of(sql(new SQLTransientConnectionException("Connection is not available"))))
                .hasValue(DatabaseFault.AWAY);
        assertThat(DatabaseFault.of(sql("Query was interrupted: max_statement_time exceeded", "70100", 1969)))
                .hasValue(DatabaseFault.AWAY);
        assertThat(DatabaseFault.of(sql(new SQLIntegrityConstraintViolationException("Duplicate", "23000", 1062))))
                .isEmpty();
        assertThat(DatabaseFault.of(new IllegalStateException("a fault of ours")))
                .isEmpty();
    }

    @Test
    void only_a_commit_that_nobody_refused_is_left_open() {
        assertThat(DatabaseFault.leavesCommitOpen(sql(new SQLNonTransientConnectionException("Socket error", "08000"))))
                .isTrue();
        assertThat(DatabaseFault.leavesCommitOpen(sql("Got error 28 during COMMIT", "HY000", 1180)))
                .isTrue();
        assertThat(DatabaseFault.leavesCommitOpen(sql("The table 'pause' is full", "HY000", 1114)))
                .isFalse();
        assertThat(DatabaseFault.leavesCommitOpen(
                        sql(new SQLIntegrityConstraintViolationException("Duplicate", "23000", 1062))))
                .isFalse();
        assertThat(DatabaseFault.leavesCommitOpen(new IllegalStateException("a rule")))
                .isFalse();
    }

    private static RuntimeException sql(String words, String state, int code) {
        return sql(new SQLException(words, state, code));
    }

    private static RuntimeException sql(SQLException cause) {
        return new DataAccessResourceFailureException("wrapped", cause);
    }
}
