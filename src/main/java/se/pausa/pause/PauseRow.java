package se.pausa.pause;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.OrderNode;
import se.pausa.organization.UnitId;

/**
 * A pause with the names of what it sits on, as lists show it. Two rows are the same when they show the
 * same pause, whatever its values.
 *
 * @param contract the name of the contract, also for an order that has one
 * @param units the units of the customer, contract or order that is paused
 */
public record PauseRow(
        SavedPause pause,
        String customer,
        @Nullable String customerNumber,
        @Nullable String contract,
        @Nullable String order,
        List<UnitId> units) {

    /** The row of one of a customer's pauses. */
    public static PauseRow of(SavedPause pause, CustomerCare care) {
        OrderNode order = pause.target() instanceof PauseTarget.OfOrder target
                ? care.order(target.order()).orElse(null)
                : null;
        ContractNode contract = pause.target() instanceof PauseTarget.OfContract target
                ? care.contract(target.contract()).orElse(null)
                : care.contract(order == null ? null : order.contract()).orElse(null);
        List<UnitId> units = switch (pause.target()) {
            case PauseTarget.OfCustomer _ -> care.customer().units();
            case PauseTarget.OfContract _ -> contract == null ? List.of() : contract.units();
            case PauseTarget.OfOrder _ -> order == null ? List.of() : order.units();
        };
        return new PauseRow(
                pause,
                care.customer().name(),
                care.customer().number(),
                contract == null ? null : contract.name(),
                order == null ? null : order.name(),
                units);
    }

    public UUID key() {
        return pause.key();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PauseRow row && row.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
