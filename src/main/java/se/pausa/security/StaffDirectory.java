package se.pausa.security;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
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
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.pausa.bulletin.Heard;
import se.pausa.bulletin.Subject;
import se.pausa.common.SwedishTime;
import se.pausa.common.Watched;
import se.pausa.organization.CurrentUnits;
import se.pausa.organization.UnitTree;

/**
 * Who is let in, and the roles that they have today, in memory: asked with every act, without a statement. Looked at anew
 * with the news of each change, and every five seconds, for a new day or what somebody has changed past Pausa; see decision
 * 014.
 */
@Component
public class StaffDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(StaffDirectory.class);

    /** Another one whenever somebody, a role or a password was added or changed; none is ever deleted. */
    private static final String VERSIONS = """
            select (select coalesce(sum(version + 1), 0) from staff_member) members,
                (select coalesce(sum(version + 1), 0) from role_assignment) roles,
                (select coalesce(sum(changes + 1), 0) from local_account) passwords""";

    private static final String PASSWORDS =
            "select m.login, a.changes from local_account a join staff_member m on m.id = a.member_id";

    private final StaffRepository staff;
    private final Watched<State, Known> known;
    private final Set<Consumer<Set<String>>> listeners = new CopyOnWriteArraySet<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("staff").daemon().factory());

    StaffDirectory(
            StaffRepository staff,
            JdbcClient jdbc,
            CurrentUnits units,
            Clock clock,
            @Value("${pausa.staff.look-every:5s}") Duration lookEvery) {
        this.staff = staff;
        known = new Watched<>(
                () -> new State(
                        jdbc.sql(VERSIONS).query(Versions.class).single(),
                        SwedishTime.now(clock).toLocalDate(),
                        units.tree()),
                state -> new Known(users(state.day()), state.units(), passwords(jdbc)));
        long every = lookEvery.toMillis();
        looking.scheduleWithFixedDelay(this::lookIfPossible, every, every, TimeUnit.MILLISECONDS);
    }

    private record Versions(long members, long roles, long passwords) {}

    /** Another one whenever something has changed by which somebody gains or loses; a tree is equal to itself alone. */
    private record State(Versions versions, LocalDate day, UnitTree units) {}

    /**
     * @param users by their logins, without those who have ended
     * @param passwords how often each was changed, by the logins of those who have one
     */
    private record Known(Map<String, User> users, UnitTree units, Map<String, Integer> passwords) {

        /** Whether this user could do something, somewhere, that they cannot any longer, or has got another password. */
        boolean isOver(String login, Known now) {
            return !now.users().containsKey(login)
                    || !now.held(login).containsAll(held(login))
                    || (passwords.containsKey(login)
                            && !passwords.get(login).equals(now.passwords().get(login)));
        }

        /** The roles of a user with each unit where they have it. */
        private Set<Assignment> held(String login) {
            return users.get(login).assignments().stream()
                    .flatMap(assignment -> assignment.unit() == null
                            ? Stream.of(assignment)
                            : units.withDescendants(assignment.unit()).stream()
                                    .map(unit -> new Assignment(assignment.role(), unit)))
                    .collect(Collectors.toSet());
        }
    }

    /** Empty for somebody who is unknown or has ended. */
    Optional<User> find(String login) {
        return Optional.ofNullable(known.last().orElseGet(this::look).users().get(login));
    }

    /**
     * Hears of those who have lost a role or a unit, have ended, or have got another password, by their logins.
     *
     * @param listener called in a thread of the directory
     */
    public void listen(Consumer<Set<String>> listener) {
        listeners.add(listener);
    }

    /** Asks the database what there is now. */
    synchronized Known look() {
        Optional<Known> before = known.last();
        Known now = known.now();
        before.filter(last -> last != now).ifPresent(last -> tell(last, now));
        return now;
    }

    @EventListener
    void changedElsewhere(Heard heard) {
        if (heard.isOf(Subject.STAFF) || heard.isOf(Subject.UNITS)) {
            looking.execute(this::lookIfPossible);
        }
    }

    private void lookIfPossible() {
        try {
            if (known.last().isPresent()) {
                look();
            }
        } catch (RuntimeException away) {
            LOG.warn("Whether somebody's roles have changed is not known for now: {}", away.toString());
        }
    }

    private static Map<String, Integer> passwords(JdbcClient jdbc) {
        Map<String, Integer> passwords = new HashMap<>();
        jdbc.sql(PASSWORDS).query(row -> {
            passwords.put(row.getString("login"), row.getInt("changes"));
        });
        return passwords;
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

    private void tell(Known before, Known now) {
        Set<String> changed = before.users().keySet().stream()
                .filter(login -> before.isOver(login, now))
                .collect(Collectors.toSet());
        if (!changed.isEmpty()) {
            listeners.forEach(listener -> listener.accept(changed));
        }
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
    }
}
