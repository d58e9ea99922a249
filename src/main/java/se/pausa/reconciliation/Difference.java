package se.pausa.reconciliation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityDays;
import se.pausa.city.CityReport;
import se.pausa.city.CityStanding;
import se.pausa.city.CityState;

/** In what a pause here and at the city differ, the gravest first. */
public enum Difference {
    /** The city has accepted nothing that stands: nothing was ever sent, or it is still on its way. */
    NOT_SENT,
    /** Avvisad: the city refused what was sent last. */
    REJECTED,
    /** The city has other days than we. */
    DAYS_DIFFER,
    /** Inställd here, while the city still has the pause. */
    CANCELLED_ONLY_HERE;

    /**
     * Compares whole pauses, not only their days in the month at hand: a difference that begins next month
     * shows already in this one. That is careful on purpose, because the city pays by what it has.
     *
     * @param live whether the pause counts here, that is, is not Inställd
     * @param ours the days that the city should have
     * @param standing what the city was told; absent when it was told nothing
     */
    static Optional<Difference> of(boolean live, CityDays ours, @Nullable CityStanding standing) {
        if (standing != null && standing.state() == CityState.REJECTED) {
            return Optional.of(REJECTED);
        }
        CityReport accepted = standing == null ? null : standing.accepted();
        boolean there = accepted != null && accepted.isLive();
        if (!live) {
            return there ? Optional.of(CANCELLED_ONLY_HERE) : Optional.empty();
        }
        if (!there) {
            return Optional.of(NOT_SENT);
        }
        return accepted.days().equals(ours) ? Optional.empty() : Optional.of(DAYS_DIFFER);
    }
}
