package se.pausa.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the login provider has ended: one session, or all of somebody where no session is named.
 *
 * @param issued when it said so, by its own clock; logins after that go on, so saying it again ends nothing more
 */
public record ProviderLogout(
        @Nullable String subject, @Nullable String sid, Instant issued) {

    public boolean ends(ProviderSession session) {
        boolean isMeant = sid == null || session.sid() == null
                ? session.subject().equals(subject)
                : session.sid().equals(sid);
        return isMeant && !session.issued().isAfter(issued);
    }
}
