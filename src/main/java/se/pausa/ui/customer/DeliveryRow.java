package se.pausa.ui.customer;

import org.jspecify.annotations.Nullable;
import se.pausa.delivery.Delivery;
import se.pausa.pause.Effect;

/** A delivery and what pauses it; equal to every other row of the same visit. */
record DeliveryRow(Delivery delivery, @Nullable Effect effect) {

    String key() {
        return delivery.order().key() + "@" + delivery.start();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeliveryRow row && key().equals(row.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
