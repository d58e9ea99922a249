package se.pausa.pause;

/** What a pause sits on (Nivå); never a level of care. */
public enum PauseLevel {
    CUSTOMER,
    CONTRACT,
    ORDER
}
