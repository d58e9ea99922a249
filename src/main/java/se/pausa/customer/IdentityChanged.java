package se.pausa.customer;

/** A customer was marked as protected (R18), or no longer; told in the transaction that stores it. */
public record IdentityChanged(CustomerId customer) {}
