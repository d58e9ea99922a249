package se.pausa.customer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.security.CurrentUser;

/** Reads customers with their care, and ends contracts and orders. */
@Service
@Transactional(readOnly = true)
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

    /** Three SQL statements; empty when the customer is gone. */
    public Optional<CustomerCare> care(CustomerId id) {
        return care("K" + id.value());
    }

    /**
     * The care of the customer to whom a row of the tree belongs; three SQL statements, empty when the row
     * is gone or the key is none.
     *
     * @param key see {@link CareNode#key()}
     */
    public Optional<CustomerCare> care(String key) {
        return queries.customer(key).map(customer -> {
            List<CustomerId> id = List.of(customer.customer());
            return new CustomerCare(customer, queries.contracts(id), queries.orders(id));
        });
    }

    /** The contracts of these customers, the latest first; one SQL statement. */
    public List<ContractNode> contracts(Collection<CustomerId> customers) {
        return customers.isEmpty() ? List.of() : queries.contracts(customers);
    }

    /** The orders of these customers, in the order of the day; one SQL statement. */
    public List<OrderNode> orders(Collection<CustomerId> customers) {
        return customers.isEmpty() ? List.of() : queries.orders(customers);
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
