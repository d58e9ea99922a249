package se.pausa.pause;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
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
        try {
            return store(rows);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException _) {
            // Somebody was a moment quicker: once more, now seeing what they stored.
            return store(rows);
        }
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

    private List<SavedPause> store(List<StagedPause> rows) {
        return rows.isEmpty() ? List.of() : writing.execute(_ -> save.store(rows));
    }
}
