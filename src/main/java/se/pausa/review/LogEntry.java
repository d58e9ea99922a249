package se.pausa.review;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.pausa.accesslog.LoggedAct;
import se.pausa.common.SwedishTime;
import se.pausa.security.Assignment;

/**
 * What somebody did at a moment, with one customer or with some of a list.
 *
 * @param id the first one in the log
 * @param utc when, UTC
 * @param login by which the user is told from others
 * @param name of the user at the time
 * @param held the roles that allowed it
 * @param source the network address, empty for what runs by itself
 * @param customers how many, as far as they are in the scope of whoever reads
 * @param customer the only one; absent when there are more, and when it may not be seen
 * @param review absent when none of the entries was drawn
 */
public record LogEntry(
        long id,
        LocalDateTime utc,
        String login,
        String name,
        List<Assignment> held,
        LoggedAct act,
        String source,
        int customers,
        @Nullable LogCustomer customer,
        @Nullable Review review) {

    /** For whoever it is about. */
    LogEntry withoutReview() {
        return new LogEntry(id, utc, login, name, held, act, source, customers, customer, null);
    }

    /** Swedish wall-clock time, whole seconds. */
    public LocalDateTime at() {
        return utc.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(SwedishTime.ZONE)
                .toLocalDateTime()
                .withNano(0);
    }
}
