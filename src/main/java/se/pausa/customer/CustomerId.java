package se.pausa.customer;

/** Identifies a customer. */
public record CustomerId(long value) {}
