package se.pausa.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to a user or one of the roles.
 *
 * @param by whose name it was, as it was written then
 * @param from what stood before, a name or a login; empty where it does not matter
 * @param to what stood afterwards, likewise
 * @param role as it was afterwards, where it is a role that was changed
 */
public record MemberChange(
        Instant at,
        String by,
        Kind kind,
        String from,
        String to,
        @Nullable HeldRole role) {

    /** What was done. */
    public enum Kind {
        /** {@code to} is the name. */
        ADDED,
        RENAMED,
        /** Another login. */
        CALLED,
        ENDED,
        RESTORED,
        ROLE_GIVEN,
        /** It lasts until another day, or until further notice. */
        ROLE_UNTIL
    }
}
