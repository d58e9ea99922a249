package se.pausa.pause;

/** The fields of a pause that can be corrected while it is live (R4). */
public enum PauseField {
    NOTIFIED_AT,
    REASON,
    STARTS_AT,
    ENDS_AT,
    COMMENT
}
