package se.pausa.security;

/** Identifies somebody who is or was at work with Pausa. */
public record MemberId(long value) {}
