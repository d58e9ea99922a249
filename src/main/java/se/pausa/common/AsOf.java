package se.pausa.common;

import java.time.Instant;

/** Reads a table that keeps its history as it was known at an instant (R15): what was stored before it. */
public final class AsOf {

    /** Stands behind the name of the table and before its alias, and takes the parameter {@link #KNOWN}. */
    public static final String SQL = " for system_time as of (from_unixtime(:known) - interval 1 microsecond)";

    public static final String KNOWN = "known";

    private AsOf() {}

    /**
     * The value of {@link #KNOWN}.
     *
     * @param known exclusive, whole seconds
     */
    public static long value(Instant known) {
        return known.getEpochSecond();
    }
}
