package se.pausa.pause;

import java.util.Optional;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractId;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerNode;
import se.pausa.customer.OrderId;
import se.pausa.customer.OrderNode;

/** The one customer, contract or order that a pause sits on (R1); the customer is always known. */
public sealed interface PauseTarget {

    CustomerId customer();

    PauseLevel level();

    /** Whether a pause here works on this row: on the target itself, or on what is below it (R2). */
    default boolean covers(CareNode node) {
        return switch (this) {
            case OfCustomer target -> target.customer().equals(node.customer());
            case OfContract target ->
                switch (node) {
                    case CustomerNode _ -> false;
                    case ContractNode row -> target.contract().equals(row.id());
                    case OrderNode row -> target.contract().equals(row.contract());
                };
            case OfOrder target ->
                node instanceof OrderNode row && target.order().equals(row.id());
        };
    }

    /** A whole customer. */
    record OfCustomer(CustomerId customer) implements PauseTarget {
        @Override
        public PauseLevel level() {
            return PauseLevel.CUSTOMER;
        }
    }

    /** A contract of a customer. */
    record OfContract(CustomerId customer, ContractId contract) implements PauseTarget {
        @Override
        public PauseLevel level() {
            return PauseLevel.CONTRACT;
        }
    }

    /** An order of a customer, with or without a contract. */
    record OfOrder(CustomerId customer, OrderId order) implements PauseTarget {
        @Override
        public PauseLevel level() {
            return PauseLevel.ORDER;
        }
    }

    /** The row that a pause here sits on; empty when it is gone. */
    default Optional<CareNode> in(CustomerCare care) {
        return switch (this) {
            case OfCustomer _ -> Optional.of(care.customer());
            case OfContract target -> care.contract(target.contract()).map(CareNode.class::cast);
            case OfOrder target -> care.order(target.order()).map(CareNode.class::cast);
        };
    }

    static PauseTarget of(CareNode node) {
        return switch (node) {
            case CustomerNode customer -> new OfCustomer(customer.customer());
            case ContractNode contract -> new OfContract(contract.customer(), contract.id());
            case OrderNode order -> new OfOrder(order.customer(), order.id());
        };
    }
}
