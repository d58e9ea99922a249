package se.pausa.security;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;

/** Passwords of those who do not come through a login provider: in the demo, in an emergency, and the first administrator. */
@Service
public class LocalAccounts implements UserDetailsService {

    private static final String ACCOUNT = """
            select m.login, a.password from local_account a join staff_member m on m.id = a.member_id
            where m.login = :login and not m.ended""";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final DemoMode demo;
    private final Access access;

    LocalAccounts(JdbcClient jdbc, PasswordEncoder encoder, PasswordRules rules, DemoMode demo, Access access) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.rules = rules;
        this.demo = demo;
        this.access = access;
    }

    /** One SQL statement. The name may be written in any case; the user has it as it is stored. */
    @Override
    public UserDetails loadUserByUsername(String login) {
        return jdbc.sql(demo.isOn() ? ACCOUNT : ACCOUNT + " and not a.demo")
                .param("login", login)
                .query((row, _) -> User.withUsername(row.getString("login"))
                        .password(row.getString("password"))
                        .authorities(List.of())
                        .build())
                .optional()
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    }

    /**
     * Lets somebody in by a password that an administrator has told them; they have to choose another one.
     *
     * @throws RuleViolation if it is too short, too long or too common
     */
    @Transactional
    public void give(MemberId member, String password) {
        access.ask(Act.KEEP_USERS);
        rules.problemIn(password).ifPresent(key -> {
            throw new RuleViolation(new Problem(null, "password", key, List.of()));
        });
        keep(member, password, true, false);
    }

    void keep(MemberId member, String password, boolean mustChange, boolean ofTheDemo) {
        jdbc.sql("""
                        insert into local_account (member_id, password, must_change, demo) values (?, ?, ?, ?)
                        on duplicate key update password = values(password), must_change = values(must_change),
                            demo = values(demo)""")
                .params(member.value(), encoder.encode(password), mustChange, ofTheDemo)
                .update();
    }

    /** Whether there is one for this user; one SQL statement. */
    Optional<Boolean> mustChange(String login) {
        return jdbc.sql("""
                        select a.must_change from local_account a join staff_member m on m.id = a.member_id
                        where m.login = ?""").param(login).query(Boolean.class).optional();
    }
}
