package se.pausa.customer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file says about its order.
 *
 * @param minutes planned duration of a visit
 * @param recurrence an RFC 5545 rule
 * @param weekdays the days listed in Schemarad; together with name, time and first day they identify the
 *     order, while the rhythm may be corrected
 * @param validFrom first day, inclusive
 * @param validTo last day, inclusive; absent for Pågående
 */
public record OrderData(
        String name,
        @Nullable String activityGroup,
        @Nullable String place,
        @Nullable LocalTime earliestTime,
        LocalTime plannedTime,
        @Nullable LocalTime latestTime,
        int minutes,
        String activities,
        String recurrence,
        Set<DayOfWeek> weekdays,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Occurs in no value, because control characters are taken out. */
    static final char SEPARATOR = '\u001f';

    /** @throws IllegalArgumentException if no weekday is given, or the duration is not positive */
    public OrderData {
        if (weekdays.isEmpty() || minutes <= 0) {
            throw new IllegalArgumentException("An order has weekdays and a duration: " + weekdays + ", " + minutes);
        }
        weekdays = Collections.unmodifiableSet(EnumSet.copyOf(weekdays));
    }

    /**
     * Identifies the order within its customer: contract (empty without one), name, planned time,
     * weekdays as digits from 1 for Monday, and first day. At most 460 characters, as the parts are
     * limited to those of their columns.
     */
    String naturalKey(@Nullable ContractData contract) {
        String days =
                weekdays.stream().map(day -> String.valueOf(day.getValue())).collect(Collectors.joining());
        return (contract == null ? "" : contract.naturalKey())
                + SEPARATOR
                + name
                + SEPARATOR
                + plannedTime
                + SEPARATOR
                + days
                + SEPARATOR
                + validFrom;
    }
}
