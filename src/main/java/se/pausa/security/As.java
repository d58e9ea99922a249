package se.pausa.security;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets what nobody has logged in for run as a named user, for instance the demo's data at the start. */
public final class As {

    private As() {}

    /** What is done in the same thread until it returns is done by this user. */
    public static <T> T user(User user, Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext during = SecurityContextHolder.createEmptyContext();
        during.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        SecurityContextHolder.setContext(during);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
