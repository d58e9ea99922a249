package se.pausa.lists;

/** Whether a list shows inactivated pauses (R8). */
public enum Inactivated {
    HIDDEN,
    /** Visa inaktiverade. */
    AMONG,
    /** Nothing but them. */
    ALONE
}
