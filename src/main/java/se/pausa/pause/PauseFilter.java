package se.pausa.pause;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;

/**
 * Which pauses the overview shows.
 *
 * @param customer words that the name, or the start of the number, must have; empty for all
 * @param unit the pauses of this unit and everything below it; absent for all
 * @param levels empty for all
 * @param statuses empty for all
 * @param from first day of the period, inclusive
 * @param to last day of the period, inclusive
 * @param inactive whether inactivated pauses were asked for (Visa inaktiverade)
 * @param subset what a later module picks; {@link PauseSubset#ALL} for all
 */
public record PauseFilter(
        String customer,
        @Nullable UnitId unit,
        Set<PauseLevel> levels,
        Set<PauseStatus> statuses,
        LocalDate from,
        LocalDate to,
        boolean inactive,
        PauseSubset subset) {

    public PauseFilter {
        levels = Set.copyOf(levels);
        statuses = Set.copyOf(statuses);
    }

    /** Everything that is not inactivated, in one calendar month. */
    public static PauseFilter of(YearMonth month) {
        return new PauseFilter(
                "", null, Set.of(), Set.of(), month.atDay(1), month.atEndOfMonth(), false, PauseSubset.ALL);
    }

    public PauseFilter withCustomer(String words) {
        return new PauseFilter(words.strip(), unit, levels, statuses, from, to, inactive, subset);
    }

    public PauseFilter withUnit(@Nullable UnitId other) {
        return new PauseFilter(customer, other, levels, statuses, from, to, inactive, subset);
    }

    public PauseFilter withLevels(Set<PauseLevel> others) {
        return new PauseFilter(customer, unit, others, statuses, from, to, inactive, subset);
    }

    public PauseFilter withStatuses(Set<PauseStatus> others) {
        return new PauseFilter(customer, unit, levels, others, from, to, inactive, subset);
    }

    /** Both days inclusive. */
    public PauseFilter withPeriod(LocalDate first, LocalDate last) {
        return new PauseFilter(customer, unit, levels, statuses, first, last, inactive, subset);
    }

    public PauseFilter withInactive(boolean shown) {
        return new PauseFilter(customer, unit, levels, statuses, from, to, shown, subset);
    }

    public PauseFilter withSubset(PauseSubset other) {
        return new PauseFilter(customer, unit, levels, statuses, from, to, inactive, other);
    }

    /** The calendar month before the one in which the period starts. */
    public PauseFilter previousMonth() {
        return month(YearMonth.from(from).minusMonths(1));
    }

    /** The calendar month after the one in which the period starts. */
    public PauseFilter nextMonth() {
        return month(YearMonth.from(from).plusMonths(1));
    }

    public PauseFilter month(YearMonth month) {
        return withPeriod(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * Whether inactivated pauses are shown: asked for, or because nothing else could be there, in a period
     * that has passed or when only Inställda are asked for (R8).
     */
    public boolean showsInactiveAt(LocalDateTime now) {
        return inactive || showsInactiveAnywayAt(now);
    }

    /** Whether they are shown without being asked for; the box is then ticked and locked (R8). */
    public boolean showsInactiveAnywayAt(LocalDateTime now) {
        return to.isBefore(now.toLocalDate()) || statuses.contains(PauseStatus.CANCELLED);
    }
}
