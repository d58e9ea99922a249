package se.pausa.review;

import org.jspecify.annotations.Nullable;
import se.pausa.accesslog.LoggedAct;

/** What supervisors ask of the access log again and again. */
public enum LogQuestion {
    ALL(null),

    /** Drawn at random, and not judged yet. */
    TO_REVIEW(null),

    /** Drawn at random and judged. */
    REVIEWED(null),

    /** A Personnummer was shown without its mask. */
    PERSON_NUMBERS(LoggedAct.PERSON_NUMBER_SHOWN),

    /** A list left Pausa as a file or on paper. */
    FILES(LoggedAct.EXPORTED),

    /** About customers whose identity is protected now. */
    PROTECTED(null),

    /** Before 6 and from 21, Swedish time. */
    NIGHT(null);

    private final @Nullable LoggedAct act;

    LogQuestion(@Nullable LoggedAct act) {
        this.act = act;
    }

    /** The only one that it is about; absent for all. */
    @Nullable
    LoggedAct act() {
        return act;
    }

    /** Whether it is about reviews, and so about single entries. */
    boolean isOfReviews() {
        return this == TO_REVIEW || this == REVIEWED;
    }
}
