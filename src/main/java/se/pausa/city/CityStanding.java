package se.pausa.city;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.PauseId;

/**
 * What was reported of a pause, and what the city made of it.
 *
 * @param version of the last message
 * @param last what was reported last
 * @param state how far that has come
 * @param since since when it is in that state; for {@link CityState#FAILING} since the first failure
 * @param words the city's words when it rejected, or what fails; may be empty
 * @param accepted what the city accepted last; the same as {@code last} when it agrees with us
 * @param acceptedAt when it did
 */
public record CityStanding(
        PauseId pause,
        int version,
        CityReport last,
        CityState state,
        Instant since,
        String words,
        @Nullable CityReport accepted,
        @Nullable Instant acceptedAt) {}
