package se.pausa.ui.timeline;

import org.jspecify.annotations.Nullable;
import se.pausa.delivery.Delivery;
import se.pausa.pause.Effect;

/**
 * A delivery at its start.
 *
 * @param at in per cent of the width
 * @param paused by what and until when; absent when it is not paused (R2)
 */
public record DeliveryTick(
        Delivery delivery, double at, @Nullable Effect paused) {}
