package se.pausa.organization;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.pausa.bulletin.Bulletin;
import se.pausa.bulletin.Heard;
import se.pausa.bulletin.Subject;
import se.pausa.common.Watched;

/** The tree of units in memory, shared by all; see decision 007. */
@Component
public class CurrentUnits {

    /** Another one whenever units were added, changed or taken away. */
    private static final String STATE =
            "select count(*) units, coalesce(sum(version), 0) changes, coalesce(sum(id), 0) ids from organization_unit";

    private static final String UNITS =
            "select id, version, parent_id, name, integrated, closed from organization_unit";

    private final Bulletin bulletin;
    private final Duration lookEvery;
    private final Watched<State, UnitTree> tree;

    /** @param lookEvery how late it may be heard of what somebody has changed past Pausa */
    CurrentUnits(JdbcClient jdbc, Bulletin bulletin, @Value("${pausa.units.look-every:1m}") Duration lookEvery) {
        this.bulletin = bulletin;
        this.lookEvery = lookEvery;
        tree = new Watched<>(() -> jdbc.sql(STATE).query(State.class).single(), _ -> read(jdbc));
    }

    private record State(long units, long changes, long ids) {}

    private record Row(
            long id, int version, @Nullable Long parentId, String name, boolean integrated, boolean closed) {}

    /**
     * The units as they are now; what another instance has changed may be a second late. Mostly without an SQL
     * statement; now and then one looks for changes, and one more reads them.
     */
    public UnitTree tree() {
        return tree.within(lookEvery);
    }

    /** The transaction at hand changes units. */
    void change() {
        bulletin.post(Subject.UNITS);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                tree.forget();
            }
        });
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void changedElsewhere(Heard heard) {
        if (heard.isOf(Subject.UNITS)) {
            tree.forget();
        }
    }

    private static UnitTree read(JdbcClient jdbc) {
        Map<Long, Row> rows = jdbc.sql(UNITS).query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::id, Function.identity()));
        return new UnitTree(rows.values().stream().map(row -> unit(row, rows)).toList());
    }

    private static Unit unit(Row row, Map<Long, Row> rows) {
        return new Unit(
                new UnitId(row.id()),
                row.version(),
                row.parentId() == null ? null : new UnitId(row.parentId()),
                row.name(),
                path(row, rows),
                row.integrated(),
                row.closed());
    }

    private static String path(Row row, Map<Long, Row> rows) {
        return row.parentId() == null
                ? row.name()
                : path(rows.get(row.parentId()), rows) + UnitTree.SEPARATOR + row.name();
    }
}
