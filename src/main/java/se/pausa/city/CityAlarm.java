package se.pausa.city;

import java.time.Instant;

/**
 * The city does not let us in: nothing is sent until that is mended (401, 403, 408).
 *
 * @param status of HTTP
 * @param words the city's, may be empty
 */
public record CityAlarm(Instant since, int status, String words) {}
