package se.pausa.security;

/** Nobody is at work here, or somebody whose account has ended; nothing was read or stored. */
public class NotLoggedIn extends RuntimeException {}
