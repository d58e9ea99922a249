package se.pausa.organization;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;

/**
 * Reads the organization units, adds the ones that an import names, and marks those of the city. The tree is kept in
 * memory and shared by all screens, see decision 007.
 */
@Service
public class OrganizationService {

    /** Another one whenever units were added, changed or taken away. */
    private static final String STATE =
            "select count(*) units, coalesce(sum(version), 0) changes, coalesce(sum(id), 0) ids from organization_unit";

    private final OrganizationUnitRepository units;
    private final JdbcClient jdbc;
    private final UnitGuard guard;
    private final Duration lookEvery;
    private @Nullable Known known;
    private int changes;

    /** @param lookEvery how late this instance may hear of what another one has changed */
    OrganizationService(
            OrganizationUnitRepository units,
            JdbcClient jdbc,
            UnitGuard guard,
            @Value("${pausa.units.look-every:5s}") Duration lookEvery) {
        this.units = units;
        this.jdbc = jdbc;
        this.guard = guard;
        this.lookEvery = lookEvery;
    }

    private record State(long units, long changes, long ids) {}

    private record Row(long id, @Nullable Long parentId, String name, boolean integrated) {}

    /** @param at by the machine's stopwatch, in nanoseconds */
    private record Known(UnitTree tree, State state, long at) {}

    /**
     * The units as they are now; what another instance has changed may be some seconds late. Mostly without an SQL
     * statement; now and then one looks for changes, and one more reads them.
     */
    public UnitTree tree() {
        Known last = known();
        long now = System.nanoTime();
        if (last != null && now - last.at() < lookEvery.toNanos()) {
            return last.tree();
        }
        int before = changes();
        State state = jdbc.sql(STATE).query(State.class).single();
        UnitTree tree = last != null && last.state().equals(state) ? last.tree() : read();
        keep(new Known(tree, state, now), before);
        return tree;
    }

    private UnitTree read() {
        Map<Long, Row> rows =
                jdbc
                        .sql("select id, parent_id, name, integrated from organization_unit")
                        .query(Row.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Row::id, Function.identity()));
        return new UnitTree(rows.values().stream().map(row -> unit(row, rows)).toList());
    }

    private static Unit unit(Row row, Map<Long, Row> rows) {
        return new Unit(
                new UnitId(row.id()),
                row.parentId() == null ? null : new UnitId(row.parentId()),
                row.name(),
                path(row, rows),
                row.integrated());
    }

    private static String path(Row row, Map<Long, Row> rows) {
        return row.parentId() == null
                ? row.name()
                : path(rows.get(row.parentId()), rows) + UnitTree.SEPARATOR + row.name();
    }

    private synchronized @Nullable Known known() {
        return known;
    }

    private synchronized int changes() {
        return changes;
    }

    /** What was read while somebody here made a change may be the tree of before. */
    private synchronized void keep(Known read, int before) {
        if (changes == before) {
            known = read;
        }
    }

    private synchronized void forget() {
        known = null;
        changes++;
    }

    private void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
    }

    /**
     * The unit at the end of a path, created with its parents where they are missing.
     *
     * @param names the names from the root down, at least one
     */
    @Transactional
    public UnitId ensure(List<String> names) {
        guard.mayChangeUnits();
        OrganizationUnit unit = null;
        for (String name : names) {
            OrganizationUnit parent = unit;
            unit = units.findByParentAndName(parent, name).orElseGet(() -> add(parent, name));
        }
        return new UnitId(unit.id());
    }

    private OrganizationUnit add(@Nullable OrganizationUnit parent, String name) {
        forgetAfterwards();
        return units.save(new OrganizationUnit(parent, name));
    }

    /**
     * Marks a unit as integrated with Stockholms stad, or takes the mark away; what is below inherits it
     * (R11). What is saved from then on is reported or not; nothing is sent because of the mark alone.
     *
     * @throws RuleViolation if the unit is gone
     */
    @Transactional
    public void integrate(UnitId id, boolean integrated) {
        guard.mayChangeUnits();
        forgetAfterwards();
        units.findById(id.value())
                .orElseThrow(() -> new RuleViolation(new Problem(null, null, "unitGone", List.of())))
                .integrate(integrated);
    }
}
