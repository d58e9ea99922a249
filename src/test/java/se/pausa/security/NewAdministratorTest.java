package se.pausa.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.pausa.PausaTest;

/** An administrator out of {@code bin/run --create-admin}. */
class NewAdministratorTest extends PausaTest {

    @Autowired
    DataSource database;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    StaffRepository staff;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    PasswordLogin login;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void whoever_is_named_logs_in_by_the_password_that_is_told_and_has_to_choose_another_one() {
        assertThat(create(false, "Åsa Ek\nasa\n")).isTrue();

        assertThat(said())
                .first()
                .asString()
                .endsWith("Åsa Ek logs in as asa by this password within 14 days, and has to choose another one then:");
        assertThat(logIn("asa", told()).getAuthorities())
                .extracting(each -> each.getAuthority())
                .contains("MUST_CHANGE_PASSWORD");
        assertThat(staff.findAllWithRoles())
                .singleElement()
                .satisfies(each -> assertThat(each.member().roles())
                        .singleElement()
                        .matches(
                                role -> role.role() == Role.ADMINISTRATOR && role.unit() == null && role.to() == null));
    }

    @Test
    void what_was_told_lets_in_for_two_weeks_only_and_what_is_chosen_then_for_good() {
        create(false, "Åsa Ek\nasa\n");
        String told = told();
        clock.set(LocalDate.of(2026, 12, 7).atTime(8, 59));
        logIn("asa", told);

        clock.set(LocalDate.of(2026, 12, 7).atTime(9, 0));
        assertThatThrownBy(() -> logIn("asa", told)).isInstanceOf(BadCredentialsException.class);

        create(true, "Bo Ek\nbo\n");
        String another = told();
        As.user(User.everywhere("bo", "Bo Ek", Role.ADMINISTRATOR), () -> {
            accounts.choose(another, "tolv björnar äter lunch");
            return true;
        });
        clock.set(LocalDate.of(2027, 12, 7).atTime(9, 0));
        logIn("bo", "tolv björnar äter lunch");
    }

    @Test
    void beside_an_administrator_there_is_another_one_on_demand_only_and_none_of_the_same_name() {
        create(false, "Åsa Ek\nasa\n");

        assertThat(create(false, "Bo Ek\nbo\n")).isFalse();
        assertThat(said()).singleElement().asString().contains("Åsa Ek", NewAdministrator.ANOTHER);
        assertThat(create(true, "Åsa Ek\nbo\n")).isFalse();
        assertThat(create(true, "Bo Ek\nASA\n")).isFalse();
        assertThat(create(true, "\nbo\n")).isFalse();
        assertThat(create(true, "")).isFalse();
        assertThat(create(true, "Bo Ek\nb\no\n")).isTrue();
        assertThat(staff.count()).isEqualTo(2);
    }

    @Test
    void the_administrator_of_the_demo_does_not_count() {
        StaffMember ali = new StaffMember("admin", "Ali Demir", "Pausa");
        ali.assign(Role.ADMINISTRATOR, null, LocalDate.of(2026, 1, 1), null, "Pausa");
        accounts.keep(staff.saveAndFlush(ali).id(), DemoAccount.PASSWORD, false, true);

        assertThat(create(false, "Åsa Ek\nasa\n")).isTrue();
        assertThat(staff.saveAndFlush(new StaffMember("ny", "Ny Ek", "Pausa")).id())
                .as("Pausa goes on with ids of its own")
                .isNotNull();
    }

    @Test
    void a_database_that_is_away_is_told_in_a_sentence() {
        DriverManagerDataSource away = new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:1/pausa", "x", "y");

        assertThat(new NewAdministrator(away, encoder, clock).run(false, in(""), new PrintStream(said)))
                .isFalse();
        assertThat(said()).singleElement().asString().startsWith("The database does not answer: ");
    }

    @Test
    void made_passwords_follow_the_rules_and_no_two_are_alike() {
        List<String> made =
                IntStream.range(0, 100).mapToObj(_ -> GivenPassword.made()).toList();

        assertThat(made)
                .doesNotHaveDuplicates()
                .allMatch(each -> each.matches("[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){6}"))
                .allMatch(each ->
                        new PasswordRules().problemIn(each, "Åsa Ek", "asa").isEmpty());
    }

    private boolean create(boolean another, String typed) {
        said.reset();
        return new NewAdministrator(database, encoder, clock)
                .run(another, in(typed), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private static BufferedReader in(String typed) {
        return new BufferedReader(new StringReader(typed));
    }

    private List<String> said() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String told() {
        return said().getLast();
    }

    private Authentication logIn(String name, String password) {
        return login.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }
}
