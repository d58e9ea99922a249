package se.pausa.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.common.SwedishTime;

/** Makes the accounts of the demo at its first start, and tells the login page which there are. */
@Component
@Order(0)
public class DemoAccounts implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

    private final DemoMode demo;
    private final StaffRepository staff;
    private final LocalAccounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoAccounts(
            DemoMode demo,
            StaffRepository staff,
            LocalAccounts accounts,
            TransactionTemplate transaction,
            Clock clock) {
        this.demo = demo;
        this.staff = staff;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those that let in; none outside of a demo. */
    public List<DemoAccount> offered() {
        return demo.isOn() ? List.of(DemoAccount.values()) : List.of();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo.isRefused()) {
            LOG.warn(
                    "No demo accounts: they exist only with the embedded database and on a loopback address without a proxy."
                            + " Set PAUSA_DEMO=false, and see the README on how the first administrator gets in");
        }
        offered().stream()
                .filter(account -> staff.findByLogin(account.login()).isEmpty())
                .forEach(account -> transaction.executeWithoutResult(_ -> add(account)));
    }

    private void add(DemoAccount account) {
        StaffMember member = new StaffMember(account.login(), account.person(), "Pausa");
        LocalDate today = SwedishTime.now(clock).toLocalDate();
        account.roles().forEach(role -> member.assign(role, null, today, null, "Pausa"));
        accounts.keep(staff.saveAndFlush(member).id(), DemoAccount.PASSWORD, false, true);
    }
}
