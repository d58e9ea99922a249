package se.pausa.ui.moment;

/** What a field asks for; the same words mean another point in time in another field. */
public enum MomentRole {
    /** Meddelandetidpunkt, Påbörjat: a date and a time; what is counted is counted from now. */
    MOMENT,
    /** Avslutas: as {@link #MOMENT}, but counted from Påbörjat; a length is an end, and nothing is Pågående (R4). */
    END,
    /** A date alone, of a filter or a period; a time that stands beside it is passed over. */
    DAY
}
