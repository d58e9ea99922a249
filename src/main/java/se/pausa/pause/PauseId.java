package se.pausa.pause;

/** Identifies a saved pause. */
public record PauseId(long value) {}
