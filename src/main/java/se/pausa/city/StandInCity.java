package se.pausa.city;

/**
 * A city to try against, where no real one is configured.
 *
 * @param url on this machine
 * @param token what lets Pausa in there
 */
public record StandInCity(String url, String token) {}
