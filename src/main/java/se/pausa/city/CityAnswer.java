package se.pausa.city;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt to deliver a message.
 *
 * @param status of HTTP; absent without an answer
 * @param words the receipt of an accepted message, the city's words for a refusal, the name of a {@link
 *     CityFailure} for a failure; may be empty
 * @param raw the beginning of the answer as it came
 * @param holdOff how long the city asks us to wait before the next request, whatever it is about
 */
record CityAnswer(
        Verdict verdict,
        @Nullable Integer status,
        String words,
        @Nullable String raw,
        @Nullable Duration holdOff) {

    /** What it means for the message and its line. */
    enum Verdict {
        /** The city has it. */
        ACCEPTED,
        /** The city had a newer version already; counts as accepted by that one. */
        OVERTAKEN,
        /** The city does not want this message; the next ones go on. */
        REJECTED,
        /** The city does not let us in: everything is held, and people are told. */
        REFUSED,
        /** To be tried again. */
        FAILED
    }

    static CityAnswer failed(CityFailure failure) {
        return new CityAnswer(Verdict.FAILED, null, failure.name(), null, null);
    }

    /** Why the message has to be tried again; the city's own words about our login belong in the alarm. */
    String failure() {
        return verdict == Verdict.REFUSED ? CityFailure.REFUSED.name() : words;
    }

    boolean isSettled() {
        return verdict == Verdict.ACCEPTED || verdict == Verdict.OVERTAKEN || verdict == Verdict.REJECTED;
    }
}
