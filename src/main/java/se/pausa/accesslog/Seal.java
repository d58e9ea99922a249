package se.pausa.accesslog;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * What closes a batch of the access log: nobody without the key can make one, nor leave one out, for each has the one
 * before in its {@link #mac}.
 *
 * @param no from 1, without gaps
 * @param newest the time of its newest row, UTC
 * @param content over the fingerprints of its rows, in the order of their ids
 */
record Seal(long no, int rows, LocalDateTime newest, byte[] content, String keyName, byte[] mac) {

    /** Before the first. */
    static final byte[] NOTHING = new byte[32];

    static Seal of(@Nullable Seal previous, int rows, LocalDateTime newest, byte[] content, SealKey key) {
        long no = previous == null ? 1 : previous.no() + 1;
        return new Seal(no, rows, newest, content, key.name(), mac(previous, no, rows, newest, content, key));
    }

    static Seal read(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("no"),
                row.getInt("row_count"),
                row.getObject("newest", LocalDateTime.class),
                row.getBytes("content"),
                row.getString("key_name"),
                row.getBytes("mac"));
    }

    boolean follows(@Nullable Seal previous, SealKey key) {
        return MessageDigest.isEqual(mac, mac(previous, no, rows, newest, content, key));
    }

    private static byte[] mac(
            @Nullable Seal previous, long no, int rows, LocalDateTime newest, byte[] content, SealKey key) {
        ByteBuffer text = ByteBuffer.allocate(2 * NOTHING.length + 2 * Long.BYTES + 2 * Integer.BYTES)
                .putLong(no)
                .putInt(rows)
                .putLong(newest.toEpochSecond(ZoneOffset.UTC))
                .putInt(newest.get(ChronoField.MICRO_OF_SECOND))
                .put(content)
                .put(previous == null ? NOTHING : previous.mac());
        return Digests.hmac(key.secret(), text.array());
    }

    /** Adds up what the rows of a batch are. */
    static final class Content {

        private final MessageDigest digest = Digests.newSha256();

        /** In the order of their ids. */
        void add(long id, byte[] fingerprint) {
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
            digest.update(fingerprint);
        }

        byte[] sum() {
            return digest.digest();
        }
    }
}
