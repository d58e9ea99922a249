package se.pausa.customer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Validity;
import se.pausa.organization.UnitId;

/**
 * An order as a row, with what its deliveries are computed from.
 *
 * @param contract absent for an order without contract
 * @param minutes planned duration of a delivery
 * @param recurrence an RFC 5545 rule whose weeks count from the order's own first day
 * @param own the order's own validity; its first day anchors the recurrence
 * @param validity the days of the order that its contract allows as well
 */
public record OrderNode(
        OrderId id,
        CustomerId customer,
        @Nullable ContractId contract,
        String name,
        LocalTime plannedTime,
        int minutes,
        String recurrence,
        Validity own,
        Validity validity,
        List<UnitId> units)
        implements CareNode {

    /** As it is when it is ended after its last day, inclusive (R9). */
    public OrderNode endingOn(LocalDate lastDay) {
        return new OrderNode(
                id,
                customer,
                contract,
                name,
                plannedTime,
                minutes,
                recurrence,
                own.endingOn(lastDay),
                validity.endingOn(lastDay),
                units);
    }

    @Override
    public String key() {
        return "O" + id.value();
    }

    @Override
    public int childCount() {
        return 0;
    }
}
