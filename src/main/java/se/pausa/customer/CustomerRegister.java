package se.pausa.customer;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;

/** What is known of each customer, and filling in what is missing. */
@Service
public class CustomerRegister {

    private final CustomerRepository customers;

    CustomerRegister(CustomerRepository customers) {
        this.customers = customers;
    }

    /** Empty when the customer is gone. */
    public Optional<CustomerDetails> details(CustomerId id) {
        return customers.findWithUnitsById(id.value()).map(Customer::details);
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
        String number = legal(given.strip());
        Customer customer = customers.findById(seen.id().value()).orElseThrow(() -> refused("customerGone"));
        if (customer.details().version() != seen.version()) {
            throw refused("customerChangedMeanwhile");
        }
        if (customers.existsByPersonalIdentityNumber(number)) {
            throw refused("personNumberTaken");
        }
        customer.identify(number);
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
