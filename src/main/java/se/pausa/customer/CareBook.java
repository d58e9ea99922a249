package se.pausa.customer;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The customers of a file with what is stored of them, into which rows are entered one after the other.
 * Decides who a row means, refuses what collides, and creates or corrects the rest. Whether that is
 * written is up to the transaction around it.
 *
 * <p>Customers are entered before all contracts and these before all orders, so that the database meets
 * each row after the one it refers to.
 */
final class CareBook {

    /** Bytes, about, without the texts. */
    private static final int CUSTOMER = 1200;

    private static final int CONTRACT = 700;
    private static final int ORDER = 200;

    /** In place of a number that is kept from whoever imports. */
    private static final String PROTECTED = "***";

    private final EntityManager entities;
    private final Runnable flush;
    private final String by;

    private final Map<String, Customer> byNumber = new HashMap<>();
    private final Map<String, Customer> byPerson = new HashMap<>();
    private final Map<Customer, Map<String, Contract>> contracts = new HashMap<>();
    private final Map<Customer, Map<String, Integer>> rowOfOrder = new HashMap<>();
    private final Set<Object> touched = new HashSet<>();
    private final Map<Customer, Customer.State> customersBefore = new HashMap<>();
    private final Map<Contract, Contract.State> contractsBefore = new HashMap<>();
    private final Set<Customer> renamed = new HashSet<>();
    private final Map<Contract, Customer> rewritten = new HashMap<>();
    private long remembered;

    /** @param flush writes what was entered so far, or does nothing if nothing shall be written */
    CareBook(EntityManager entities, Runnable flush, String by) {
        this.entities = entities;
        this.flush = flush;
        this.by = by;
    }

