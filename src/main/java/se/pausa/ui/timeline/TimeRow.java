package se.pausa.ui.timeline;

import java.util.List;
import se.pausa.customer.CareNode;

/**
 * A customer, contract or order on the time line.
 *
 * @param bars its own live pauses that are seen, the earliest first
 * @param ticks the deliveries of an order that are seen, in order
 */
public record TimeRow(CareNode node, List<PauseBar> bars, List<DeliveryTick> ticks) {

    public TimeRow {
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
    }
}
