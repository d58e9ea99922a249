package se.pausa.city;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.pausa.common.Interval;
import se.pausa.customer.CareNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.OrderNode;
import se.pausa.delivery.Delivery;
import se.pausa.delivery.DeliveryPlan;
import se.pausa.organization.UnitTree;
import se.pausa.pause.EffectivePauses;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseImpact;

/**
 * What a report covers beyond its pause, because the city takes it as the whole customer in whole days (R11).
 *
 * @param unpaused deliveries of the city that lie on the reported days and that no pause stops, those that
 *     have passed included; for an open end those of the four weeks after the later of start and now
 * @param first the start of the first of them
 * @param sharing other reported pauses that have days in common with this one, the earliest first
 */
public record CityReach(int unpaused, Optional<LocalDateTime> first, List<LivePause> sharing) {

    public CityReach {
        sharing = List.copyOf(sharing);
    }

    /**
     * @param pause that is reported
     * @param others all other live pauses of the customer
     * @param now Swedish wall-clock time
     */
    public static CityReach of(
            CustomerCare care, UnitTree units, LivePause pause, Collection<LivePause> others, LocalDateTime now) {
        CityDays days = CityDays.of(pause.interval());
        Interval covered = days.interval();
        List<OrderNode> cityOrders = care.orders().stream()
                .filter(order -> units.isAnyIntegrated(order.units()))
                .toList();
        EffectivePauses effective = new EffectivePauses(
                Stream.concat(Stream.of(pause), others.stream()).toList());
        List<LocalDateTime> unpaused = new DeliveryPlan(cityOrders)
                .each(covered.start(), PauseImpact.until(covered, now))
                .filter(delivery -> !effective.isPaused(delivery))
                .map(Delivery::start)
                .sorted()
                .toList();
        return new CityReach(
                unpaused.size(),
                unpaused.stream().findFirst(),
                others.stream()
                        .filter(other -> days.shares(CityDays.of(other.interval())))
                        .filter(other -> isReported(other, care, units))
                        .sorted((one, two) ->
                                one.interval().start().compareTo(two.interval().start()))
                        .toList());
    }

    private static boolean isReported(LivePause pause, CustomerCare care, UnitTree units) {
        return pause.target()
                .in(care)
                .map(CareNode::units)
                .filter(units::isAnyIntegrated)
                .isPresent();
    }
}
