package se.pausa.pause;

/** Uppehållsstatus, as stored (R5): Ny, Ändrad, Inställd. Inställd is final. */
public enum PauseStatus {
    NEW,
    CHANGED,
    CANCELLED
}
