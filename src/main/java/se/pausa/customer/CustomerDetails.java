package se.pausa.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;

/**
 * What is known of a customer, as far as the user may know it.
 *
 * @param version as it was read, for saving it changed
 * @param personalIdentityNumber masked, for instance {@code 18940606-****}; the rest is shown by an act of its own
 */
public record CustomerDetails(
        CustomerId id,
        int version,
        String name,
        @Nullable String number,
        @Nullable String personalIdentityNumber,
        Protection protection,
        List<UnitId> units) {

    /** Skyddade personuppgifter (R18). */
    public enum Protection {
        NONE,

        /** Protected; the user knows who it is. */
        CONFIDED,

        /** Protected, also from the user. */
        KEPT
    }

    public CustomerDetails {
        units = List.copyOf(units);
    }

    /** Without what tells who it is, for it may end in a log. */
    @Override
    public String toString() {
        return id.toString();
    }
}
