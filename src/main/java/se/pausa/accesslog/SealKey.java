package se.pausa.accesslog;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What seals are made with; it is never in the database, nor in a log. */
record SealKey(byte[] secret) {

    private static final int NAME_BYTES = 4;

    static SealKey of(String text) {
        return new SealKey(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Tells keys apart without giving them away. */
    String name() {
        return HexFormat.of().formatHex(Digests.sha256(secret), 0, NAME_BYTES);
    }

    @Override
    public String toString() {
        return name();
    }
}
