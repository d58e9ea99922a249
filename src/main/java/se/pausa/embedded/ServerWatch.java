package se.pausa.embedded;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.pausa.common.DatabaseWatch;

/**
 * Starts the server again when it has died or hangs. A server that goes on dying has a reason that starting it does not
 * mend, so it is left alone after some times, with a sentence in the log. See decision 006.
 */
final class ServerWatch implements DatabaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);

    /** How soon a server is looked after that was started again on purpose. */
    private static final Duration UNTIL_THERE_IS_ONE = Duration.ofSeconds(1);

    private final EmbeddedDatabase database;
    private final WatchHabits habits;
    private final Deque<Long> revivals = new ArrayDeque<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile boolean givenUp;
    private int silences;

    ServerWatch(EmbeddedDatabase database, WatchHabits habits) {
        this.database = database;
        this.habits = habits;
        Thread.ofPlatform().daemon().name("database-watch").start(this::run);
    }

    @Override
    public boolean hasGivenUp() {
        return givenUp;
    }

    void close() {
        closed.complete(null);
    }

    private void run() {
        while (!givenUp && !closed.isDone()) {
            Optional<ProcessHandle> server = database.process();
            await(server);
            if (server.isPresent() && !closed.isDone() && server.equals(database.process())) {
                look(server.get());
            }
        }
    }

    private void look(ProcessHandle server) {
        if (!server.isAlive()) {
            revive("has died");
        } else if (database.answersWithin(habits.patience())) {
            silences = 0;
        } else if (++silences > 1) {
            revive("does not answer");
        }
    }

    private void revive(String trouble) {
        silences = 0;
        forgetOldRevivals();
        if (revivals.size() == habits.most()) {
            givenUp = true;
            LOG.error(
                    "MariaDB {}, after it was started again {} times within {} minutes. It stays down: see {}, mend what"
                            + " is said there (a full disk, for instance), and restart Pausa.",
                    trouble,
                    habits.most(),
                    habits.within().toMinutes(),
                    database.log());
            return;
        }
        revivals.add(System.nanoTime());
        LOG.warn("MariaDB {} and is started again", trouble);
        try {
            database.revive();
        } catch (EmbeddedDatabaseException failure) {
            LOG.warn(failure.getMessage());
        }
    }

    private void forgetOldRevivals() {
        long oldest = System.nanoTime() - habits.within().toNanos();
        while (!revivals.isEmpty() && revivals.peek() < oldest) {
            revivals.remove();
        }
    }

    /** Returns when the server ends, when the watch ends, or when it is time for a look. */
    private void await(Optional<ProcessHandle> server) {
        CompletableFuture<?> ends = server.<CompletableFuture<?>>map(
                        process -> CompletableFuture.anyOf(process.onExit(), closed))
                .orElse(closed);
        Duration most = server.isPresent() ? habits.look() : UNTIL_THERE_IS_ONE;
        try {
            ends.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException timeToLook) {
            // as wanted
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            close();
        }
    }
}
