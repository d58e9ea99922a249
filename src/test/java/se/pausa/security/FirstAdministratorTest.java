package se.pausa.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.PausaTest;

/** How the first administrator of an installation gets in, and that nobody else does by the same way. */
class FirstAdministratorTest extends PausaTest {

    private static final String PASSWORD = "kastanj sju vadade hem";

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    StaffRepository staff;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    PasswordRules rules;

    @Autowired
    DemoAccounts demo;

    @Test
    void a_password_of_the_environment_lets_one_administrator_in_who_has_to_change_it() {
        start(PASSWORD);

        assertThat(accounts.account("admin").getAuthorities())
                .extracting(each -> each.getAuthority())
                .containsExactly("MUST_CHANGE_PASSWORD");
        assertThat(roles()).containsExactly("ADMINISTRATOR");
    }

    @Test
    void it_lets_nobody_in_once_there_is_a_password() {
        start(PASSWORD);
        String kept = accounts.account("admin").getPassword();

        start("ett helt annat långt ord");

        assertThat(accounts.account("admin").getPassword()).isEqualTo(kept);
        assertThat(roles()).hasSize(1);
    }

    @Test
    void of_instances_that_start_at_once_one_lets_the_administrator_in_and_all_start() {
        Stream.generate(() -> CompletableFuture.runAsync(() -> start(PASSWORD)))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(roles()).containsExactly("ADMINISTRATOR");
    }

    @Test
    void a_weak_one_and_none_let_nobody_in() {
        start("");
        start("kort");
        start("passwordpassword");

        assertThat(staff.count()).isZero();
    }

    @Test
    void outside_of_a_demo_its_accounts_neither_are_made_nor_let_in() {
        demo.run(new DefaultApplicationArguments());
        assertThat(demo.offered()).isEmpty();
        assertThat(staff.count()).isZero();

        StaffMember left = staff.saveAndFlush(new StaffMember("admin", "Ali Demir", "Pausa"));
        accounts.keep(left.id(), DemoAccount.PASSWORD, false, true);
        assertThat(catchThrowable(() -> accounts.account("admin"))).isNotNull();

        start(PASSWORD);
        assertThat(accounts.account("admin"))
                .as("taken over by the first administrator")
                .isNotNull();
    }

    private void start(String password) {
        new FirstAdministrator(staff, accounts, rules, transaction, clock, password)
                .run(new DefaultApplicationArguments());
    }

    private List<String> roles() {
        return jdbc.sql("select role from role_assignment").query(String.class).list();
    }
}
