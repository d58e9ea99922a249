package se.pausa.lists;

import se.pausa.organization.UnitTree;

/** Tells which pauses {@link PauseQuestion#NOT_AT_CITY} finds: a later module knows what the city has. */
public interface NotAtCity {

    /** Those that the city should have and has not accepted as they are now. */
    PauseSubset among(UnitTree units);
}
