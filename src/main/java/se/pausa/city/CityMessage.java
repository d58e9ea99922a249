package se.pausa.city;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to the city at some time, and what it answered (R15).
 *
 * @param version counts the messages of the pause from 1
 * @param savedAt when it was put in line, at the moment of the save that it reports
 * @param state as it is now
 * @param answeredAt absent as long as the city has not answered
 * @param words the city's words when it rejected, or what fails; may be empty
 */
public record CityMessage(
        int version,
        CityReport report,
        Instant savedAt,
        CityState state,
        @Nullable Instant answeredAt,
        String words) {

    /** As it was before an instant: an answer that came later is none. */
    public CityMessage knownBefore(Instant known) {
        return answeredAt == null || answeredAt.isBefore(known)
                ? this
                : new CityMessage(version, report, savedAt, CityState.TO_SEND, null, "");
    }
}
