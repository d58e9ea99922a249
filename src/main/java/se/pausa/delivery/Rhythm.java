package se.pausa.delivery;

/** How often a schedule comes round (Schema). */
public enum Rhythm {
    DAILY(1),
    WEEKLY(1),
    EVERY_SECOND_WEEK(2),
    EVERY_FOURTH_WEEK(4);

    private final int weeks;

    Rhythm(int weeks) {
        this.weeks = weeks;
    }

    /** From one week with deliveries to the next, in weeks. */
    public int weeks() {
        return weeks;
    }
}
