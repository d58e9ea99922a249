package se.pausa.review;

/** Somebody of whom something stands in the access log, with the name at the time. */
public record LogUser(String login, String name) {}
