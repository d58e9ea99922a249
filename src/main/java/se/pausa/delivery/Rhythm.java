package se.pausa.delivery;

/**
 * How often a schedule comes round (Schema).
 *
 * @param isDaily said as Dagligen; its days are those of every week
 * @param weeks from one week with deliveries to the next, 1 to {@value #MOST_WEEKS}
 */
public record Rhythm(boolean isDaily, int weeks) {

    /** Var tolfte vecka. */
    public static final int MOST_WEEKS = 12;

    public static final Rhythm DAILY = new Rhythm(true, 1);

    /** @throws IllegalArgumentException if the weeks are no such number */
    public Rhythm {
        if (weeks < 1 || weeks > MOST_WEEKS || isDaily && weeks > 1) {
            throw new IllegalArgumentException(
                    "A schedule comes every day, or every 1 to " + MOST_WEEKS + " weeks, not " + weeks);
        }
    }

    static Rhythm everyWeeks(int weeks) {
        return new Rhythm(false, weeks);
    }
}
