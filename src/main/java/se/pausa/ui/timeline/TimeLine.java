package se.pausa.ui.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityReport;
import se.pausa.common.Interval;
import se.pausa.common.Validity;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.CustomerNode;
import se.pausa.customer.OrderNode;
import se.pausa.delivery.DeliveryPlan;
import se.pausa.pause.EffectivePauses;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseTarget;

/**
 * What is seen of a customer in some weeks, and where: pure, and the same for the picture and the table.
 *
 * @param rows the customer, each contract with its orders below it, and the orders without contract; those that are
 *     neither valid nor paused in these weeks are left out
 * @param standstills the union of all pauses, in order
 * @param city what the city has, in order
 */
public record TimeLine(TimeWindow window, List<TimeRow> rows, List<Standstill> standstills, List<CityBand> city) {

    public TimeLine {
        rows = List.copyOf(rows);
        standstills = List.copyOf(standstills);
        city = List.copyOf(city);
    }

    /**
     * @param live all live pauses of the customer that reach into the window
     * @param accepted what the city has accepted last of each pause
     */
    public static TimeLine of(
            CustomerCare care, Collection<LivePause> live, Collection<CityReport> accepted, TimeWindow window) {
        Seen seen = new Seen(window, new EffectivePauses(live), List.copyOf(live));
        return new TimeLine(
                window,
                care.inTreeOrder().filter(seen::isOfInterest).map(seen::row).toList(),
                Standstills.of(care, live, window),
                CityBands.of(accepted, window));
    }

    /** The pauses, as far as they are seen. */
    private record Seen(TimeWindow window, EffectivePauses pauses, List<LivePause> live) {

        boolean isOfInterest(CareNode node) {
            @Nullable
            Validity validity = switch (node) {
                case CustomerNode _ -> null;
                case ContractNode contract -> contract.validity();
                case OrderNode order -> order.validity();
            };
            return validity == null
                    || validity.meets(window.interval())
                    || !bars(node).isEmpty();
        }

        TimeRow row(CareNode node) {
            return new TimeRow(node, bars(node), node instanceof OrderNode order ? ticks(order) : List.of());
        }

        private List<PauseBar> bars(CareNode node) {
            PauseTarget target = PauseTarget.of(node);
            return live.stream()
                    .filter(pause -> pause.target().equals(target))
                    .sorted((one, other) ->
                            one.interval().start().compareTo(other.interval().start()))
                    .flatMap(pause -> bar(pause).stream())
                    .toList();
        }

        private Optional<PauseBar> bar(LivePause pause) {
            return window.stretch(pause.interval()).map(place -> new PauseBar(pause, place));
        }

        private List<DeliveryTick> ticks(OrderNode order) {
            Interval all = window.interval();
            return DeliveryPlan.of(order).between(all.start(), window.to().atStartOfDay()).stream()
                    .map(delivery -> new DeliveryTick(
                            delivery,
                            window.place(delivery.start()),
                            pauses.at(order, delivery.start()).orElse(null)))
                    .toList();
        }
    }
}
