package se.pausa.review;

/** What came of looking into an entry. */
public enum Outcome {
    /** Utan anmärkning. */
    FINE,
    /** Följs upp. */
    FOLLOW_UP
}
