package se.pausa.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.ui.login.SessionLimits;

/** What is written on protection is what holds: nobody has to read code to know a limit, and no page tells an old one. */
class WrittenProtectionTest extends PausaTest {

    @Autowired
    SessionLimits sessions;

    @Test
    void every_table_has_its_place_among_what_is_protected() throws IOException {
        assertThat(jdbc.sql("""
                        select table_name from information_schema.tables where table_schema = database()
                            and table_type in ('BASE TABLE', 'SYSTEM VERSIONED') and table_name <> 'flyway_schema_history'
                        """).query(String.class).list())
                .hasSizeGreaterThan(20)
                .allSatisfy(table -> assertThat(protection()).contains("`" + table + "`"));
    }

    @Test
    void every_kind_of_security_event_stands_in_the_inventory_of_logs() throws IOException {
        assertThat(SecurityEvent.values())
                .extracting(event -> event.name().toLowerCase().replace('_', '-'))
                .allSatisfy(event -> assertThat(protection()).contains("`" + event + "`"));
    }

    @Test
    void the_limits_of_logins_and_sessions_and_the_words_that_no_password_has_are_those_of_the_code()
            throws IOException {
        assertThat(protection())
                .contains(LoginLimit.TRIES + " tries in " + LoginLimit.WINDOW.toMinutes() + " minutes")
                .contains(LoginLimit.TRIES_OF_AN_ADDRESS + " whatever the accounts")
                .contains("after " + sessions.touch().toMinutes() + " minutes instead of "
                        + sessions.idle().toMinutes())
                .contains(sessions.longest().toHours() + " hours at the latest")
                .contains("with " + sessions.perUser() + ", one more ends the first");
        assertThat(page("README.md"))
                .contains("`%s`, `%s`, `%s`"
                        .formatted(text(sessions.idle()), text(sessions.touch()), text(sessions.longest())))
                .contains("| `PAUSA_SESSION_PERUSER` | `" + sessions.perUser() + "` |");
        assertThat(page("src/docs/decisions/014-who-may.md"))
                .contains(PasswordRules.SHORTEST + " to " + PasswordRules.LONGEST + " characters");
        String words = protection().replaceAll("\\s+", " ");
        assertThat(PasswordRules.OURS).allSatisfy(word -> assertThat(words).contains(word));
    }

    private static String text(Duration limit) {
        return limit.toMinutes() < 60 ? limit.toMinutes() + "m" : limit.toHours() + "h";
    }

    private static String protection() throws IOException {
        return page("src/docs/protection.md");
    }

    private static String page(String path) throws IOException {
        return Files.readString(Path.of(path));
    }
}
