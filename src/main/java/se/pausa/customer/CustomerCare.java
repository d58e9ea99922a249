package se.pausa.customer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A customer with all its contracts and orders. */
public record CustomerCare(CustomerNode customer, List<ContractNode> contracts, List<OrderNode> orders) {

    public CustomerCare {
        contracts = List.copyOf(contracts);
        orders = List.copyOf(orders);
    }

    public Optional<ContractNode> contract(@Nullable ContractId id) {
        return contracts.stream().filter(contract -> contract.id().equals(id)).findFirst();
    }

    public Optional<OrderNode> order(@Nullable OrderId id) {
        return orders.stream().filter(order -> order.id().equals(id)).findFirst();
    }

    /** The customer, its contracts and its orders. */
    public Stream<CareNode> nodes() {
        return Stream.of(Stream.of(customer), contracts.stream(), orders.stream())
                .flatMap(rows -> rows);
    }

    /** As the tree has them: each contract before its orders, and last the orders without a contract. */
    public Stream<CareNode> inTreeOrder() {
        Stream<CareNode> below = contracts.stream()
                .flatMap(contract -> Stream.concat(Stream.of(contract), ordersOf(contract.id()).stream()));
        Stream<CareNode> free = orders.stream()
                .filter(order -> contract(order.contract()).isEmpty())
                .map(CareNode.class::cast);
        return Stream.of(Stream.<CareNode>of(customer), below, free).flatMap(rows -> rows);
    }

    /** The row with this key, on any level. */
    public Optional<CareNode> node(String key) {
        return nodes().filter(row -> row.key().equals(key)).findFirst();
    }

    public List<OrderNode> ordersOf(ContractId contract) {
        return orders.stream()
                .filter(order -> contract.equals(order.contract()))
                .toList();
    }
}
