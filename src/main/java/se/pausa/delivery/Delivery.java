package se.pausa.delivery;

import java.time.LocalDateTime;
import se.pausa.common.SwedishTime;
import se.pausa.customer.OrderNode;

/**
 * One planned visit of an order (Leverans). It may pass midnight; its start alone decides to which day
 * it belongs and whether it is paused (R2).
 *
 * @param start Swedish wall-clock time that exists
 */
public record Delivery(OrderNode order, LocalDateTime start) {

    /** Planned duration. */
    public int minutes() {
        return order.minutes();
    }

    /** What the clock on the wall shows when the planned minutes have passed. */
    public LocalDateTime end() {
        return start.atZone(SwedishTime.ZONE).plusMinutes(minutes()).toLocalDateTime();
    }
}
