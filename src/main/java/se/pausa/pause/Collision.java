package se.pausa.pause;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * What the database reports when two people save at the same moment. Nothing was stored then, and the same save
 * once more sees what the other one stored.
 */
final class Collision {

    /** A record that has changed since it was read, a lock waited for in vain, a deadlock. */
    private static final Set<Integer> CODES = Set.of(1020, 1205, 1213);

    private static final int LOCK_WAIT = 1205;

    private Collision() {}

    static boolean isIn(DataAccessException failure) {
        return failure instanceof ConcurrencyFailureException
                || failure instanceof DataIntegrityViolationException
                || failure.getRootCause() instanceof SQLException sql && CODES.contains(sql.getErrorCode());
    }

    /** Whether it waited for a lock as long as it may; somebody waits in front of the screen meanwhile. */
    static boolean waitedInVain(DataAccessException failure) {
        return failure.getRootCause() instanceof SQLException sql && sql.getErrorCode() == LOCK_WAIT;
    }
}
