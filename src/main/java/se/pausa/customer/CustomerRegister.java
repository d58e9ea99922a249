package se.pausa.customer;

import java.util.List;
import java.util.Optional;
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

/** What is known of each customer, and filling in what is missing. */
@Service
public class CustomerRegister {

    private final CustomerRepository customers;
    private final Access access;
    private final AccessLog log;

    CustomerRegister(CustomerRepository customers, Access access, AccessLog log) {
        this.customers = customers;
        this.access = access;
        this.log = log;
    }

    /** Empty when the customer is gone. */
    public Optional<CustomerDetails> details(CustomerId id) {
        Scope scope = access.ask(Act.READ_CARE);
        Optional<CustomerDetails> found = customers
                .findWithUnitsById(id.value())
                .map(Customer::details)
                .filter(customer -> scope.touches(customer.units()));
        found.ifPresent(_ -> log.note(LoggedAct.DETAILS_READ, List.of(id.value())));
        return found;
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
        Customer customer = customers
                .findById(seen.id().value())
                .filter(found -> scope.touches(found.details().units()))
                .orElseThrow(() -> refused("customerGone"));
        if (customer.details().version() != seen.version()) {
            throw refused("customerChangedMeanwhile");
        }
        if (customers.existsByPersonalIdentityNumber(number)) {
            throw refused("personNumberTaken");
        }
        customer.identify(number);
        log.note(LoggedAct.PERSON_NUMBER_FILLED_IN, List.of(customer.id()));
        try {
            return customers.saveAndFlush(customer).details();
        } catch (DataIntegrityViolationException _) {
            throw refused("personNumberTaken");
        }
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
