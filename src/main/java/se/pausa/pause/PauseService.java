package se.pausa.pause;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.accesslog.AccessLog;
import se.pausa.accesslog.LoggedAct;
import se.pausa.common.OutcomeUnknown;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerService;
import se.pausa.customer.CustomersIn;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.CurrentUser;

/** Spara, and what the dialog shows of one customer. */
@Service
public class PauseService {

    /**
     * How often a save is tried that collides with another. At 50 saves a second, of different customers, 2 of
     * 3,000 lost twice in a row: the keys that guard R7 lock their neighbours too.
     */
    private static final int ATTEMPTS = 5;

    private static final Period RECENTLY = Period.ofYears(1);

    private final PauseSave save;
    private final PauseLookUp lookUp;
    private final PausesOfCustomers pauses;
    private final CustomerService customers;
    private final Access access;
    private final AccessLog log;
    private final CurrentUser user;
    private final Clock clock;
    private final TransactionTemplate writing;

    PauseService(
            PauseSave save,
            PauseLookUp lookUp,
            PausesOfCustomers pauses,
            CustomerService customers,
            Access access,
            AccessLog log,
            CurrentUser user,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.save = save;
        this.lookUp = lookUp;
        this.pauses = pauses;
        this.customers = customers;
        this.access = access;
        this.log = log;
        this.user = user;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
    }

    /**
     * Stores all staged rows in one transaction, all or nothing (R6). Saving the same draft again is
     * harmless. The draft is left as it is; the view empties it when this returns.
     *
     * @return the pauses that were stored, with their new versions
     * @throws RuleViolation if a row is incomplete, or the result as a whole breaks a rule (R3, R4, R7)
     * @throws Conflict if somebody else saved one of the pauses meanwhile (R16)
     * @throws SaveInDoubt if it may be stored or not: the answer to the commit never came. Whatever else is thrown,
     *     nothing is stored
     */
    public List<SavedPause> save(PauseDraft draft) {
        access.ask(Act.PAUSE);
        List<StagedPause> rows = draft.rows();
        List<Problem> problems = problemsIn(draft);
        if (!problems.isEmpty()) {
            throw new RuleViolation(problems);
        }
        return rows.isEmpty()
                ? List.of()
                : store(
                        new Submission(rows, user.get().name(), clock.instant().truncatedTo(ChronoUnit.MICROS)),
                        ATTEMPTS);
    }

    /**
     * Finds out what became of a Spara whose answer never came.
     *
     * @return the pauses as they are stored now; empty if nothing of it is stored
     * @throws RuntimeException as long as the database does not tell
     */
    public Optional<List<SavedPause>> settle(Submission sent) {
        access.ask(Act.PAUSE);
        return writing.execute(_ -> lookUp.find(sent));
    }

    /** What is missing or contradictory in the staged rows themselves; without a look at the database. */
    public List<Problem> problemsIn(PauseDraft draft) {
        return draft.rows().stream()
                .flatMap(row -> PauseRules.problemsIn(row).stream())
                .toList();
    }

    /** What is wrong with one staged row by itself (R3, R4). Pure. */
    public List<Problem> problemsIn(StagedPause row) {
        return PauseRules.problemsIn(row);
    }

    /** A customer with the pauses of the last year, of now and of the future; two SQL statements. */
    public Optional<CustomerPauses> ofCustomer(CustomerId customer) {
        return ofCustomer(customer, recently());
    }

    /**
     * A customer with the pauses that end after some time. Two SQL statements; empty when the customer is gone.
     *
     * @param from Swedish wall-clock time; the beginning of {@link SwedishTime#FIRST_YEAR} brings all there ever were
     */
    public Optional<CustomerPauses> ofCustomer(CustomerId customer, LocalDateTime from) {
        return customers.care(customer).map(care -> new CustomerPauses(care, from, pausesOf(List.of(customer), from)));
    }

    /**
     * Several customers by name, without those that are gone; two SQL statements whatever their number.
     *
     * @param from as for one
     */
    public List<CustomerPauses> ofCustomers(Collection<CustomerId> ids, LocalDateTime from) {
        Map<CustomerId, List<SavedPause>> pauses = pausesOf(ids, from).stream()
                .collect(Collectors.groupingBy(pause -> pause.target().customer()));
        return customers.care(ids).stream()
                .map(care -> new CustomerPauses(
                        care, from, pauses.getOrDefault(care.customer().customer(), List.of())))
                .toList();
    }

    /** The pauses of a customer that end after some time, the latest start first; one SQL statement. */
    public List<SavedPause> pausesOf(CustomerId customer, LocalDateTime from) {
        access.ask(Act.READ_CARE);
        List<SavedPause> found = pausesOf(List.of(customer), from);
        log.note(LoggedAct.CARE_READ, found.isEmpty() ? List.of() : List.of(customer.value()));
        return found;
    }

    private List<SavedPause> pausesOf(Collection<CustomerId> ids, LocalDateTime from) {
        CustomersIn visible = CustomersIn.asked(access, Act.READ_CARE);
        return ids.isEmpty() ? List.of() : pauses.endingAfter(from, ids, visible);
    }

    /** How many pauses of this customer have ended too long ago to be among these; one SQL statement. */
    public int older(CustomerPauses shown) {
        CustomersIn visible = CustomersIn.asked(access, Act.READ_CARE);
        return pauses.ended(shown.from(), shown.care().customer().customer(), visible);
    }

    /** From when on pauses are of interest to those who pause now: a year ago. */
    public LocalDateTime recently() {
        return SwedishTime.now(clock).minus(RECENTLY);
    }

    private List<SavedPause> store(Submission sent, int attempts) {
        try {
            return writing.execute(_ -> save.store(sent));
        } catch (OutcomeUnknown unanswered) {
            Optional<List<SavedPause>> found = lookUp(sent, unanswered);
            if (found.isPresent()) {
                return found.get();
            }
            if (attempts == 1) {
                throw new DataAccessResourceFailureException("Not stored: the database lost the commit", unanswered);
            }
        } catch (DataAccessException failure) {
            if (attempts == 1 || !Collision.isIn(failure)) {
                throw failure;
            }
            if (Collision.waitedInVain(failure)) {
                return store(sent, 1);
            }
        }
        return store(sent, attempts - 1);
    }

    private Optional<List<SavedPause>> lookUp(Submission sent, OutcomeUnknown unanswered) {
        try {
            return settle(sent);
        } catch (RuntimeException away) {
            unanswered.addSuppressed(away);
            throw new SaveInDoubt(sent, unanswered);
        }
    }
}
