package se.pausa.transfer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days of the calendar from numbers that may name none, such as 30 February. */
final class CalendarDay {

    private CalendarDay() {}

    static Optional<LocalDate> find(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
