package se.pausa.reconciliation;

import java.util.HashMap;
import java.util.Map;
import se.pausa.customer.CustomersIn;
import se.pausa.lists.PauseSubset;

/** Some pauses, as far as the user may reconcile those of their customers (R17). */
record ReconciledPauses(PauseSubset pauses, CustomersIn customers) implements PauseSubset {

    @Override
    public String condition() {
        return "(" + pauses.condition() + ")" + customers.and("p.customer_id");
    }

    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> all = new HashMap<>(pauses.parameters());
        all.putAll(customers.parameters());
        return all;
    }
}
