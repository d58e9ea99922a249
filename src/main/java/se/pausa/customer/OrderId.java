package se.pausa.customer;

/** Identifies an order. */
public record OrderId(long value) {}
