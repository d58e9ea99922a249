package se.pausa.common;

import org.springframework.transaction.TransactionException;

/**
 * The database was told to commit and its answer never came: what was to be stored is stored as a whole or not at all,
 * and nobody knows which. Every other failure of a writing transaction means that nothing of it is stored.
 */
public class OutcomeUnknown extends TransactionException {

    public OutcomeUnknown(Throwable cause) {
        super("The database did not say whether it has committed", cause);
    }
}
