package se.pausa.reconciliation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The city pays on the 6th for the month before; until then differences can still be settled. */
public final class PaymentRun {

    private static final int DAY = 6;

    private PaymentRun() {}

    /** The month that is about to be paid: from the 1st to the 6th the previous one, else none. */
    public static Optional<YearMonth> aheadOn(LocalDate today) {
        return today.getDayOfMonth() <= DAY ? Optional.of(YearMonth.from(today).minusMonths(1)) : Optional.empty();
    }
}
