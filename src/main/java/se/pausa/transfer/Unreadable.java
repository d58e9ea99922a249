package se.pausa.transfer;

/** A value that cannot be read, or could mean two things. */
final class Unreadable extends Exception {

    private final String key;
    private final transient Object[] details;

    /** @param key of the sentences below {@code import.fault.} and {@code import.expected.} */
    Unreadable(String key, Object... details) {
        super(key, null, false, false);
        this.key = key;
        this.details = details;
    }

    String key() {
        return key;
    }

    /** What goes into the sentences, after the heading of the column. */
    Object[] details() {
        return details;
    }
}
