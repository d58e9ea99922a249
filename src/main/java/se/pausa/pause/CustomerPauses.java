package se.pausa.pause;

import java.util.List;
import se.pausa.customer.CustomerCare;

/**
 * A customer with all contracts, orders and pauses: what the dialog and the list of orders show.
 *
 * @param pauses on all levels, cancelled ones too, the latest start first
 */
public record CustomerPauses(CustomerCare care, List<SavedPause> pauses) {

    public CustomerPauses {
        pauses = List.copyOf(pauses);
    }

    public EffectivePauses effective() {
        return EffectivePauses.of(pauses);
    }
}
