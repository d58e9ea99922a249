package se.pausa.lists;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.CustomerId;
import se.pausa.delivery.Delivery;
import se.pausa.delivery.DeliveryPlan;
import se.pausa.pause.CustomerPauses;
import se.pausa.pause.EffectivePauses;
import se.pausa.pause.LivePause;
import se.pausa.pause.SavedPause;

/**
 * A customer of the day in the field: the deliveries of today, and what pauses do to them. Cards are equal when they are
 * about the same customer.
 *
 * @param deliveries that start today, in order of time
 * @param now Swedish wall-clock time
 */
public record TodayCard(CustomerPauses customer, List<Delivery> deliveries, LocalDateTime now) {

    /** How the rest of the day stands. */
    public enum State {
        AS_USUAL,
        PARTLY_PAUSED,
        PAUSED
    }

    public TodayCard {
        deliveries = List.copyOf(deliveries);
    }

    static TodayCard of(CustomerPauses customer, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        DeliveryPlan plan = new DeliveryPlan(customer.care().orders());
        return new TodayCard(
                customer, plan.between(today.atStartOfDay(), today.plusDays(1).atStartOfDay()), now);
    }

    public CustomerId id() {
        return care().customer().customer();
    }

    public CustomerCare care() {
        return customer.care();
    }

    /** By the deliveries that are still to come, else by all of the day, else by whether the customer is paused. */
    public State state() {
        EffectivePauses pauses = customer.effective();
        if (pauses.cause(care().customer(), now).isPresent()) {
            return State.PAUSED;
        }
        List<Delivery> counted = coming().isEmpty() ? deliveries : coming();
        long paused = counted.stream().filter(pauses::isPaused).count();
        if (paused == 0) {
            return running().isEmpty() ? State.AS_USUAL : State.PARTLY_PAUSED;
        }
        return paused == counted.size() ? State.PAUSED : State.PARTLY_PAUSED;
    }

    /** The deliveries that have not started. */
    public List<Delivery> coming() {
        return deliveries.stream()
                .filter(delivery -> !delivery.start().isBefore(now))
                .toList();
    }

    /** Those that have. */
    public List<Delivery> passed() {
        return deliveries.stream()
                .filter(delivery -> delivery.start().isBefore(now))
                .toList();
    }

    public boolean isPaused(Delivery delivery) {
        return customer.effective().isPaused(delivery);
    }

    /** The pauses that apply now, on all levels, the highest first. */
    public List<SavedPause> running() {
        return customer.at(now);
    }

    /** Whether a pause ends today, or has ended today. */
    public boolean isBackToday() {
        return customer.pauses().stream()
                .flatMap(pause -> LivePause.of(pause).stream())
                .flatMap(live -> Optional.ofNullable(live.interval().end()).stream())
                .anyMatch(end -> end.minusMinutes(1).toLocalDate().equals(now.toLocalDate()));
    }

    /** When somebody is to be there next; empty when the day is over, or nothing is planned. */
    public Optional<LocalDateTime> next() {
        return coming().stream().findFirst().map(Delivery::start);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TodayCard card && card.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
