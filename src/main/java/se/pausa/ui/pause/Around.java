package se.pausa.ui.pause;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityStanding;
import se.pausa.city.CityStandings;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.CustomerId;
import se.pausa.pause.CustomerPauses;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseService;
import se.pausa.pause.SavedPause;

/** What is around a pause: the customer with all pauses, and what the city has heard of them. */
record Around(CustomerPauses customer, Map<PauseId, CityStanding> standings) {

    /** Five SQL statements; empty when the customer is gone. */
    static Optional<Around> of(CustomerId customer, PauseService service, CityStandings standings) {
        return service.ofCustomer(customer)
                .map(found -> new Around(
                        found,
                        standings.of(found.pauses().stream().map(SavedPause::id).toList())));
    }

    CustomerCare care() {
        return customer.care();
    }

    List<SavedPause> pauses() {
        return customer.pauses();
    }

    @Nullable
    CityStanding standing(SavedPause pause) {
        return standings.get(pause.id());
    }
}
