package se.pausa.pause;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Interval;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.OrderNode;
import se.pausa.delivery.Delivery;
import se.pausa.delivery.DeliveryPlan;

/**
 * What resumes when a pause ends (R9): the coming deliveries in the four weeks after its end, or after
 * now when it went on until now. A delivery that starts exactly at the end resumes.
 *
 * @param deliveries that resume, in order of time
 * @param stillHeld how many more another pause goes on holding
 * @param until exclusive end of the four weeks
 */
public record Resumption(List<Delivery> deliveries, int stillHeld, LocalDateTime until) {

    public Resumption {
        deliveries = List.copyOf(deliveries);
    }

    /**
     * Empty when nothing can resume: the pause has no end, or it lay in the past before and does so now.
     *
     * @param stored the stretch that is paused until Spara; absent for a new pause
     * @param interval of the pause, with the end that is being set
     * @param others all live pauses but this one; those of other customers do no harm
     * @param now Swedish wall-clock time
     */
    public static Optional<Resumption> of(
            CustomerCare care,
            PauseTarget target,
            @Nullable Interval stored,
            Interval interval,
            Collection<LivePause> others,
            LocalDateTime now) {
        if (interval.isOpen() || interval.hasEndedAt(now) && (stored == null || stored.hasEndedAt(now))) {
            return Optional.empty();
        }
        LocalDateTime from = interval.hasEndedAt(now) ? later(now, stored.start()) : interval.end();
        LocalDateTime until = from.plus(PauseImpact.HORIZON);
        EffectivePauses holding = new EffectivePauses(others);
        Map<Boolean, List<Delivery>> byHeld =
                below(target, care).between(from, until).stream().collect(Collectors.partitioningBy(holding::isPaused));
        return Optional.of(new Resumption(byHeld.get(false), byHeld.get(true).size(), until));
    }

    /**
     * How many deliveries that have started were paused by the stored stretch, and no longer are when the pause
     * gets another one: they ought to have been made.
     *
     * @param others all live pauses but this one
     * @param now Swedish wall-clock time
     */
    public static int passedNoLongerPaused(
            CustomerCare care,
            PauseTarget target,
            Interval stored,
            Interval interval,
            Collection<LivePause> others,
            LocalDateTime now) {
        if (!stored.start().isBefore(now)) {
            return 0;
        }
        EffectivePauses holding = new EffectivePauses(others);
        LocalDateTime end = stored.hasEndedAt(now) ? stored.end() : now;
        return Math.toIntExact(below(target, care)
                .each(stored.start(), end)
                .filter(delivery -> !interval.contains(delivery.start()) && !holding.isPaused(delivery))
                .count());
    }

    /** What resumes here and there together, when pauses of the same stretch end. */
    public Resumption plus(Resumption other) {
        return new Resumption(
                Stream.concat(deliveries.stream(), other.deliveries.stream())
                        .sorted(Comparator.comparing(Delivery::start))
                        .toList(),
                stillHeld + other.stillHeld,
                later(until, other.until));
    }

    public int count() {
        return deliveries.size();
    }

    /** Start of the first delivery that resumes; empty when none does. */
    public Optional<LocalDateTime> first() {
        return deliveries.stream().findFirst().map(Delivery::start);
    }

    /** The last day of the four weeks, inclusive (t.o.m.). */
    public LocalDate lastDay() {
        return until.minusMinutes(1).toLocalDate();
    }

    private static DeliveryPlan below(PauseTarget target, CustomerCare care) {
        Stream<OrderNode> orders = care.orders().stream().filter(target::covers);
        return new DeliveryPlan(orders.toList());
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
