package se.pausa.unsaved;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.pausa.pause.StagedPause;
import se.pausa.security.As;
import se.pausa.security.NotAllowed;
import se.pausa.security.User;

/**
 * Keeps what is staged at the desks of all windows (R6), in a thread for which nobody waits: at most one write a second
 * for a desk, and none while nothing changes. What cannot be written is tried again with the next.
 */
@Component
public class UnsavedKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(UnsavedKeeper.class);

    private final UnsavedWork work;
    private final UnsavedRows rows;
    private final Map<UUID, State> desks = new ConcurrentHashMap<>();
    private final ScheduledExecutorService writing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("unsaved").daemon().factory());

    UnsavedKeeper(UnsavedWork work, UnsavedRows rows, @Value("${pausa.unsaved.write-every:1s}") Duration every) {
        this.work = work;
        this.rows = rows;
        writing.scheduleWithFixedDelay(this::forgetOld, 1, 1, TimeUnit.HOURS);
        writing.scheduleWithFixedDelay(this::write, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A desk with what stands on it and what is taken down of it; written by one thread at a time. */
    private static final class State {

        private final User user;
        private final Desk desk;
        private volatile Map<UUID, StagedPause> staged = Map.of();
        private volatile Map<UUID, StagedPause> written = Map.of();
        private volatile boolean closed;

        State(User user, Desk desk) {
            this.user = user;
            this.desk = desk;
        }

        boolean isDone() {
            return written.equals(staged) && (closed || staged.isEmpty());
        }
    }

    /** What is staged at a desk now; written within a second or so. */
    public void stage(User user, Desk desk, List<StagedPause> rows) {
        desks.compute(desk.id(), (_, known) -> {
            State state = known == null ? new State(user, desk) : known;
            state.staged = rows.stream().collect(Collectors.toMap(StagedPause::key, Function.identity()));
            return state;
        });
    }

    /** Writes what is staged at a desk, and waits for it. */
    public void write(Desk desk) {
        State state = desks.get(desk.id());
        if (state != null) {
            write(state);
        }
    }

    /** A desk whose window is gone: what is taken down of it stays, and is offered again. */
    public void close(Desk desk) {
        desks.computeIfPresent(desk.id(), (_, state) -> {
            state.closed = true;
            return state;
        });
    }

    /**
     * The keys of what was staged at this desk and was taken to another one since, or thrown away there; one SQL statement,
     * none where nothing is staged.
     */
    public Set<UUID> takenFrom(Desk desk) {
        State state = desks.get(desk.id());
        Set<UUID> written = state == null ? Set.of() : state.written.keySet();
        if (written.isEmpty()) {
            return Set.of();
        }
        Set<UUID> taken = new HashSet<>(written);
        taken.removeAll(rows.at(desk));
        return taken;
    }

    void write() {
        desks.values().forEach(state -> {
            try {
                write(state);
            } catch (NotAllowed notAnyLonger) {
                desks.remove(state.desk.id());
            } catch (RuntimeException away) {
                LOG.warn("What is staged is not taken down for now: {}", away.toString());
            }
        });
    }

    /** What nobody came back for. */
    void forgetOld() {
        try {
            rows.removeOlderThan(UnsavedWork.KEPT);
        } catch (RuntimeException away) {
            LOG.warn("What is old stays for now: {}", away.toString());
        }
    }

    private void write(State state) {
        synchronized (state) {
            Map<UUID, StagedPause> now = state.staged;
            DeskChange change = DeskChange.between(state.written, now);
            if (!change.isNothing()) {
                As.user(state.user, () -> {
                    work.keep(state.desk, change);
                    return true;
                });
                state.written = now;
            }
        }
        desks.computeIfPresent(state.desk.id(), (_, same) -> same.isDone() ? null : same);
    }

    /** A last write, before the server ends. */
    @PreDestroy
    void stop() {
        writing.shutdown();
        write();
    }
}
