package se.pausa.common;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is the matter with the database itself, as far as a failure tells. */
public enum DatabaseFault {
    /** It cannot be reached, or did not answer in time. */
    AWAY,
    /** Its disk is full: it reads but stores nothing. */
    FULL;

    /** No space for a temporary file, a table, or a file of any kind. */
    private static final Set<Integer> FULL_CODES = Set.of(1021, 1114);

    /** An error while a file is written, or while committing. */
    private static final Set<Integer> COMMIT_CODES = Set.of(3, 1026, 1180);

    /** The operating system's "no space left on device", which the server quotes when it cannot write a file. */
    private static final String NO_SPACE = "(?s).*\\b(?i:errno|errcode|error): 28\\b.*";

    /** Beginnings of SQL states: the connection, and a statement that was ended because it took too long. */
    private static final Set<String> AWAY_STATES = Set.of("08", "70");

    /** Empty when the failure has to do with something else. */
    public static Optional<DatabaseFault> of(Throwable failure) {
        if (sqlExceptions(failure).anyMatch(DatabaseFault::isFull)) {
            return Optional.of(FULL);
        }
        return sqlExceptions(failure).anyMatch(DatabaseFault::isAway) ? Optional.of(AWAY) : Optional.empty();
    }

    /**
     * Whether a commit that failed in this way may have been made all the same: no answer came, or one that says no more
     * than that something happened to the server's files meanwhile.
     */
    public static boolean leavesCommitOpen(Throwable failure) {
        return sqlExceptions(failure).anyMatch(each -> isAway(each) || COMMIT_CODES.contains(each.getErrorCode()));
    }

    private static boolean isFull(SQLException failure) {
        return FULL_CODES.contains(failure.getErrorCode())
                || failure.getMessage() != null && failure.getMessage().matches(NO_SPACE);
    }

    private static boolean isAway(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure.getSQLState() != null && AWAY_STATES.stream().anyMatch(failure.getSQLState()::startsWith);
    }

    private static Stream<SQLException> sqlExceptions(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}
