package se.pausa.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the order table, read and legal in itself: an order with its customer and contract.
 *
 * @param row its number in the file, as a spreadsheet counts
 * @param units the names from the root down to each unit; customer, contract and order belong to all
 * @param contract absent for an order without contract
 */
public record OrderLine(
        int row,
        CustomerData customer,
        List<List<String>> units,
        @Nullable ContractData contract,
        OrderData order) {

    public OrderLine {
        units = units.stream().map(List::copyOf).toList();
    }

    String orderKey() {
        return order.naturalKey(contract);
    }
}
