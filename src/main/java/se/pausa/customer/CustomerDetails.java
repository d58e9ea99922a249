package se.pausa.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;

/**
 * What is known of a customer.
 *
 * @param version as it was read, for saving it changed
 * @param personalIdentityNumber twelve digits
 */
public record CustomerDetails(
        CustomerId id,
        int version,
        String name,
        @Nullable String number,
        @Nullable String personalIdentityNumber,
        List<UnitId> units) {

    public CustomerDetails {
        units = List.copyOf(units);
    }

    /** Without what tells who it is, for it may end in a log. */
    @Override
    public String toString() {
        return id.toString();
    }
}