    List<LineConflict> enter(List<OrderLine> lines, UnitPaths units, Tally tally) {
        openCustomers(lines);
        List<LineConflict> conflicts = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (OrderLine line : lines) {
            Optional<LineConflict> conflict = conflict(line);
            if (conflict.isPresent()) {
                conflicts.add(conflict.get());
            } else {
                entries.add(new Entry(line, units.of(line), customer(line, units.of(line), tally)));
            }
        }
        flush.run();
        Map<Customer, Map<String, ServiceOrder>> orders = openOrders(entries, tally);
        Map<Entry, Contract> contractOf = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.line().contract() != null) {
                contractOf.put(entry, contract(entry, entry.line().contract(), tally));
            }
        }
        flush.run();
        entries.forEach(entry -> order(entry, contractOf.get(entry), orders, tally));
        flush.run();
        return conflicts;
    }

    /** Those whom the rows so far are about, by the values of their ids. */
    List<Long> customers() {
        return touched.stream()
                .filter(Customer.class::isInstance)
                .map(touchedCustomer -> ((Customer) touchedCustomer).id())
                .toList();
    }

    /** About how many bytes of memory the rows so far have taken. */
    long remembered() {
        return remembered;
    }

    /** The last word of the file on customers and contracts of which its rows say different things. */
    Corrections corrections() {
        Corrections corrections = new Corrections();
        renamed.forEach(corrections::add);
        rewritten.forEach((contract, customer) -> corrections.add(customer, contract));
        return corrections;
    }

    /** Takes out of the count what one row changed and a later one changed back. */
    void discount(Tally tally) {
        customersBefore.forEach((customer, before) -> {
            if (before.equals(customer.state())) {
                tally.unchanged(customer);
            }
        });
        contractsBefore.forEach((contract, before) -> {
            if (before.equals(contract.state())) {
                tally.unchanged(contract);
            }
        });
    }

    private record Entry(OrderLine line, Set<Long> units, Customer customer) {}

    private Optional<LineConflict> conflict(OrderLine line) {
        CustomerData data = line.customer();
        Customer numbered = byNumber.get(data.number());
        Customer person = byPerson.get(data.personalIdentityNumber());
        if (numbered != null
                && data.personalIdentityNumber() != null
                && numbered.personalIdentityNumber() != null
                && !numbered.personalIdentityNumber().equals(data.personalIdentityNumber())) {
            return conflict(line, LineConflict.Kind.OTHER_PERSON, data.number());
        }
        if (person != null && data.number() != null && person.number() != null && person != numbered) {
            return conflict(line, LineConflict.Kind.OTHER_NUMBER, person.isProtected() ? PROTECTED : person.number());
        }
        if (numbered != null && person != null && numbered != person) {
            return conflict(line, LineConflict.Kind.TWO_CUSTOMERS, data.number());
        }
        Customer known = numbered == null ? person : numbered;
        Integer earlier =
                known == null ? null : rowOfOrder.getOrDefault(known, Map.of()).get(line.orderKey());
        return earlier == null
                ? Optional.empty()
                : conflict(line, LineConflict.Kind.SAME_ORDER, String.valueOf(earlier));
    }

    private static Optional<LineConflict> conflict(OrderLine line, LineConflict.Kind kind, @Nullable String detail) {
        return Optional.of(new LineConflict(line.row(), kind, detail));
    }

    private Customer customer(OrderLine line, Set<Long> units, Tally tally) {
        CustomerData data = line.customer();
        Customer customer = byNumber.get(data.number());
        if (customer == null) {
            customer = byPerson.get(data.personalIdentityNumber());
        }
        if (customer == null) {
            customer = new Customer(data);
            customer.addUnits(units);
            entities.persist(customer);
            contracts.put(customer, new HashMap<>());
            tally.created(customer);
        } else {
            if (!customer.name().equals(data.name()) && touched.contains(customer)) {
                renamed.add(customer);
            }
            Customer.State before = customer.state();
            if (customer.correct(data) | customer.addUnits(units)) {
                customersBefore.putIfAbsent(customer, before);
                tally.changed(customer);
            }
        }
        if (touched.add(customer)) {
            remembered += CUSTOMER + 2L * data.name().length();
        }
        register(customer);
        rowOfOrder.computeIfAbsent(customer, any -> new HashMap<>()).put(line.orderKey(), line.row());
        remembered += ORDER + line.orderKey().length();
        return customer;
    }

    private Contract contract(Entry entry, ContractData data, Tally tally) {
        Map<String, Contract> ofCustomer = contracts.get(entry.customer());
        Contract contract = ofCustomer.get(data.naturalKey());
        if (contract == null) {
            contract = new Contract(entry.customer(), data, entry.units(), by);
            entities.persist(contract);
            ofCustomer.put(data.naturalKey(), contract);
            tally.created(contract);
        } else {
            if (touched.contains(contract) && !data.completedBy(contract.data()).equals(contract.data())) {
                rewritten.put(contract, entry.customer());
            }
            Contract.State before = contract.state();
            if (contract.correct(data, entry.units(), by)) {
                contractsBefore.putIfAbsent(contract, before);
                tally.changed(contract);
            }
        }
        if (touched.add(contract)) {
            remembered +=
                    CONTRACT + 2L * (data.name().length() + data.naturalKey().length());
        }
        return contract;
    }

    private void order(
            Entry entry, @Nullable Contract contract, Map<Customer, Map<String, ServiceOrder>> orders, Tally tally) {
        OrderLine line = entry.line();
        ServiceOrder stored = orders.getOrDefault(entry.customer(), Map.of()).get(line.orderKey());
        if (stored == null) {
            entities.persist(
                    new ServiceOrder(entry.customer(), contract, line.orderKey(), line.order(), entry.units(), by));
            tally.createdOrder();
        } else if (stored.correct(line.order(), entry.units(), by)) {
            tally.changedOrder();
        }
    }

    private void openCustomers(List<OrderLine> lines) {
        Set<Customer> opened = new HashSet<>();
        opened.addAll(find("number", unknown(lines, line -> line.customer().number(), byNumber)));
        opened.forEach(this::register);
        opened.addAll(find(
                "personalIdentityNumber", unknown(lines, line -> line.customer().personalIdentityNumber(), byPerson)));
        opened.forEach(this::register);
        Map<Long, Customer> byId = new HashMap<>();
        for (Customer customer : opened) {
            byId.put(customer.id(), customer);
            contracts.put(customer, new HashMap<>());
        }
        ofCustomers(Contract.class, byId.keySet())
                .forEach(contract ->
                        contracts.get(byId.get(contract.customerId())).put(contract.naturalKey(), contract));
    }

    private Map<Customer, Map<String, ServiceOrder>> openOrders(List<Entry> entries, Tally tally) {
        Map<Long, Customer> stored = new HashMap<>();
        entries.stream()
                .map(Entry::customer)
                .filter(customer -> !tally.hasCreated(customer))
                .forEach(customer -> stored.put(customer.id(), customer));
        Map<Customer, Map<String, ServiceOrder>> orders = new HashMap<>();
        for (ServiceOrder order : ofCustomers(ServiceOrder.class, stored.keySet())) {
            orders.computeIfAbsent(stored.get(order.customerId()), any -> new HashMap<>())
                    .put(order.naturalKey(), order);
        }
        return orders;
    }

    private void register(Customer customer) {
        if (customer.number() != null) {
            byNumber.put(customer.number(), customer);
        }
        if (customer.personalIdentityNumber() != null) {
            byPerson.put(customer.personalIdentityNumber(), customer);
        }
    }

    private static Set<String> unknown(
            List<OrderLine> lines, Function<OrderLine, @Nullable String> key, Map<String, Customer> known) {
        Set<String> keys = new HashSet<>();
        lines.stream()
                .map(key)
                .filter(Objects::nonNull)
                .filter(value -> !known.containsKey(value))
                .forEach(keys::add);
        return keys;
    }

    /** Also those whose number is protected. */
    private List<Customer> find(String attribute, Collection<String> values) {
        return values.isEmpty()
                ? List.of()
                : Stream.of("c.", "c.secret.")
                        .flatMap(where -> entities
                                .createQuery(
                                        "from Customer c left join fetch c.units where " + where + attribute
                                                + " in :values",
                                        Customer.class)
                                .setParameter("values", values)
                                .getResultList()
                                .stream())
                        .toList();
    }

    private <T> List<T> ofCustomers(Class<T> type, Collection<Long> customers) {
        return customers.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "from " + type.getSimpleName()
                                        + " e left join fetch e.units where e.customerId in :customers",
                                type)
                        .setParameter("customers", customers)
                        .getResultList();
    }
}
