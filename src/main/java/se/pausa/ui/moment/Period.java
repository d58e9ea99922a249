package se.pausa.ui.moment;

import java.time.LocalDate;
import java.time.YearMonth;

/** The days that a list is about, both inclusive. */
public record Period(LocalDate from, LocalDate to) {

    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** The calendar month before the one in which it starts. */
    public Period previousMonth() {
        return of(YearMonth.from(from).minusMonths(1));
    }

    /** The calendar month after the one in which it starts. */
    public Period nextMonth() {
        return of(YearMonth.from(from).plusMonths(1));
    }
}
