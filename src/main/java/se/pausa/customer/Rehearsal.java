package se.pausa.customer;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.organization.UnitTree;

/**
 * Takes rows like an import, in transactions that are never flushed and are rolled back: nothing is
 * written, but numbers of the id sequences are used up. Remembers the customers and contracts of the
 * whole file, because here the database does not.
 */
public final class Rehearsal implements Intake {

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final UnitPaths units;
    private final CareBook book;
    private final Tally tally = new Tally();
    private long missingUnits;

    Rehearsal(EntityManager entities, TransactionTemplate transaction, UnitTree tree) {
        this.entities = entities;
        this.transaction = transaction;
        this.units = new UnitPaths(tree, names -> --missingUnits);
        this.book = new CareBook(entities, () -> {}, "");
    }

    @Override
    public List<LineConflict> take(List<OrderLine> lines) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            entities.unwrap(Session.class).setHibernateFlushMode(FlushMode.MANUAL);
            return book.enter(lines, units, tally);
        });
    }

    @Override
    public ImportTally tally() {
        book.discount(tally);
        return tally.total(units.created());
    }

    /** To be called when all rows are taken. */
    public Corrections corrections() {
        return book.corrections();
    }
}
