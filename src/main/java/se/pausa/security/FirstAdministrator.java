package se.pausa.security;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.common.SwedishTime;

/**
 * Lets the first administrator of an installation in, by a password from the environment that they have to change. Does
 * nothing as soon as there is any password but those of the demo.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private static final String LOGIN = "admin";

    private final StaffRepository staff;
    private final LocalAccounts accounts;
    private final PasswordRules rules;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String password;

    FirstAdministrator(
            StaffRepository staff,
            LocalAccounts accounts,
            PasswordRules rules,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${pausa.admin-password:}") String password) {
        this.staff = staff;
        this.accounts = accounts;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            transaction.executeWithoutResult(_ -> letIn());
        } catch (DataIntegrityViolationException anotherInstance) {
            LOG.debug("Another instance has done it", anotherInstance);
        }
    }

    private void letIn() {
        if (password.isEmpty() || accounts.hasAny()) {
            return;
        }
        if (rules.problemIn(password).isPresent()) {
            LOG.error(
                    "No administrator: PAUSA_ADMIN_PASSWORD must have {} to {} characters and not be a common password",
                    PasswordRules.SHORTEST,
                    PasswordRules.LONGEST);
            return;
        }
        StaffMember member = staff.findByLogin(LOGIN).orElseGet(this::newcomer);
        accounts.keep(member.id(), password, true, false);
        LOG.info("The first administrator can log in as {} and chooses a password of their own then", LOGIN);
    }

    private StaffMember newcomer() {
        StaffMember member = new StaffMember(LOGIN, "Administratör", "Pausa");
        member.assign(Role.ADMINISTRATOR, null, SwedishTime.now(clock).toLocalDate(), null, "Pausa");
        return staff.saveAndFlush(member);
    }
}
