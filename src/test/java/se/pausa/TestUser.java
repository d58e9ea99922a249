package se.pausa;

import java.util.Set;
import se.pausa.security.CurrentUser;
import se.pausa.security.Role;
import se.pausa.security.User;

/** Who is at work in a test; may differ from thread to thread. */
public final class TestUser implements CurrentUser {

    private static final User ANNA = new User("Anna Nilsson");

    private final ThreadLocal<User> current = ThreadLocal.withInitial(() -> ANNA);

    public void is(String name) {
        current.set(new User(name));
    }

    public void is(String name, Role... roles) {
        current.set(new User(name, Set.of(roles)));
    }

    public void reset() {
        current.remove();
    }

    @Override
    public User get() {
        return current.get();
    }
}
