package se.pausa.accesslog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.pausa.common.Utc;
import se.pausa.security.CurrentUser;
import se.pausa.security.User;

/**
 * Takes down who looks at which customer, and who changes what (R19), in the transaction at hand; without one, before what
 * was read is given out. What cannot be taken down is not given out.
 */
@Component
public class AccessLog {

    /**
     * Lists are read anew with every piece of news and every turn of the wheel: in each quarter of an hour one entry stands
     * for all readings of the same kind, of one customer by one user from one address.
     */
    static final Duration WHILE = Duration.ofMinutes(15);

    /** Some 20 MB; what has no room is noted again. */
    private static final int MOST_REMEMBERED = 200_000;

    /** A page has 50. */
    private static final int MOST_IN_A_STATEMENT = 500;

    private static final String ADD =
            "insert into access_log (at, login, name, held, act, source, customer_id) values ";

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Whence whence;
    private final Clock clock;
    private final Cache<Reading, Boolean> noted = Caffeine.newBuilder()
            .expireAfterWrite(WHILE)
            .maximumSize(MOST_REMEMBERED)
            .build();

    AccessLog(JdbcClient jdbc, CurrentUser user, Whence whence, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.whence = whence;
        this.clock = clock;
    }

    private record Reading(LoggedAct act, String login, String source, long customer, long quarter) {}

    /**
     * Notes that the user at work does this with these customers; at most one SQL statement for each 500 of them.
     *
     * @param customers by the values of their ids
     */
    public void note(LoggedAct act, Collection<Long> customers) {
        if (act.isNotedEveryTime()) {
            add(act, whence.address(), List.copyOf(customers));
        } else if (!customers.isEmpty()) {
            noteOnce(act, customers);
        }
    }

    private void noteOnce(LoggedAct act, Collection<Long> customers) {
        String login = user.get().login();
        String source = whence.address();
        long quarter = clock.instant().getEpochSecond() / WHILE.toSeconds();
        List<Reading> readings = customers.stream()
                .distinct()
                .map(customer -> new Reading(act, login, source, customer, quarter))
                .filter(reading -> noted.getIfPresent(reading) == null)
                .toList();
        add(act, source, readings.stream().map(Reading::customer).toList());
        onceStored(() -> readings.forEach(reading -> noted.put(reading, true)));
    }

    private void add(LoggedAct act, String source, List<Long> customers) {
        User by = user.get();
        String held = by.held(act.act());
        LocalDateTime now = Utc.now(clock);
        for (int from = 0; from < customers.size(); from += MOST_IN_A_STATEMENT) {
            List<Object> values = new ArrayList<>();
            List<Long> some = customers.subList(from, Math.min(customers.size(), from + MOST_IN_A_STATEMENT));
            some.forEach(customer ->
                    Collections.addAll(values, now, by.login(), by.name(), held, act.name(), source, customer));
            jdbc.sql(ADD + String.join(", ", Collections.nCopies(some.size(), ROW)))
                    .params(values)
                    .update();
        }
    }

    private static void onceStored(Runnable act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            act.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }
}
