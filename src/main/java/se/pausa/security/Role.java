package se.pausa.security;

/** What somebody at work does with Pausa; one person may have several roles, each at a unit (R17). */
public enum Role {
    /** Planerare: pauses, changes, cancels, all day. */
    PLANNER,
    /** Fältpersonal: registers a pause on the spot. */
    FIELD_STAFF,
    /** Chef: reviews what was sent to the city, and signs months off. */
    SUPERVISOR,
    /** Administratör: reasons, units, users, import; sees no customer by that alone. */
    ADMINISTRATOR,
    /** Behörig till skyddade personuppgifter: knows who protected customers are (R18); sees no customer by that alone. */
    CONFIDANT
}
