package se.pausa.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.organization.UnitId;
import se.pausa.security.CurrentUser;

/** Reads customers with their care, and ends contracts and orders. */
@Service
public class CustomerService {

    private final CareQueries queries;
    private final ContractRepository contracts;
    private final ServiceOrderRepository orders;
    private final CurrentUser user;

    CustomerService(
            CareQueries queries, ContractRepository contracts, ServiceOrderRepository orders, CurrentUser user) {
        this.queries = queries;
        this.contracts = contracts;
        this.orders = orders;
        this.user = user;
    }

    /** One SQL statement; empty when the customer is gone. */
    public Optional<CustomerCare> care(CustomerId id) {
        return care("K" + id.value());
    }

    /**
     * The care of the customer to whom a row of the tree belongs; one SQL statement, empty when the row
     * is gone or the key is none.
     *
     * @param key see {@link CareNode#key()}
     */
    public Optional<CustomerCare> care(String key) {
        return queries.care(key);
    }

    /** These customers by name, without those that are gone; at most one SQL statement. */
    public List<CustomerCare> care(Collection<CustomerId> ids) {
        return ids.isEmpty() ? List.of() : queries.care(ids);
    }

    /** The customer with this number; one SQL statement. */
    public Optional<CustomerNode> numbered(String number) {
        return queries.numbered(number);
    }

    /** The care of a customer; two SQL statements. */
    public CustomerCare care(CustomerNode customer) {
        List<CustomerId> id = List.of(customer.customer());
        return new CustomerCare(customer, queries.contracts(id), queries.orders(id));
    }

    /**
     * The care of a customer as it was known (R15): contracts and orders with the names and days that they had. Two SQL
     * statements.
     *
     * @param known exclusive, whole seconds
     */
    public CustomerCare care(CustomerNode customer, Instant known) {
        return queries.care(customer, known);
    }

    /** The contracts of these customers, the latest first; one SQL statement. */
    public List<ContractNode> contracts(Collection<CustomerId> customers) {
        return customers.isEmpty() ? List.of() : queries.contracts(customers);
    }

    /** The orders of these customers, in the order of the day; one SQL statement. */
    public List<OrderNode> orders(Collection<CustomerId> customers) {
        return customers.isEmpty() ? List.of() : queries.orders(customers);
    }

    /** The units of each of these customers, its contracts and its orders; at most one SQL statement. */
    public Map<CustomerId, Set<UnitId>> units(Collection<CustomerId> customers) {
        return customers.isEmpty() ? Map.of() : queries.units(customers);
    }

    /**
     * Locks customers until the transaction ends; the first statement of every save, so that what is read afterwards
     * is what the one before has stored.
     *
     * @return those that exist
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<CustomerId> lock(Collection<CustomerId> customers) {
        return customers.isEmpty() ? Set.of() : queries.lock(customers);
    }

    /** Whose these contracts are now, without those that are gone; at most one SQL statement. */
    public Map<ContractId, CustomerId> ownersOfContracts(Collection<ContractId> contracts) {
        return contracts.isEmpty() ? Map.of() : queries.ownersOfContracts(contracts);
    }

    /** Whose these orders are now, without those that are gone; at most one SQL statement. */
    public Map<OrderId, CustomerId> ownersOfOrders(Collection<OrderId> orders) {
        return orders.isEmpty() ? Map.of() : queries.ownersOfOrders(orders);
    }

    /**
     * Ends all contracts and orders of a customer (R9).
     *
     * @param lastDay the last day on which they are valid, inclusive; what ends earlier is left as it is
     */
    @Transactional
    public void endCare(CustomerId customer, LocalDate lastDay) {
        contracts.findByCustomerId(customer.value()).forEach(contract -> contract.end(lastDay, by()));
        orders.findByCustomerId(customer.value()).forEach(order -> order.end(lastDay, by()));
    }

    /** Ends a contract and its orders; see {@link #endCare(CustomerId, LocalDate)}. */
    @Transactional
    public void endCare(ContractId contract, LocalDate lastDay) {
        contracts.findById(contract.value()).ifPresent(found -> found.end(lastDay, by()));
        orders.findByContractId(contract.value()).forEach(order -> order.end(lastDay, by()));
    }

    /** Ends an order; see {@link #endCare(CustomerId, LocalDate)}. */
    @Transactional
    public void endCare(OrderId order, LocalDate lastDay) {
        orders.findById(order.value()).ifPresent(found -> found.end(lastDay, by()));
    }

    private String by() {
        return user.get().name();
    }
}
