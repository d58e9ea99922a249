package se.pausa;

import java.io.Serializable;
import org.hibernate.id.IntegralDataTypeHolder;
import org.hibernate.id.enhanced.AccessCallback;
import org.hibernate.id.enhanced.PooledOptimizer;

/**
 * Gives no id twice when the database server was killed. MariaDB writes a value of a sequence to its log, but to the disk
 * only with the next commit: a server that is killed in between gives the same block of ids again, while this application
 * still fills the first one. What it has already had, it leaves out. See decision 006.
 */
public final class OnlyForwards extends PooledOptimizer {

    /** As Hibernate makes it, for each sequence. */
    public OnlyForwards(Class<?> returnClass, int incrementSize) {
        super(returnClass, incrementSize);
    }

    @Override
    public Serializable generate(AccessCallback sequence) {
        return super.generate(new AccessCallback() {
            @Override
            public IntegralDataTypeHolder getNextValue() {
                return nextOf(sequence);
            }

            @Override
            public String getTenantIdentifier() {
                return sequence.getTenantIdentifier();
            }
        });
    }

    private IntegralDataTypeHolder nextOf(AccessCallback sequence) {
        IntegralDataTypeHolder had = getLastSourceValue();
        IntegralDataTypeHolder next = sequence.getNextValue();
        while (had != null && !next.gt(had.toLong())) {
            next = sequence.getNextValue();
        }
        return next;
    }
}
