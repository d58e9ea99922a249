package se.pausa.lists;

import java.util.List;
import java.util.Optional;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.OrderNode;
import se.pausa.pause.EffectivePauses;

/**
 * What Orderlista shows.
 *
 * @param node the customer or contract whose orders these are
 * @param rows its orders, in the order of the day
 * @param pauses all that reach into today or lie ahead
 */
public record OrderList(CareNode node, CustomerCare care, List<CareRow> rows, EffectivePauses pauses) {

    public Optional<ContractNode> contractOf(OrderNode order) {
        return care.contract(order.contract());
    }
}
