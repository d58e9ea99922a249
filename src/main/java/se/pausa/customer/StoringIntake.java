package se.pausa.customer;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.accesslog.AccessLog;
import se.pausa.accesslog.LoggedAct;
import se.pausa.organization.OrganizationService;

/**
 * Stores rows, one transaction a call. The customers are locked, by id and as the first statement, so
 * that an import and a Spara of the same customer come one after the other. When somebody else stores
 * the same keys at the same moment, the rows are taken once more: then the others' are found and
 * corrected.
 */
final class StoringIntake implements Intake {

    private final EntityManager entities;
    private final CustomerRepository customers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Corrections corrections;
    private final UnitPaths units;
    private final AccessLog log;
    private final String by;
    private final Tally tally = new Tally();

    StoringIntake(
            EntityManager entities,
            CustomerRepository customers,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            OrganizationService organization,
            Corrections corrections,
            AccessLog log,
            String by) {
        this.entities = entities;
        this.customers = customers;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.corrections = corrections;
        this.log = log;
        this.by = by;
        this.units = new UnitPaths(
                organization.tree(),
                names -> repeatedOnce(() -> organization.ensure(names)).value());
    }

    @Override
    public List<LineConflict> take(List<OrderLine> given) {
        List<OrderLine> lines = given.stream().map(corrections::applyTo).toList();
        lines.forEach(units::of);
        return repeatedOnce(() -> store(lines));
    }

    @Override
    public ImportTally tally() {
        return tally.total(units.created());
    }

    private List<LineConflict> store(List<OrderLine> lines) {
        Set<Long> known = customersOf(lines);
        Tally stored = new Tally();
        List<LineConflict> conflicts = transaction.execute(status -> {
            lock(known);
            CareBook book = new CareBook(entities, customers::flush, by);
            List<LineConflict> refused = book.enter(lines, units, stored);
            log.note(LoggedAct.IMPORTED, book.customers());
            return refused;
        });
        tally.add(stored);
        return conflicts;
    }

    private Set<Long> customersOf(List<OrderLine> lines) {
        Set<Long> ids = new HashSet<>();
        ids.addAll(ids(
                "number", lines.stream().map(line -> line.customer().number()).toList()));
        ids.addAll(ids(
                "personal_identity_number",
                lines.stream()
                        .map(line -> line.customer().personalIdentityNumber())
                        .toList()));
        return ids;
    }

    private List<Long> ids(String column, List<String> keys) {
        Set<String> given = new HashSet<>(keys);
        given.removeIf(Objects::isNull);
        return given.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select id from customer where %1$s in (:keys) union select customer_id from protected_identity where %1$s in (:keys)"
                                        .formatted(column))
                        .param("keys", given)
                        .query(Long.class)
                        .list();
    }

    private void lock(Set<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("select id from customer where id in (:ids) order by id for update")
                    .param("ids", ids)
                    .query(Long.class)
                    .list();
        }
    }

    private static <T> T repeatedOnce(Supplier<T> work) {
        try {
            return work.get();
        } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
            return work.get();
        }
    }
}
