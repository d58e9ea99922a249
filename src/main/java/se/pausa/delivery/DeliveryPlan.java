package se.pausa.delivery;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.customer.OrderNode;

/**
 * The deliveries that orders plan, paused or not: computed from their schedules, on the days on which
 * the order and its contract are valid. The weeks of a schedule count from the order's own first day. A
 * planned time that the change to summer time skips moves forward (R3).
 */
public final class DeliveryPlan {

    private static final Comparator<Delivery> BY_TIME = Comparator.comparing(Delivery::start)
            .thenComparing(delivery -> delivery.order().name())
            .thenComparing(delivery -> delivery.order().id().value());

    private final List<OrderNode> orders;

    public DeliveryPlan(Collection<OrderNode> orders) {
        this.orders = List.copyOf(orders);
    }

    public static DeliveryPlan of(OrderNode order) {
        return new DeliveryPlan(List.of(order));
    }

    /**
     * The deliveries of all orders that start in a period, in order of time.
     *
     * @param from inclusive, Swedish wall-clock time
     * @param to exclusive
     * @throws IllegalArgumentException if an order's recurrence is no schedule
     */
    public List<Delivery> between(LocalDateTime from, LocalDateTime to) {
        return each(from, to).sorted(BY_TIME).toList();
    }

    /** As {@link #between}, but order by order and computed one at a time: for counting long periods. */
    public Stream<Delivery> each(LocalDateTime from, LocalDateTime to) {
        return orders.stream().flatMap(order -> deliveries(order, from, to));
    }

    private static Stream<Delivery> deliveries(OrderNode order, LocalDateTime from, LocalDateTime to) {
        LocalDate first = later(from.toLocalDate(), order.validity().from());
        LocalDate last = earlier(to.toLocalDate(), order.validity().to());
        return Schedule.parse(order.recurrence())
                .dates(order.own().from(), first, last.plusDays(1))
                .map(day -> SwedishTime.existing(day.atTime(order.plannedTime())))
                .filter(start -> !start.isBefore(from) && start.isBefore(to))
                .map(start -> new Delivery(order, start));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
