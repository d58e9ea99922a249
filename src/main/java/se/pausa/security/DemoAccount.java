package se.pausa.security;

import java.util.Locale;

/** The people of the demo, one of each role, all with the same password. */
public enum DemoAccount {
    PLANERARE("Anna Nilsson", Role.PLANNER),
    FALT("Karl Berg", Role.FIELD_STAFF),
    CHEF("Eva Lind", Role.SUPERVISOR),
    ADMIN("Ali Demir", Role.ADMINISTRATOR);

    public static final String PASSWORD = "pausa";

    private final String person;
    private final Role role;

    DemoAccount(String person, Role role) {
        this.person = person;
        this.role = role;
    }

    public String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String person() {
        return person;
    }

    public Role role() {
        return role;
    }
}
