package se.pausa.customer;

import java.util.HashSet;
import java.util.Set;

/**
 * Counts what rows create and change. A customer or a contract that several rows touch counts once, and
 * one that is new does not count as changed.
 */
final class Tally {

    private final Set<Long> createdCustomers = new HashSet<>();
    private final Set<Long> changedCustomers = new HashSet<>();
    private final Set<Long> createdContracts = new HashSet<>();
    private final Set<Long> changedContracts = new HashSet<>();
    private int createdOrders;
    private int changedOrders;

    void created(Customer customer) {
        createdCustomers.add(customer.id());
    }

    void changed(Customer customer) {
        changedCustomers.add(customer.id());
    }

    void unchanged(Customer customer) {
        changedCustomers.remove(customer.id());
    }

    void unchanged(Contract contract) {
        changedContracts.remove(contract.id());
    }

    void created(Contract contract) {
        createdContracts.add(contract.id());
    }

    void changed(Contract contract) {
        changedContracts.add(contract.id());
    }

    void createdOrder() {
        createdOrders++;
    }

    void changedOrder() {
        changedOrders++;
    }

    boolean hasCreated(Customer customer) {
        return createdCustomers.contains(customer.id());
    }

    void add(Tally other) {
        createdCustomers.addAll(other.createdCustomers);
        changedCustomers.addAll(other.changedCustomers);
        createdContracts.addAll(other.createdContracts);
        changedContracts.addAll(other.changedContracts);
        createdOrders += other.createdOrders;
        changedOrders += other.changedOrders;
    }

    ImportTally total(int createdUnits) {
        return new ImportTally(
                createdCustomers.size(),
                without(changedCustomers, createdCustomers),
                createdContracts.size(),
                without(changedContracts, createdContracts),
                createdOrders,
                changedOrders,
                createdUnits);
    }

    private static int without(Set<Long> changed, Set<Long> created) {
        return (int) changed.stream().filter(id -> !created.contains(id)).count();
    }
}
