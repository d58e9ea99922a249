package se.pausa.customer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Validity;
import se.pausa.organization.UnitId;

/**
 * A contract as a row; its children are its orders.
 *
 * @param externalNumber the municipality's number (beställningsnummer)
 */
public record ContractNode(
        ContractId id,
        CustomerId customer,
        String name,
        @Nullable String internalNumber,
        @Nullable String externalNumber,
        Validity validity,
        List<UnitId> units,
        int childCount)
        implements CareNode {

    /** As it is when it is ended after its last day, inclusive (R9). */
    public ContractNode endingOn(LocalDate lastDay) {
        return new ContractNode(
                id, customer, name, internalNumber, externalNumber, validity.endingOn(lastDay), units, childCount);
    }

    @Override
    public String key() {
        return "B" + id.value();
    }
}
