package se.pausa.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.common.LongStatements;
import se.pausa.common.OneLine;
import se.pausa.common.SwedishTime;
import se.pausa.common.Utc;

/**
 * Makes an administrator of the whole organization for somebody at a terminal, who is asked for name and user name and told
 * a password. An application of its own, which needs the database and nothing else of Pausa. Where there is an
 * administrator already it does so only on demand: whoever has the database's password could do it anyway, and nobody else.
 */
@Import({Passwords.class, NewAdministrator.Parts.class})
public class NewAdministrator {

    /** To be added where there is an administrator who no longer comes in. */
    public static final String ANOTHER = "--another";

    private static final String ADMINISTRATORS = """
            select m.name from role_assignment r join staff_member m on m.id = r.member_id
                left join local_account a on a.member_id = m.id
            where r.role = 'ADMINISTRATOR' and r.unit_id is null and r.from_day <= :today
                and (r.to_day is null or r.to_day >= :today) and not m.ended and not coalesce(a.demo, false)
            order by m.name limit 1""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PasswordEncoder encoder;
    private final Clock clock;

    NewAdministrator(DataSource database, PasswordEncoder encoder, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Without a pool of connections. */
    static class Parts {

        @Bean
        NewAdministrator newAdministrator(
                @Value("${spring.datasource.url}") String url,
                @Value("${spring.datasource.username:}") String username,
                @Value("${spring.datasource.password:}") String password,
                PasswordEncoder encoder,
                Clock clock) {
            return new NewAdministrator(LongStatements.source(url, username, password), encoder, clock);
        }
    }

    /**
     * @param another also beside one that there is
     * @return whether there is a new one
     */
    public boolean run(boolean another, BufferedReader in, PrintStream out) {
        try {
            Optional<String> known = another ? Optional.empty() : administrator();
            if (known.isPresent()) {
                out.println("There is an administrator already: " + known.get()
                        + ", who can let others in under Administration. Add " + ANOTHER
                        + " if that is no longer possible.");
                return false;
            }
            String name = asked("Name: ", in, out);
            String login = asked("User name: ", in, out);
            Optional<String> refusal = refusalOf(name, login);
            refusal.ifPresent(out::println);
            if (refusal.isEmpty()) {
                String password = GivenPassword.made();
                transaction.executeWithoutResult(_ -> add(name, login, password));
                out.println(name + " logs in as " + login + " by this password within "
                        + LocalAccounts.GIVEN_FOR.toDays() + " days, and has to choose another one then:");
                out.println(password);
            }
            return refusal.isEmpty();
        } catch (BadSqlGrammarException _) {
            out.println("The database has no tables of this version of Pausa. Start Pausa once, which makes them.");
        } catch (DataAccessException failure) {
            out.println("The database does not answer: "
                    + Objects.requireNonNullElse(NestedExceptionUtils.getRootCause(failure), failure)
                            .getMessage());
        }
        return false;
    }

    private Optional<String> administrator() {
        return jdbc.sql(ADMINISTRATORS)
                .param("today", today())
                .query(String.class)
                .optional();
    }

    private static String asked(String what, BufferedReader in, PrintStream out) {
        out.print(what);
        out.flush();
        try {
            return OneLine.of(Objects.requireNonNullElse(in.readLine(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> refusalOf(String name, String login) {
        for (String text : new String[] {name, login}) {
            if (text.isEmpty() || text.length() > StaffRegister.MAX_NAME) {
                return Optional.of("Name and user name have 1 to " + StaffRegister.MAX_NAME + " characters.");
            }
        }
        return jdbc.sql("select concat('Another user has this name or user name: ', name, ' (', login, ').')"
                        + " from staff_member where name = ? or login = ? limit 1")
                .params(name, login)
                .query(String.class)
                .optional();
    }

    private void add(String name, String login, String password) {
        long member = next("staff_member_seq");
        jdbc.sql(
                        "insert into staff_member (id, version, login, name, ended, changed_by) values (?, 0, ?, ?, false, 'Pausa')")
                .params(member, login, name)
                .update();
        jdbc.sql("insert into role_assignment (id, version, member_id, role, from_day, changed_by)"
                        + " values (?, 0, ?, 'ADMINISTRATOR', ?, 'Pausa')")
                .params(next("role_assignment_seq"), member, today())
                .update();
        jdbc.sql(LocalAccounts.KEEP)
                .param("member", member)
                .param("password", encoder.encode(password))
                .param("mustChange", true)
                .param("demo", false)
                .param("now", Utc.now(clock))
                .update();
        SecurityEvent.USER_CHANGED.log("of", login, "now", "added as an administrator");
    }

    /** Of the block of ids that goes with it nobody else takes one. */
    private long next(String sequence) {
        return jdbc.sql("select nextval(" + sequence + ")").query(Long.class).single();
    }

    private LocalDate today() {
        return SwedishTime.now(clock).toLocalDate();
    }
}
