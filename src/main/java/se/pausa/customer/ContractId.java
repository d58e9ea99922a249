package se.pausa.customer;

/** Identifies a contract. */
public record ContractId(long value) {}
