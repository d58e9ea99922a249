package se.pausa.security;

/**
 * Something that a user can arrange.
 *
 * @param screen empty for what holds on all of them
 */
public record Setting(String screen, String name) {}
