package se.pausa.accesslog;

import se.pausa.security.Act;

/** What is done with a customer's data, as the access log names it (R19), with the act of R17 that allows it. */
public enum LoggedAct {

    /** A row in a list, with its name. */
    LISTED(Act.READ_CARE, Noted.ONCE_IN_A_WHILE),

    /** Contracts, orders, deliveries and pauses of one customer. */
    CARE_READ(Act.READ_CARE, Noted.ONCE_IN_A_WHILE),

    /** What pauses were, and what the city was told. */
    HISTORY_READ(Act.READ_CARE, Noted.ONCE_IN_A_WHILE),

    /** Numbers and units. */
    DETAILS_READ(Act.READ_CARE, Noted.EVERY_TIME),

    /** A Personnummer without its mask. */
    PERSON_NUMBER_SHOWN(Act.READ_CARE, Noted.EVERY_TIME),

    /** A row in a file or on a page to print. */
    EXPORTED(Act.READ_CARE, Noted.EVERY_TIME),

    PAUSES_SAVED(Act.PAUSE, Noted.EVERY_TIME),

    CARE_ENDED(Act.END_CARE, Noted.EVERY_TIME),

    PERSON_NUMBER_FILLED_IN(Act.IDENTIFY_CUSTOMER, Noted.EVERY_TIME),

    SENT_AGAIN(Act.SEND_AGAIN, Noted.EVERY_TIME),

    IMPORTED(Act.IMPORT, Noted.EVERY_TIME),

    /** Marked as having a protected identity (R18). */
    PROTECTED(Act.PROTECT_CUSTOMER, Noted.EVERY_TIME),

    UNPROTECTED(Act.PROTECT_CUSTOMER, Noted.EVERY_TIME);

    private enum Noted {
        EVERY_TIME,
        ONCE_IN_A_WHILE
    }

    private final Act act;
    private final Noted noted;

    LoggedAct(Act act, Noted noted) {
        this.act = act;
        this.noted = noted;
    }

    Act act() {
        return act;
    }

    /** Otherwise one entry stands for a while, see {@link AccessLog#WHILE}. */
    boolean isNotedEveryTime() {
        return noted == Noted.EVERY_TIME;
    }
}
