package se.pausa.city;

import org.jspecify.annotations.Nullable;
import se.pausa.pause.PauseId;

/**
 * A message with what the city needs to know of the customer. Says nothing about people when it is logged.
 *
 * @param version counts the messages of the pause from 1; with the pause's id it is the key at the city
 * @param personalIdentityNumber twelve digits
 */
record CityDelivery(
        PauseId pause,
        int version,
        CityReport report,
        @Nullable String customerNumber,
        String personalIdentityNumber) {

    /** The same however often it is sent, and no other message has it. */
    String key() {
        return pause.value() + "-" + version;
    }

    @Override
    public String toString() {
        return key();
    }
}
