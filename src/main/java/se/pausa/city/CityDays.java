package se.pausa.city;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Interval;

/**
 * The whole calendar days that the city is told: every Swedish day that a pause touches (R11).
 *
 * @param from first day, inclusive
 * @param to last day, inclusive, not before the first; absent for Pågående
 */
public record CityDays(LocalDate from, @Nullable LocalDate to) {

    /** @throws IllegalArgumentException if the last day lies before the first */
    public CityDays {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("The last day " + to + " lies before the first " + from);
        }
    }

    /** An end at 00:00 does not touch its day. */
    public static CityDays of(Interval interval) {
        return new CityDays(
                interval.start().toLocalDate(),
                interval.end() == null ? null : interval.end().minusMinutes(1).toLocalDate());
    }

    public boolean shares(CityDays other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }

    /** The part of these days that lies in a month; empty if none does. */
    public Optional<CityDays> within(YearMonth month) {
        CityDays all = new CityDays(month.atDay(1), month.atEndOfMonth());
        return shares(all)
                ? Optional.of(new CityDays(
                        from.isAfter(all.from) ? from : all.from, to != null && to.isBefore(all.to) ? to : all.to))
                : Optional.empty();
    }

    /** From 00:00 of the first day to 00:00 after the last. */
    public Interval interval() {
        return new Interval(
                from.atStartOfDay(), to == null ? null : to.plusDays(1).atStartOfDay());
    }
}
