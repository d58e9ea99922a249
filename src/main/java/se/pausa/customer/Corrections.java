package se.pausa.customer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the last row of a file says where its rows differ about one customer or contract. Rows are
 * brought into line with it before they are taken in: otherwise a file would write the first word and
 * then the last one, each time it is imported, and never leave the data unchanged.
 */
public final class Corrections {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, ContractData> contracts = new HashMap<>();

    Corrections() {}

    void add(Customer customer) {
        forEachKey(customer.number(), customer.personalIdentityNumber(), key -> names.put(key, customer.name()));
    }

    void add(Customer customer, Contract contract) {
        forEachKey(
                customer.number(),
                customer.personalIdentityNumber(),
                key -> contracts.put(key + OrderData.SEPARATOR + contract.naturalKey(), contract.data()));
    }

    OrderLine applyTo(OrderLine line) {
        String key = line.customer().number() != null
                ? numberKey(line.customer().number())
                : personKey(line.customer().personalIdentityNumber());
        CustomerData customer =
                line.customer().named(names.getOrDefault(key, line.customer().name()));
        return new OrderLine(line.row(), customer, line.units(), contract(key, line.contract()), line.order());
    }

    private @Nullable ContractData contract(String customerKey, @Nullable ContractData given) {
        return given == null
                ? null
                : contracts.getOrDefault(customerKey + OrderData.SEPARATOR + given.naturalKey(), given);
    }

    private static void forEachKey(@Nullable String number, @Nullable String person, Consumer<String> action) {
        if (number != null) {
            action.accept(numberKey(number));
        }
        if (person != null) {
            action.accept(personKey(person));
        }
    }

    private static String numberKey(String number) {
        return "number:" + number;
    }

    private static String personKey(@Nullable String person) {
        return "person:" + person;
    }
}
