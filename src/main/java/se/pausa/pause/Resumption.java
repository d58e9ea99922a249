package se.pausa.pause;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.pausa.common.Interval;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.OrderNode;
import se.pausa.delivery.Delivery;
import se.pausa.delivery.DeliveryPlan;

/**
 * What resumes when a pause ends (R9): the coming deliveries in the four weeks after its end, or after
 * now when the end has passed. A delivery that starts exactly at the end resumes.
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
     * @param interval of the pause, with the end that is being set
     * @param others all live pauses but this one; those of other customers do no harm
     * @param now Swedish wall-clock time
     * @throws IllegalArgumentException if the interval has no end: nothing resumes
     */
    public static Resumption of(
            CustomerCare care, PauseTarget target, Interval interval, Collection<LivePause> others, LocalDateTime now) {
        if (interval.end() == null) {
            throw new IllegalArgumentException("Nothing resumes after a pause without end");
        }
        LocalDateTime from = interval.end().isAfter(now) ? interval.end() : now;
        LocalDateTime until = from.plus(PauseImpact.HORIZON);
        List<OrderNode> orders = care.orders().stream().filter(target::covers).toList();
        EffectivePauses holding = new EffectivePauses(others);
        Map<Boolean, List<Delivery>> byHeld = new DeliveryPlan(orders)
                .between(from, until).stream().collect(Collectors.partitioningBy(holding::isPaused));
        return new Resumption(byHeld.get(false), byHeld.get(true).size(), until);
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
}
