package se.pausa;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import se.pausa.organization.UnitId;
import se.pausa.security.Assignment;
import se.pausa.security.CurrentUser;
import se.pausa.security.NotLoggedIn;
import se.pausa.security.Role;
import se.pausa.security.User;

/**
 * Who is at work in a test: a planner, unless the test says somebody else. May differ from thread to thread; a thread that
 * a test starts works for the same user. What runs as a named user, runs as that one here too.
 */
public final class TestUser implements CurrentUser {

    private static final User NOBODY = named("Nobody");
    private static final User ANNA = named("Anna Nilsson", Role.PLANNER);

    private final ThreadLocal<@Nullable User> current = new InheritableThreadLocal<>();

    /** Somebody with these roles in the whole organization. */
    public static User named(String name, Role... roles) {
        return User.everywhere(name.toLowerCase(Locale.ROOT).replace(' ', '.'), name, roles);
    }

    /** Another planner. */
    public void is(String name) {
        is(name, Role.PLANNER);
    }

    public void is(String name, Role... roles) {
        current.set(named(name, roles));
    }

    /** The same person with other roles. */
    public void is(Role... roles) {
        current.set(named(get().name(), roles));
    }

    /** Does something as the same person with another role. */
    public <T> T as(Role role, Supplier<T> act) {
        User before = current.get();
        current.set(named(before == null ? ANNA.name() : before.name(), role));
        try {
            return act.get();
        } finally {
            current.set(before);
        }
    }

    public void as(Role role, Runnable act) {
        as(role, () -> {
            act.run();
            return role;
        });
    }

    /** Somebody with a role at these units only. */
    public void isAt(Role role, UnitId... units) {
        isWith(Arrays.stream(units).map(unit -> new Assignment(role, unit)).collect(Collectors.toSet()));
    }

    /** Somebody with these roles. */
    public void isWith(Set<Assignment> assignments) {
        current.set(new User("lokal", "Lo Kal", assignments));
    }

    /** Nobody has logged in. */
    public void isNobody() {
        current.set(NOBODY);
    }

    public void reset() {
        current.remove();
    }

    @Override
    public User get() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Authentication login
                && login.getPrincipal() instanceof User named) {
            return named;
        }
        User user = current.get();
        if (user == NOBODY) {
            throw new NotLoggedIn();
        }
        return user == null ? ANNA : user;
    }
}
