package se.pausa.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;

/** A customer as a row; its children are the contracts and the orders without contract. */
public record CustomerNode(
        CustomerId customer, String name, @Nullable String number, List<UnitId> units, int childCount)
        implements CareNode {

    @Override
    public String key() {
        return "K" + customer.value();
    }
}
