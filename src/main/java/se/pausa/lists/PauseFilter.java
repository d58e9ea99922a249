package se.pausa.lists;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SearchText;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.ReasonId;

/**
 * Which pauses the overview shows: those of a period, or the answer to a question, which is about now. The other filters
 * narrow either.
 *
 * @param customer words that the name, or the start of the number, must have; empty for all
 * @param unit the pauses of this unit and everything below it; absent for all
 * @param levels empty for all
 * @param statuses empty for all
 * @param reasons empty for all
 * @param from first day of the period, inclusive
 * @param to last day of the period, inclusive
 * @param inactivated which inactivated pauses were asked for (Visa inaktiverade)
 * @param subset what a later module picks; {@link PauseSubset#ALL} for all
 * @param question with any but {@link PauseQuestion#ALL} neither period nor {@code inactivated} counts
 * @param known the pauses as they were known when this minute of Swedish time was over (R15); absent for now. Questions and
 *     what a later module picks are about now: asking them leads back to it
 */
public record PauseFilter(
        String customer,
        @Nullable UnitId unit,
        Set<PauseLevel> levels,
        Set<PauseStatus> statuses,
        Set<ReasonId> reasons,
        LocalDate from,
        LocalDate to,
        Inactivated inactivated,
        PauseSubset subset,
        PauseQuestion question,
        @Nullable LocalDateTime known) {

    public PauseFilter {
        customer = new SearchText(customer).text();
        levels = Set.copyOf(levels);
        statuses = Set.copyOf(statuses);
        reasons = Set.copyOf(reasons);
    }

    /** Everything that is not inactivated, in one calendar month. */
    public static PauseFilter of(YearMonth month) {
        return new PauseFilter(
                "",
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                month.atDay(1),
                month.atEndOfMonth(),
                Inactivated.HIDDEN,
                PauseSubset.ALL,
                PauseQuestion.ALL,
                null);
    }

    public PauseFilter withCustomer(String words) {
        return new PauseFilter(words, unit, levels, statuses, reasons, from, to, inactivated, subset, question, known);
    }

    public PauseFilter withUnit(@Nullable UnitId other) {
        return new PauseFilter(
                customer, other, levels, statuses, reasons, from, to, inactivated, subset, question, known);
    }

    public PauseFilter withLevels(Set<PauseLevel> others) {
        return new PauseFilter(
                customer, unit, others, statuses, reasons, from, to, inactivated, subset, question, known);
    }

    public PauseFilter withStatuses(Set<PauseStatus> others) {
        return new PauseFilter(customer, unit, levels, others, reasons, from, to, inactivated, subset, question, known);
    }

    public PauseFilter withReasons(Set<ReasonId> others) {
        return new PauseFilter(
                customer, unit, levels, statuses, others, from, to, inactivated, subset, question, known);
    }

    /** Both days inclusive; who chooses a period wants to see it, so no question is asked any more. */
    public PauseFilter withPeriod(LocalDate first, LocalDate last) {
        return new PauseFilter(
                customer, unit, levels, statuses, reasons, first, last, inactivated, subset, PauseQuestion.ALL, known);
    }

    public PauseFilter withInactivated(Inactivated shown) {
        return new PauseFilter(customer, unit, levels, statuses, reasons, from, to, shown, subset, question, known);
    }

    public PauseFilter withSubset(PauseSubset other) {
        return at(other, question, other == PauseSubset.ALL ? known : null);
    }

    public PauseFilter withQuestion(PauseQuestion other) {
        return at(subset, other, other == PauseQuestion.ALL ? known : null);
    }

    /** As it was known when this minute of Swedish time was over; now, if it is absent. */
    public PauseFilter asKnown(@Nullable LocalDateTime minute) {
        return minute == null ? at(subset, question, null) : at(PauseSubset.ALL, PauseQuestion.ALL, minute);
    }

    private PauseFilter at(PauseSubset picked, PauseQuestion asked, @Nullable LocalDateTime minute) {
        return new PauseFilter(customer, unit, levels, statuses, reasons, from, to, inactivated, picked, asked, minute);
    }

    /** The same period, question and moment without anything else that was asked for. */
    public PauseFilter cleared() {
        PauseFilter plain = of(YearMonth.from(from)).withPeriod(from, to);
        return isQuestion() ? plain.withQuestion(question) : plain.asKnown(known);
    }

    /** Whether nothing is asked for besides period, question and moment. */
    public boolean isCleared() {
        return equals(cleared());
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
     * Which inactivated pauses are shown: those that were asked for, or more, because nothing else could be there: in a
     * period that has passed or when only Inställda are asked for (R8).
     */
    public Inactivated inactivatedAt(LocalDateTime now) {
        if (isQuestion()) {
            return Inactivated.HIDDEN;
        }
        return inactivated == Inactivated.HIDDEN && showsInactivatedAnywayAt(now) ? Inactivated.AMONG : inactivated;
    }

    /** Whether they are shown without being asked for; the box is then ticked and locked (R8). */
    public boolean showsInactivatedAnywayAt(LocalDateTime now) {
        return !isQuestion() && (to.isBefore(momentAt(now).toLocalDate()) || statuses.contains(PauseStatus.CANCELLED));
    }

    /** The moment that is shown: now, or when it was known; Swedish wall-clock time. */
    public LocalDateTime momentAt(LocalDateTime now) {
        return known == null ? now : known;
    }

    /** Whether a question is asked, and the period does not count. */
    public boolean isQuestion() {
        return question != PauseQuestion.ALL;
    }
}
