package se.pausa.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What somebody who watches over an installation wants to know of (ASVS 16.3.3). Each kind has lines of its own under the
 * name {@code pausa.security}, whatever else is logged, never with a name of a customer or a password.
 */
public enum SecurityEvent {
    /** Somebody has come in, by a password or by the login provider. */
    LOGIN(Level.INFO),
    /** Somebody has not come in. */
    LOGIN_REFUSED(Level.WARN),
    /** Somebody has tried too often. */
    LOGIN_LIMITED(Level.WARN),
    /** Somebody has asked for what their roles do not allow. */
    REFUSED(Level.WARN),
    /** Somebody was let in, renamed, or let in no longer. */
    USER_CHANGED(Level.INFO),
    /** Somebody was given a role, or another end of one. */
    ROLE_CHANGED(Level.INFO),
    /** Somebody has another password. */
    PASSWORD_CHANGED(Level.INFO),
    /** A list has left the house. */
    EXPORTED(Level.INFO),
    /** A whole Personnummer was shown. */
    NUMBER_SHOWN(Level.INFO),
    /** Sessions were ended from outside: by an administrator or the login provider. */
    SESSIONS_ENDED(Level.INFO),
    /** Somebody pretends to be the login provider, or another site makes a browser send something. */
    FORGED(Level.WARN);

    private static final Logger LOG = LoggerFactory.getLogger("pausa.security");

    /** What would begin a line of its own (ASVS 16.4.1). */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final Level level;

    SecurityEvent(Level level) {
        this.level = level;
    }

    /** Who is at work; nothing where nobody has logged in. */
    private static List<String> user() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || login instanceof AnonymousAuthenticationToken) {
            return List.of();
        }
        return List.of("user", login.getPrincipal() instanceof User named ? named.login() : login.getName());
    }

    /** @param pairs beside who is at work, names and values in turn, as they are to stand in the line */
    public void log(String... pairs) {
        StringBuilder line = new StringBuilder(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        LoggingEventBuilder event = LOG.atLevel(level).addKeyValue("security_event", line.toString());
        List<String> all = new ArrayList<>(user());
        all.addAll(List.of(pairs));
        for (int i = 0; i < all.size(); i += 2) {
            String value = BREAKS.matcher(all.get(i + 1)).replaceAll(" ");
            line.append(' ').append(all.get(i)).append("=\"");
            line.append(value.replace('"', '\'')).append('"');
            event = event.addKeyValue(all.get(i), value);
        }
        event.log(line.toString());
    }
}
