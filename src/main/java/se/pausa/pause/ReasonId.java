package se.pausa.pause;

/** Identifies a reason. */
public record ReasonId(long value) {}
