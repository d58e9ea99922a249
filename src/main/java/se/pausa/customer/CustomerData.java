package se.pausa.customer;

import org.jspecify.annotations.Nullable;

/**
 * What a row of a file says about its customer.
 *
 * @param number Kund Nr, the key when given
 * @param personalIdentityNumber twelve digits, the key when there is no number
 */
public record CustomerData(
        String name, @Nullable String number, @Nullable String personalIdentityNumber) {

    /** @throws IllegalArgumentException if nothing identifies the customer */
    public CustomerData {
        if (number == null && personalIdentityNumber == null) {
            throw new IllegalArgumentException("A customer has a number or a personal identity number");
        }
    }

    /** Without what tells who it is, for it may end in a log. */
    @Override
    public String toString() {
        return "customer " + number;
    }

    CustomerData named(String other) {
        return new CustomerData(other, number, personalIdentityNumber);
    }
}
