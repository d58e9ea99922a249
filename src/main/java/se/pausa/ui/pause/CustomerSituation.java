package se.pausa.ui.pause;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityStanding;
import se.pausa.city.CityStandings;
import se.pausa.customer.CustomerCare;
import se.pausa.pause.CustomerPauses;
import se.pausa.pause.PauseId;
import se.pausa.pause.SavedPause;

/** The customer of a pause with all its pauses, and what the city has heard of them. */
record CustomerSituation(CustomerPauses customer, Map<PauseId, CityStanding> standings) {

    /** Reads what the city has heard; one SQL statement. */
    static CustomerSituation of(CustomerPauses customer, CityStandings standings) {
        return of(List.of(customer), standings).getFirst();
    }

    /** The same of several customers, in one SQL statement too. */
    static List<CustomerSituation> of(List<CustomerPauses> customers, CityStandings standings) {
        Map<PauseId, CityStanding> heard = standings.of(customers.stream()
                .flatMap(customer -> customer.pauses().stream())
                .map(SavedPause::id)
                .toList());
        return customers.stream()
                .map(customer -> new CustomerSituation(customer, heard))
                .toList();
    }

    CustomerSituation with(CustomerCare care) {
        return new CustomerSituation(new CustomerPauses(care, customer.from(), pauses()), standings);
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
