package se.pausa.city;

/** Why a message could not be delivered; it is tried again. */
public enum CityFailure {
    /** Nobody listens at the address, or the connection breaks. */
    NO_CONNECTION,
    /** No answer in time. */
    TIMEOUT,
    /** The city reports a fault of its own (5xx). */
    FAULT_AT_THE_CITY,
    /** The city asks for less (429). */
    TOO_MANY,
    /** The city does not let us in (401, 403, 408); an alarm is raised as well. */
    REFUSED,
    /** The answer is not what was agreed. */
    UNEXPECTED_ANSWER
}
