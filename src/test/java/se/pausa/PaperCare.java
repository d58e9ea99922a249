package se.pausa;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Validity;
import se.pausa.customer.ContractId;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerNode;
import se.pausa.customer.OrderId;
import se.pausa.customer.OrderNode;

/** A made-up customer with contracts and orders, without a database. */
public final class PaperCare {

    /** Valid from 2020 without end. */
    public static final Validity ALWAYS = new Validity(LocalDate.of(2020, 1, 1), null);

    private final CustomerNode customer = new CustomerNode(new CustomerId(1), "Märta Åström", "10004", List.of(), 0);

    private final List<ContractNode> contracts = new ArrayList<>();

    private final List<OrderNode> orders = new ArrayList<>();

    public CustomerNode customer() {
        return customer;
    }

    public ContractNode contract(Validity validity) {
        ContractNode contract = new ContractNode(
                new ContractId(contracts.size() + 1),
                customer.customer(),
                "Beställning " + (contracts.size() + 1),
                null,
                null,
                validity,
                List.of(),
                0);
        contracts.add(contract);
        return contract;
    }

    /** An order with a delivery of 30 minutes every day. */
    public OrderNode daily(String name, String time, @Nullable ContractNode contract) {
        return order(name, time, 30, "FREQ=DAILY", ALWAYS, contract);
    }

    public OrderNode order(
            String name, String time, int minutes, String recurrence, Validity own, @Nullable ContractNode contract) {
        OrderNode order = new OrderNode(
                new OrderId(orders.size() + 1),
                customer.customer(),
                contract == null ? null : contract.id(),
                name,
                LocalTime.parse(time),
                minutes,
                recurrence,
                own,
                contract == null ? own : own.within(contract.validity()),
                List.of());
        orders.add(order);
        return order;
    }

    public CustomerCare care() {
        return new CustomerCare(customer, contracts, orders);
    }
}
