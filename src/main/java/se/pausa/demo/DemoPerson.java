package se.pausa.demo;

/**
 * A made-up customer.
 *
 * @param personalIdentityNumber empty when it is missing
 */
record DemoPerson(String name, String number, String personalIdentityNumber) {}
