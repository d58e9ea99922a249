package se.pausa;

import jakarta.persistence.EntityManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.DefaultTransactionStatus;
import se.pausa.common.DatabaseFault;
import se.pausa.common.OutcomeUnknown;

/**
 * Tells a commit that failed from one whose answer never came, for everything that is written anywhere: the latter
 * throws {@link OutcomeUnknown}. See decision 006.
 */
@Component("transactionManager")
class Transactions extends JpaTransactionManager {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    Transactions(EntityManagerFactory entities) {
        super(entities);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
        } catch (RuntimeException failure) {
            throw !status.isReadOnly() && DatabaseFault.leavesCommitOpen(failure)
                    ? new OutcomeUnknown(failure)
                    : failure;
        }
    }

    /** A transaction whose connection is broken is rolled back by the server; what broke it must not be lost for that. */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (RuntimeException broken) {
            LOG.debug("The rollback found its connection broken", broken);
        }
    }
}
