package se.pausa.security;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.pausa.common.SwedishTime;

/**
 * Who is let in, and the roles that they have today, in memory: asked with every act, without a statement. Looked at anew
 * every two seconds, so that what one instance takes away is gone in all of them; see decision 014.
 */
@Component
public class StaffDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(StaffDirectory.class);

    /** Another one whenever somebody or a role was added or changed; neither is ever deleted. */
    private static final String STATE = """
            select (select coalesce(sum(version + 1), 0) from staff_member) members,
                (select coalesce(sum(version + 1), 0) from role_assignment) roles""";

    private final StaffRepository staff;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<Consumer<Set<String>>> listeners = new CopyOnWriteArraySet<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("staff").daemon().factory());
    private volatile @Nullable Known known;

    StaffDirectory(
            StaffRepository staff,
            JdbcClient jdbc,
            Clock clock,
            @Value("${pausa.staff.look-every:2s}") Duration lookEvery) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.clock = clock;
        long every = lookEvery.toMillis();
        looking.scheduleWithFixedDelay(this::lookIfPossible, every, every, TimeUnit.MILLISECONDS);
    }

    private record State(long members, long roles) {}

    /** @param users by their logins, without those who have ended */
    private record Known(State state, LocalDate day, Map<String, User> users) {}

    /** Empty for somebody who is unknown or has ended. */
    Optional<User> find(String login) {
        Known now = known;
        return Optional.ofNullable((now == null ? look() : now).users().get(login));
    }

    /**
     * Hears of those who have lost a role, or have ended, by their logins.
     *
     * @param listener called in a thread of the directory
     */
    public void listen(Consumer<Set<String>> listener) {
        listeners.add(listener);
    }

    /** Asks the database what there is now. */
    synchronized Known look() {
        State state = jdbc.sql(STATE).query(State.class).single();
        LocalDate today = SwedishTime.now(clock).toLocalDate();
        Known before = known;
        if (before != null && before.state().equals(state) && before.day().equals(today)) {
            return before;
        }
        Known now = new Known(state, today, users(today));
        known = now;
        if (before != null) {
            tell(before.users(), now.users());
        }
        return now;
    }

    private void lookIfPossible() {
        try {
            if (known != null) {
                look();
            }
        } catch (RuntimeException away) {
            LOG.warn("Whether somebody's roles have changed is not known for now: {}", away.toString());
        }
    }

    private Map<String, User> users(LocalDate today) {
        return staff.findAllWithRoles().stream()
                .map(StaffMember::member)
                .filter(member -> !member.ended())
                .map(member -> new User(
                        member.login(),
                        member.name(),
                        member.roles().stream()
                                .filter(role -> role.isHeldOn(today))
                                .map(role -> new Assignment(role.role(), role.unit()))
                                .collect(Collectors.toSet())))
                .collect(Collectors.toMap(User::login, Function.identity()));
    }

    private void tell(Map<String, User> before, Map<String, User> now) {
        Set<String> changed = new HashSet<>(before.keySet());
        changed.removeIf(login -> now.containsKey(login)
                && now.get(login).assignments().containsAll(before.get(login).assignments()));
        if (!changed.isEmpty()) {
            listeners.forEach(listener -> listener.accept(changed));
        }
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
    }
}
