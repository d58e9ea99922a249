package se.pausa.organization;

/** Identifies an organization unit. */
public record UnitId(long value) {}
