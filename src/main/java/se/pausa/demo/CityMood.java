package se.pausa.demo;

/** What the simulated city can be told to be, so that everything that a real one does can be seen. */
public enum CityMood {
    /** Takes what is in order. */
    WELL,
    /** Takes it and answers late, though within our patience. */
    SLOW,
    /** Nobody listens: connections are refused. */
    DOWN,
    /** Refuses each message and says why (422). */
    REJECTING,
    /** Does not know us any longer (401). */
    REFUSING_US
}
