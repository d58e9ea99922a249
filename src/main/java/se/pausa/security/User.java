package se.pausa.security;

import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody at work.
 *
 * @param name as it is shown and stored beside what they change
 */
public record User(String name, Set<Role> roles) {

    public User {
        roles = Set.copyOf(roles);
    }

    /** Somebody with every role, as everybody has until there is a login. */
    public User(String name) {
        this(name, EnumSet.allOf(Role.class));
    }

    /** Whether trouble with the city is theirs to know: supervisors and administrators. */
    public boolean watchesOverTheCity() {
        return roles.contains(Role.SUPERVISOR) || roles.contains(Role.ADMINISTRATOR);
    }

    /** The first letters of the names, as shown in the menu. */
    public String initials() {
        StringBuilder initials = new StringBuilder();
        for (String part : name.trim().split("\\s+")) {
            initials.append(part.charAt(0));
        }
        return initials.toString();
    }
}
