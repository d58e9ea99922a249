package se.pausa.security;

import java.util.List;
import java.util.Locale;

/** The people of the demo, one of each role, all with the same password. */
public enum DemoAccount {
    PLANERARE("Anna Nilsson", Role.PLANNER),
    FALT("Karl Berg", Role.FIELD_STAFF),
    CHEF("Eva Lind", Role.SUPERVISOR, Role.CONFIDANT),
    ADMIN("Ali Demir", Role.ADMINISTRATOR);

    public static final String PASSWORD = "pausa";

    private final String person;
    private final List<Role> roles;

    DemoAccount(String person, Role... roles) {
        this.person = person;
        this.roles = List.of(roles);
    }

    public String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String person() {
        return person;
    }

    /** The one that they are here for first. */
    public List<Role> roles() {
        return roles;
    }
}
