package se.pausa.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.OrderNode;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseTarget;

/**
 * What a pause sits on, in words.
 *
 * @param contract the name of the contract, also of the one that a paused order belongs to
 * @param units the units of the customer, contract or order that is paused
 */
public record TargetNames(
        String customer,
        @Nullable String customerNumber,
        @Nullable String contract,
        @Nullable String order,
        List<UnitId> units) {

    public TargetNames {
        units = List.copyOf(units);
    }

    /** The names as the customer's care has them; a contract or order that is gone has none. */
    public static TargetNames of(PauseTarget target, CustomerCare care) {
        OrderNode order = target instanceof PauseTarget.OfOrder of
                ? care.order(of.order()).orElse(null)
                : null;
        ContractNode contract = target instanceof PauseTarget.OfContract of
                ? care.contract(of.contract()).orElse(null)
                : care.contract(order == null ? null : order.contract()).orElse(null);
        List<UnitId> units = switch (target) {
            case PauseTarget.OfCustomer _ -> care.customer().units();
            case PauseTarget.OfContract _ -> contract == null ? List.of() : contract.units();
            case PauseTarget.OfOrder _ -> order == null ? List.of() : order.units();
        };
        return new TargetNames(
                care.customer().name(),
                care.customer().number(),
                contract == null ? null : contract.name(),
                order == null ? null : order.name(),
                units);
    }

    /** The name of the paused thing itself. */
    public String own() {
        return order != null ? order : contract != null ? contract : customer;
    }
}
