package se.pausa.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file says about its contract. A file knows no end of a contract.
 *
 * @param validFrom first day, inclusive
 * @param externalNumber the municipality's number (beställningsnummer)
 */
public record ContractData(
        String name,
        LocalDate validFrom,
        @Nullable String internalNumber,
        @Nullable String externalNumber) {

    /**
     * Identifies the contract within its customer: the internal number, else the external one, else the
     * name and the first day. The word in front keeps the three kinds apart.
     */
    String naturalKey() {
        if (internalNumber != null) {
            return "internal:" + internalNumber;
        }
        if (externalNumber != null) {
            return "external:" + externalNumber;
        }
        return "name:" + name + OrderData.SEPARATOR + validFrom;
    }

    /** This, with the numbers of another one where this has none. */
    ContractData completedBy(ContractData other) {
        return new ContractData(
                name,
                validFrom,
                internalNumber == null ? other.internalNumber : internalNumber,
                externalNumber == null ? other.externalNumber : externalNumber);
    }
}
