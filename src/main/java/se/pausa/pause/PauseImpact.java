package se.pausa.pause;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.pausa.common.Interval;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.OrderNode;
import se.pausa.delivery.Delivery;
import se.pausa.delivery.DeliveryPlan;

/**
 * What a pause would hit (R10). Each delivery in the counted time is in exactly one of the three counts.
 *
 * @param contracts at or below the target, valid on some day of the counted time
 * @param orders at or below the target, valid on some day of the counted time
 * @param coming deliveries that only this pause stops and that have not started
 * @param comingMinutes their planned minutes
 * @param passed deliveries that only this pause covers and that started before now
 * @param alreadyPaused deliveries, coming or passed, that another pause covers as well
 * @param until exclusive end of the counted time: the end of the pause, or for an open end four weeks
 *     after the later of its start and now
 */
public record PauseImpact(
        int contracts, int orders, int coming, long comingMinutes, int passed, int alreadyPaused, LocalDateTime until) {

    /** How far ahead deliveries are counted when no end says how far. */
    static final Period HORIZON = Period.ofWeeks(4);

    private enum Part {
        COMING,
        PASSED,
        ALREADY_PAUSED
    }

    /**
     * @param interval of the pause, staged or stored
     * @param others all live pauses but this one; those of other customers do no harm
     * @param now Swedish wall-clock time
     */
    public static PauseImpact of(
            CustomerCare care, PauseTarget target, Interval interval, Collection<LivePause> others, LocalDateTime now) {
        LocalDateTime until = until(interval, now);
        Interval counted = new Interval(interval.start(), until);
        List<OrderNode> orders = care.orders().stream()
                .filter(order -> target.covers(order) && order.validity().meets(counted))
                .toList();
        long contracts = care.contracts().stream()
                .filter(contract ->
                        target.covers(contract) && contract.validity().meets(counted))
                .count();
        EffectivePauses already = new EffectivePauses(others);
        Map<Part, IntSummaryStatistics> parts = new DeliveryPlan(orders)
                .each(interval.start(), until)
                .collect(Collectors.groupingBy(
                        delivery -> part(delivery, already, now), Collectors.summarizingInt(Delivery::minutes)));
        return new PauseImpact(
                (int) contracts,
                orders.size(),
                count(parts, Part.COMING),
                of(parts, Part.COMING).getSum(),
                count(parts, Part.PASSED),
                count(parts, Part.ALREADY_PAUSED),
                until);
    }

    /** What pauses of the same stretch hit together. */
    public PauseImpact plus(PauseImpact other) {
        return new PauseImpact(
                contracts + other.contracts,
                orders + other.orders,
                coming + other.coming,
                comingMinutes + other.comingMinutes,
                passed + other.passed,
                alreadyPaused + other.alreadyPaused,
                until);
    }

    /** The last day of the counted time, inclusive (t.o.m.). */
    public LocalDate lastDay() {
        return until.minusMinutes(1).toLocalDate();
    }

    /**
     * How far deliveries are counted (R10): up to the end, or for an open end four weeks after the later of
     * start and now.
     *
     * @return exclusive
     */
    public static LocalDateTime until(Interval interval, LocalDateTime now) {
        if (interval.end() != null) {
            return interval.end();
        }
        return (interval.start().isAfter(now) ? interval.start() : now).plus(HORIZON);
    }

    private static Part part(Delivery delivery, EffectivePauses already, LocalDateTime now) {
        if (already.isPaused(delivery)) {
            return Part.ALREADY_PAUSED;
        }
        return delivery.start().isBefore(now) ? Part.PASSED : Part.COMING;
    }

    private static int count(Map<Part, IntSummaryStatistics> parts, Part part) {
        return Math.toIntExact(of(parts, part).getCount());
    }

    private static IntSummaryStatistics of(Map<Part, IntSummaryStatistics> parts, Part part) {
        return parts.getOrDefault(part, new IntSummaryStatistics());
    }
}
