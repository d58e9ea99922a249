package se.pausa.bulletin;

/** What a piece of news is of. */
public enum Subject {

    /** Pauses were saved. */
    PAUSES,

    /** A customer was marked as protected (R18), or no longer. */
    IDENTITY,

    /** Somebody began to change pauses without saving yet, or is done: nothing that is stored is other than before. */
    STAGING,

    /** Something was sent to the city, was answered, or the alarm came or went. */
    CITY,

    /** Units were added or changed. */
    UNITS,

    /** Users, roles or passwords were added or changed. */
    STAFF
}
