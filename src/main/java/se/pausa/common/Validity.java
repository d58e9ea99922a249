package se.pausa.common;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a contract or an order is valid. A last day before the first one means that it was
 * ended before it began: it is never valid.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive; absent when no end is set
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !hasEndedBefore(day);
    }

    public boolean hasEndedBefore(LocalDate day) {
        return to != null && day.isAfter(to);
    }

    /** Whether the interval touches a day on which it is valid. */
    public boolean meets(Interval interval) {
        return !hasEndedBefore(from)
                && !hasEndedBefore(interval.start().toLocalDate())
                && (interval.isOpen() || from.atStartOfDay().isBefore(interval.end()));
    }

    /** As it is when it is ended after its last day, unless it ends earlier already (R9). */
    public Validity endingOn(LocalDate lastDay) {
        return hasEndedBefore(lastDay.plusDays(1)) ? this : new Validity(from, lastDay);
    }

    /** The days that both include. */
    public Validity within(Validity other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        if (to == null || other.to == null) {
            return new Validity(first, to == null ? other.to : to);
        }
        return new Validity(first, to.isBefore(other.to) ? to : other.to);
    }
}
