package se.pausa.pause;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerService;

/** Spara, and what the dialog shows of one customer. */
@Service
public class PauseService {

    /**
     * How often a save is tried that collides with another. At 50 saves a second, of different customers, 2 of
     * 3,000 lost twice in a row: the keys that guard R7 lock their neighbours too.
     */
    private static final int ATTEMPTS = 5;

    private final PauseSave save;
    private final PauseRepository pauses;
    private final CustomerService customers;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    PauseService(
            PauseSave save,
            PauseRepository pauses,
            CustomerService customers,
            PlatformTransactionManager transactions) {
        this.save = save;
        this.pauses = pauses;
        this.customers = customers;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Stores all staged rows in one transaction, all or nothing (R6). Saving the same draft again is
     * harmless. The draft is left as it is; the view empties it when this returns.
     *
     * @return the pauses that were stored, with their new versions
     * @throws RuleViolation if a row is incomplete, or the result as a whole breaks a rule (R3, R4, R7)
     * @throws Conflict if somebody else saved one of the pauses meanwhile (R16)
     */
    public List<SavedPause> save(PauseDraft draft) {
        List<StagedPause> rows = draft.rows();
        List<Problem> problems = problemsIn(draft);
        if (!problems.isEmpty()) {
            throw new RuleViolation(problems);
        }
        return rows.isEmpty() ? List.of() : store(rows, ATTEMPTS);
    }

    /** What is missing or contradictory in the staged rows themselves; without a look at the database. */
    public List<Problem> problemsIn(PauseDraft draft) {
        return draft.rows().stream()
                .flatMap(row -> PauseRules.problemsIn(row).stream())
                .toList();
    }

    /** Four SQL statements; empty when the customer is gone. */
    public Optional<CustomerPauses> ofCustomer(CustomerId customer) {
        return reading.execute(_ -> customers
                .care(customer)
                .map(care -> new CustomerPauses(
                        care,
                        pauses.findByCustomerIdOrderByStartsAtDescIdDesc(customer.value()).stream()
                                .map(Pause::toSaved)
                                .toList())));
    }

    private List<SavedPause> store(List<StagedPause> rows, int attempts) {
        try {
            return writing.execute(_ -> save.store(rows));
        } catch (DataAccessException failure) {
            if (attempts == 1 || !Collision.isIn(failure)) {
                throw failure;
            }
        }
        return store(rows, attempts - 1);
    }
}
