package se.pausa.customer;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.accesslog.AccessLog;
import se.pausa.accesslog.LoggedAct;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.Scope;
import se.pausa.security.SecurityEvent;

/** What is known of each customer, filling in what is missing, and protecting who somebody is (R18). */
@Service
public class CustomerRegister {

    private static final int LETTERS = 'Z' - 'A' + 1;

    private static final int DIGITS = 10;

    private static final int THREE_DIGITS = 1000;

    private final CustomerRepository customers;
    private final Access access;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    CustomerRegister(CustomerRepository customers, Access access, AccessLog log, ApplicationEventPublisher events) {
        this.customers = customers;
        this.access = access;
        this.log = log;
        this.events = events;
    }

    /** As far as the user may know it; empty when the customer is gone. */
    public Optional<CustomerDetails> details(CustomerId id) {
        Scope scope = access.ask(Act.READ_CARE);
        Optional<Customer> found = seen(id, scope);
        found.ifPresent(_ -> log.note(LoggedAct.DETAILS_READ, List.of(id.value())));
        return found.map(this::details);
    }

    /**
     * The whole Personnummer, with a hyphen; that it was shown is noted. Empty when it is missing, or not for the user, or
     * the customer is gone.
     */
    public Optional<String> personNumber(CustomerId id) {
        Scope scope = access.ask(Act.READ_CARE);
        Optional<String> number = seen(id, scope)
                .filter(this::isConfided)
                .map(Customer::personalIdentityNumber)
                .map(PersonalIdentityNumber::hyphenated);
        number.ifPresent(_ -> {
            log.note(LoggedAct.PERSON_NUMBER_SHOWN, List.of(id.value()));
            SecurityEvent.NUMBER_SHOWN.log("of", "customer " + id.value());
        });
        return number;
    }

    private Optional<Customer> seen(CustomerId id, Scope scope) {
        return customers.findWithUnitsById(id.value()).filter(customer -> customer.isAt(scope));
    }

    /**
     * Fills in a Personnummer that is missing.
     *
     * @param seen the customer as the screen showed it
     * @param given twelve digits, with or without hyphen
     * @throws RuleViolation if it is none or somebody else's, or the customer was changed or is gone
     */
    @Transactional
    public CustomerDetails identify(CustomerDetails seen, String given) {
        Scope scope = access.ask(Act.IDENTIFY_CUSTOMER);
        String number = legal(given.strip());
        Customer customer = unchanged(seen, scope);
        if (!isConfided(customer)) {
            throw refused("personNumberProtected");
        }
        if (customers.existsByPersonalIdentityNumber(number)) {
            throw refused("personNumberTaken");
        }
        customer.identify(number);
        log.note(LoggedAct.PERSON_NUMBER_FILLED_IN, List.of(customer.id()));
        return stored(customer);
    }

    /**
     * Marks a customer as protected: from now on only those with the right know who it is.
     *
     * @param seen as the screen showed it
     * @throws RuleViolation if it is marked already, or was changed or is gone
     */
    @Transactional
    public CustomerDetails protect(CustomerDetails seen) {
        return protecting(seen, false, LoggedAct.PROTECTED, customer -> customer.protect(freeCode()));
    }

    /** Takes the mark away; see {@link #protect}. */
    @Transactional
    public CustomerDetails unprotect(CustomerDetails seen) {
        return protecting(seen, true, LoggedAct.UNPROTECTED, Customer::unprotect);
    }

    private CustomerDetails protecting(CustomerDetails seen, boolean now, LoggedAct act, Consumer<Customer> change) {
        Scope scope = access.ask(Act.PROTECT_CUSTOMER);
        Scope care = access.ask(Act.READ_CARE);
        Customer customer = unchanged(seen, care);
        if (!customer.isAt(scope) || customer.isProtected() != now) {
            throw refused("customerChangedMeanwhile");
        }
        change.accept(customer);
        log.note(act, List.of(customer.id()));
        events.publishEvent(new IdentityChanged(seen.id()));
        return stored(customer);
    }

    private Customer unchanged(CustomerDetails seen, Scope scope) {
        Customer customer = customers
                .findById(seen.id().value())
                .filter(found -> found.isAt(scope))
                .orElseThrow(() -> refused("customerGone"));
        if (details(customer).version() != seen.version()) {
            throw refused("customerChangedMeanwhile");
        }
        return customer;
    }

    private CustomerDetails stored(Customer customer) {
        try {
            return details(customers.saveAndFlush(customer));
        } catch (DataIntegrityViolationException _) {
            throw refused("personNumberTaken");
        }
    }

    private CustomerDetails details(Customer customer) {
        return customer.details(isConfided(customer));
    }

    private boolean isConfided(Customer customer) {
        return !customer.isProtected() || customer.isAt(access.where(Act.READ_PROTECTED));
    }

    /** For instance K7-442. */
    private String freeCode() {
        String code = "%c%d-%03d"
                .formatted('A' + random.nextInt(LETTERS), random.nextInt(DIGITS), random.nextInt(THREE_DIGITS));
        return customers.existsByCode(code) ? freeCode() : code;
    }

    private static String legal(String given) {
        return switch (PersonalIdentityNumber.judge(given)) {
            case VALID -> PersonalIdentityNumber.digits(given);
            case NO_NUMBER -> throw refused("personNumberForm");
            case NO_DAY -> throw refused("personNumberDay");
            case WRONG_CHECK_DIGIT -> throw refused("personNumberCheckDigit");
        };
    }

    private static RuleViolation refused(String key) {
        return new RuleViolation(new Problem(null, "personalIdentityNumber", key, List.of()));
    }
}
