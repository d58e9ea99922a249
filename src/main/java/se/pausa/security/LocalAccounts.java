package se.pausa.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.bulletin.Bulletin;
import se.pausa.bulletin.Subject;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.common.Utc;

/** Passwords of those who do not come through a login provider: in the demo, in an emergency, and the first administrator. */
@Service
public class LocalAccounts {

    /** What somebody has to do before anything else: another person knows the password. */
    private static final GrantedAuthority MUST_CHANGE = new SimpleGrantedAuthority("MUST_CHANGE_PASSWORD");

    /** How long a password lets in that has to be changed. */
    public static final Duration GIVEN_FOR = Duration.ofDays(14);

    private static final String ACCOUNT = """
            select m.login, a.password, a.must_change from local_account a join staff_member m on m.id = a.member_id
            where m.login = :login and not m.ended and (not a.must_change or a.given_at > :since)""";

    static final String KEEP = """
            insert into local_account (member_id, password, must_change, demo, given_at)
            values (:member, :password, :mustChange, :demo, :now)
            on duplicate key update password = values(password), must_change = values(must_change),
                demo = values(demo), given_at = values(given_at), changes = changes + 1""";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final DemoMode demo;
    private final Bulletin bulletin;
    private final Access access;
    private final CurrentUser user;
    private final Clock clock;

    LocalAccounts(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            PasswordRules rules,
            DemoMode demo,
            Bulletin bulletin,
            Access access,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.rules = rules;
        this.demo = demo;
        this.bulletin = bulletin;
        this.access = access;
        this.user = user;
        this.clock = clock;
    }

    /** One SQL statement. The name may be written in any case; the user has it as it is stored. */
    UserDetails account(String login) {
        return jdbc.sql(demo.isOn() ? ACCOUNT : ACCOUNT + " and not a.demo")
                .param("login", login)
                .param("since", Utc.now(clock).minus(GIVEN_FOR))
                .query((row, _) -> User.withUsername(row.getString("login"))
                        .password(row.getString("password"))
                        .authorities(row.getBoolean("must_change") ? List.of(MUST_CHANGE) : List.of())
                        .build())
                .optional()
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    }

    /**
     * Lets somebody in by a password that an administrator has told them, for {@link #GIVEN_FOR}; they have to choose
     * another one. Their sessions end.
     *
     * @throws RuleViolation if it is too short, too long or too common
     */
    @Transactional
    public void give(MemberId member, String password) {
        access.ask(Act.KEEP_USERS);
        refuseWeak(
                password,
                jdbc.sql("select login, name from staff_member where id = ?")
                        .param(member.value())
                        .query((row, _) -> new String[] {row.getString("login"), row.getString("name")})
                        .optional()
                        .orElse(new String[0]));
        keep(member, password, true, false);
        SecurityEvent.PASSWORD_CHANGED.log("of", "member " + member.value());
    }

    void keep(MemberId member, String password, boolean mustChange, boolean ofTheDemo) {
        jdbc.sql(KEEP)
                .param("member", member.value())
                .param("password", encoder.encode(password))
                .param("mustChange", mustChange)
                .param("demo", ofTheDemo)
                .param("now", Utc.now(clock))
                .update();
        bulletin.post(Subject.STAFF);
    }

    /** Whether anybody has a password that is not the demo's. */
    boolean hasAny() {
        return jdbc.sql("select count(*) from local_account where not demo")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the user at work has logged in with a password that they have to change first. */
    public static boolean mustChangeFirst() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getAuthorities().contains(MUST_CHANGE);
    }

    /**
     * Gives the user at work another password; the old one has to be known (ASVS 6.2.3). All sessions of the user end,
     * since somebody else may have used the old one (ASVS 7.4.3).
     *
     * @throws RuleViolation if the old one is wrong, or the new one the same, too short, too long or too common
     */
    @Transactional
    public void choose(String old, String password) {
        String login = user.get().login();
        String kept = jdbc.sql(
                        "select a.password from local_account a join staff_member m on m.id = a.member_id where m.login = ?")
                .param(login)
                .query(String.class)
                .optional()
                .orElse("");
        if (!encoder.matches(old, kept)) {
            throw new RuleViolation(new Problem(null, "old", "passwordWrong", List.of()));
        }
        if (old.equals(password)) {
            throw new RuleViolation(new Problem(null, "password", "passwordSame", List.of()));
        }
        refuseWeak(password, login, user.get().name());
        jdbc.sql("""
                        update local_account a join staff_member m on m.id = a.member_id
                        set a.password = ?, a.must_change = false, a.demo = false, a.changes = a.changes + 1
                        where m.login = ?""").params(encoder.encode(password), login).update();
        bulletin.post(Subject.STAFF);
        SecurityEvent.PASSWORD_CHANGED.log("of", login);
    }

    private void refuseWeak(String password, String... names) {
        rules.problemIn(password, names).ifPresent(key -> {
            throw new RuleViolation(new Problem(null, "password", key, List.of()));
        });
    }
}
