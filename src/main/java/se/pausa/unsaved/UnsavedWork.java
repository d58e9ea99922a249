package se.pausa.unsaved;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerService;
import se.pausa.pause.PauseColumns;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;
import se.pausa.pause.StagingChanged;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.CurrentUser;
import se.pausa.unsaved.UnsavedRows.Kept;

/**
 * What the user at work has staged and not saved (R6), whichever window it was staged in. Everybody has their own only.
 */
@Service
public class UnsavedWork {

    /** How long it is kept after its last change. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final String VERSIONS = """
            select p.* from pause for system_time all p
            where p.token in (:tokens) and not p.moving and (p.row_end > now(6) or p.version in (:versions))""";

    private final UnsavedRows rows;
    private final CustomerService customers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Access access;
    private final CurrentUser user;

    UnsavedWork(
            UnsavedRows rows,
            CustomerService customers,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Access access,
            CurrentUser user) {
        this.rows = rows;
        this.customers = customers;
        this.jdbc = jdbc;
        this.events = events;
        this.access = access;
        this.user = user;
    }

    /** A version of a pause. */
    private record Version(UUID token, int version) {}

    /**
     * What the user has left, and how it stands now; four SQL statements, one when there is nothing. What turns out to be
     * stored is no longer left.
     *
     * @param but desks whose changes are not asked for
     */
    public LeftUnsaved left(Set<UUID> but) {
        access.ask(Act.PAUSE);
        List<Kept> kept = rows.of(user.get()).stream()
                .filter(row -> !but.contains(row.desk().id()))
                .toList();
        if (kept.isEmpty()) {
            return LeftUnsaved.NOTHING;
        }
        Map<CustomerId, CustomerCare> cares = cares(kept);
        List<Kept> visible = kept.stream()
                .filter(row -> cares.containsKey(row.target().customer()))
                .toList();
        Map<Version, SavedPause> versions = versions(visible);
        Map<Boolean, List<UnsavedPause>> saved = visible.stream()
                .map(row -> unsaved(row, cares.get(row.target().customer()), versions))
                .collect(Collectors.partitioningBy(UnsavedPause::isSaved));
        remove(saved.get(true));
        return new LeftUnsaved(
                saved.get(false),
                kept.size() - visible.size(),
                kept.stream().map(row -> row.desk().id()).collect(Collectors.toSet()));
    }

    private Map<CustomerId, CustomerCare> cares(List<Kept> kept) {
        return customers.care(kept.stream().map(row -> row.target().customer()).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(care -> care.customer().customer(), Function.identity()));
    }

    private Map<Version, SavedPause> versions(List<Kept> kept) {
        if (kept.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(VERSIONS)
                .param(
                        "tokens",
                        kept.stream().map(row -> row.token().toString()).toList())
                .param(
                        "versions",
                        kept.stream()
                                .map(row -> row.base() == null ? 0 : row.base())
                                .toList())
                .query((row, _) -> PauseColumns.read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        pause -> new Version(pause.key(), pause.version()), Function.identity(), (first, _) -> first));
    }

    private static UnsavedPause unsaved(Kept row, CustomerCare care, Map<Version, SavedPause> versions) {
        SavedPause base = row.base() == null ? null : versions.get(new Version(row.token(), row.base()));
        StagedPause staged =
                new StagedPause(row.token(), row.target(), base, row.values(), row.status(), row.careEndsOn());
        return new UnsavedPause(row.desk(), row.at(), staged, newest(row.token(), versions.values()), care);
    }

    private static @Nullable SavedPause newest(UUID token, Collection<SavedPause> versions) {
        return versions.stream()
                .filter(pause -> pause.key().equals(token))
                .max((one, other) -> Integer.compare(one.version(), other.version()))
                .orElse(null);
    }

    /** Takes down what has changed at a desk; at most two SQL statements. */
    @Transactional
    void keep(Desk desk, DeskChange change) {
        access.ask(Act.PAUSE);
        rows.keep(user.get(), desk, change.changed());
        rows.remove(user.get(), desk.id(), change.gone());
        if (!change.comeOrGone().isEmpty()) {
            events.publishEvent(new StagingChanged(change.comeOrGone()));
        }
    }

    /** Forgets what was taken to another desk, or thrown away. */
    @Transactional
    public void forget(Collection<UnsavedPause> some) {
        access.ask(Act.PAUSE);
        remove(some);
        events.publishEvent(new StagingChanged(
                some.stream().map(each -> each.row().target().customer()).collect(Collectors.toSet())));
    }

    private void remove(Collection<UnsavedPause> some) {
        some.stream()
                .collect(Collectors.groupingBy(
                        each -> each.desk().id(),
                        Collectors.mapping(each -> each.row().key(), Collectors.toSet())))
                .forEach((desk, tokens) -> rows.remove(user.get(), desk, tokens));
    }

    /**
     * Throws away all that the user has left, what they may no longer see too.
     *
     * @param but desks whose changes stay
     */
    @Transactional
    public void forgetAll(Set<UUID> but) {
        access.ask(Act.PAUSE);
        List<Kept> gone = rows.of(user.get()).stream()
                .filter(row -> !but.contains(row.desk().id()))
                .toList();
        gone.stream().map(row -> row.desk().id()).distinct().forEach(desk -> rows.remove(user.get(), desk));
        events.publishEvent(new StagingChanged(
                gone.stream().map(row -> row.target().customer()).collect(Collectors.toSet())));
    }
}
