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
import se.pausa.accesslog.AccessLog;
import se.pausa.accesslog.LoggedAct;
import se.pausa.organization.UnitId;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.CurrentUser;
import se.pausa.security.NotAllowed;

/** Reads customers with their care, and ends contracts and orders. */
@Service
public class CustomerService {

    private final CareQueries queries;
    private final ContractRepository contracts;
    private final ServiceOrderRepository orders;
    private final Access access;
    private final AccessLog log;
    private final CurrentUser user;

    CustomerService(
            CareQueries queries,
            ContractRepository contracts,
            ServiceOrderRepository orders,
            Access access,
            AccessLog log,
            CurrentUser user) {
        this.queries = queries;
        this.contracts = contracts;
        this.orders = orders;
        this.access = access;
        this.log = log;
        this.user = user;
    }

    /** One SQL statement; empty when the customer is gone. */
    public Optional<CustomerCare> care(CustomerId id) {
        access.ask(Act.READ_CARE);
        return care("K" + id.value());
    }

    /**
     * The care of the customer to whom a row of the tree belongs; one SQL statement, empty when the row
     * is gone or the key is none.
     *
     * @param key see {@link CareNode#key()}
     */
    public Optional<CustomerCare> care(String key) {
        CustomersIn visible = CustomersIn.asked(access, Act.READ_CARE);
        return noted(queries.care(key, visible));
    }

    /** These customers by name, without those that are gone; at most one SQL statement. */
    public List<CustomerCare> care(Collection<CustomerId> ids) {
        CustomersIn visible = CustomersIn.asked(access, Act.READ_CARE);
        List<CustomerCare> found = ids.isEmpty() ? List.of() : queries.care(ids, visible);
        log.note(
                LoggedAct.CARE_READ,
                found.stream().map(care -> care.customer().customer().value()).toList());
        return found;
    }

    /** The customer with this number; one SQL statement. */
    public Optional<CustomerNode> numbered(String number) {
        CustomersIn visible = CustomersIn.asked(access, Act.READ_CARE);
        Optional<CustomerNode> found = queries.numbered(number, visible);
        found.ifPresent(customer -> read(customer.customer()));
        return found;
    }

    /** The care of a customer; two SQL statements. */
    public CustomerCare care(CustomerNode customer) {
        CustomersIn visible = CustomersIn.asked(access, Act.READ_CARE);
        List<CustomerId> id = List.of(customer.customer());
        read(customer.customer());
        return new CustomerCare(customer, queries.contracts(id, visible), queries.orders(id, visible));
    }

    /**
     * The care of a customer as it was known (R15): contracts and orders with the names and days that they had. Two SQL
     * statements.
     *
     * @param known exclusive, whole seconds
     */
    public CustomerCare care(CustomerNode customer, Instant known) {
        CustomersIn visible = CustomersIn.asked(access, Act.READ_CARE);
        read(customer.customer());
        return queries.care(customer, known, visible);
    }

    /** The contracts of these customers, the latest first; one SQL statement. */
    public List<ContractNode> contracts(Collection<CustomerId> customers) {
        CustomersIn visible = CustomersIn.asked(access, Act.READ_CARE);
        return customers.isEmpty() ? List.of() : queries.contracts(customers, visible);
    }

    /** The orders of these customers, in the order of the day; one SQL statement. */
    public List<OrderNode> orders(Collection<CustomerId> customers) {
        CustomersIn visible = CustomersIn.asked(access, Act.READ_CARE);
        return customers.isEmpty() ? List.of() : queries.orders(customers, visible);
    }

    /** The units of each of these customers, its contracts and its orders; at most one SQL statement. */
    public Map<CustomerId, Set<UnitId>> units(Collection<CustomerId> customers) {
        CustomersIn visible = CustomersIn.asked(access, Act.READ_CARE);
        return customers.isEmpty() ? Map.of() : queries.units(customers, visible);
    }

    /**
     * Locks customers until the transaction ends; the first statement of every save, so that what is read afterwards
     * is what the one before has stored.
     *
     * @param act what for
     * @return those that exist where the user may do that
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<CustomerId> lock(Act act, Collection<CustomerId> customers) {
        CustomersIn visible = CustomersIn.asked(access, act);
        return customers.isEmpty() ? Set.of() : queries.lock(customers, visible);
    }

    /** Whose these contracts are now, without those that are gone; at most one SQL statement. */
    public Map<ContractId, CustomerId> ownersOfContracts(Collection<ContractId> contracts) {
        CustomersIn visible = CustomersIn.asked(access, Act.READ_CARE);
        return contracts.isEmpty() ? Map.of() : queries.ownersOfContracts(contracts, visible);
    }

    /** Whose these orders are now, without those that are gone; at most one SQL statement. */
    public Map<OrderId, CustomerId> ownersOfOrders(Collection<OrderId> orders) {
        CustomersIn visible = CustomersIn.asked(access, Act.READ_CARE);
        return orders.isEmpty() ? Map.of() : queries.ownersOfOrders(orders, visible);
    }

    /**
     * Ends all contracts and orders of a customer (R9).
     *
     * @param lastDay the last day on which they are valid, inclusive; what ends earlier is left as it is
     * @throws NotAllowed if the user may not end the care of this customer
     */
    @Transactional
    public void endCare(CustomerId customer, LocalDate lastDay) {
        access.ask(Act.END_CARE);
        lock(Act.END_CARE, customer);
        contracts.findByCustomerId(customer.value()).forEach(contract -> contract.end(lastDay, by()));
        orders.findByCustomerId(customer.value()).forEach(order -> order.end(lastDay, by()));
    }

    /** Ends a contract of a customer and its orders; see {@link #endCare(CustomerId, LocalDate)}. */
    @Transactional
    public void endCare(CustomerId customer, ContractId contract, LocalDate lastDay) {
        access.ask(Act.END_CARE);
        lock(Act.END_CARE, customer);
        contracts
                .findByIdAndCustomerId(contract.value(), customer.value())
                .ifPresent(found -> found.end(lastDay, by()));
        orders.findByContractIdAndCustomerId(contract.value(), customer.value())
                .forEach(order -> order.end(lastDay, by()));
    }

    /** Ends an order of a customer; see {@link #endCare(CustomerId, LocalDate)}. */
    @Transactional
    public void endCare(CustomerId customer, OrderId order, LocalDate lastDay) {
        access.ask(Act.END_CARE);
        lock(Act.END_CARE, customer);
        orders.findByIdAndCustomerId(order.value(), customer.value()).ifPresent(found -> found.end(lastDay, by()));
    }

    private void lock(Act act, CustomerId customer) {
        if (lock(act, List.of(customer)).isEmpty()) {
            throw new NotAllowed(act);
        }
        log.note(LoggedAct.CARE_ENDED, List.of(customer.value()));
    }

    private Optional<CustomerCare> noted(Optional<CustomerCare> care) {
        care.ifPresent(found -> read(found.customer().customer()));
        return care;
    }

    private void read(CustomerId customer) {
        log.note(LoggedAct.CARE_READ, List.of(customer.value()));
    }

    private String by() {
        return user.get().name();
    }
}
