package se.pausa.customer;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    /** Nobody reads more of them. */
    private static final int MOST_SIMILAR = 50;

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final UnitPaths units;
    private final CareBook book;
    private final Tally tally = new Tally();
    private final SimilarNames names;
    private final List<SimilarName> similar = new ArrayList<>();
    private long missingUnits;

    /** @param names of the customers that are stored */
    Rehearsal(EntityManager entities, TransactionTemplate transaction, UnitTree tree, SimilarNames names) {
        this.entities = entities;
        this.transaction = transaction;
        this.units = new UnitPaths(tree, _ -> --missingUnits);
        this.book = new CareBook(entities, () -> {}, "");
        this.names = names;
    }

    @Override
    public List<LineConflict> take(List<OrderLine> lines) {
        lines.forEach(line -> compare(line.customer().name()));
        return transaction.execute(status -> {
            status.setRollbackOnly();
            entities.unwrap(Session.class).setHibernateFlushMode(FlushMode.MANUAL);
            return book.enter(lines, units, tally);
        });
    }

    private void compare(String name) {
        names.resembledBy(name)
                .filter(known -> similar.size() < MOST_SIMILAR)
                .ifPresent(known -> similar.add(new SimilarName(false, name, known)));
    }

    @Override
    public ImportTally tally() {
        book.discount(tally);
        return tally.total(units.created());
    }

    /** About how many bytes of memory the rows so far have taken; it is given back when the rehearsal is let go. */
    public long remembered() {
        return book.remembered() + units.remembered();
    }

    /** Units, then customers, whose names differ from a known one in what is easily overlooked; the first ones. */
    public List<SimilarName> similar() {
        return Stream.concat(units.similar().stream(), similar.stream())
                .limit(MOST_SIMILAR)
                .toList();
    }

    /** To be called when all rows are taken. */
    public Corrections corrections() {
        return book.corrections();
    }
}
