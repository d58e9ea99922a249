package se.pausa.accesslog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/**
 * A row of the access log as it is stored.
 *
 * @param at UTC, whole microseconds
 */
record AccessRow(
        long id, LocalDateTime at, String login, String name, String held, String act, long customer, String source) {

    static AccessRow read(ResultSet row) throws SQLException {
        return new AccessRow(
                row.getLong("id"),
                row.getObject("at", LocalDateTime.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("held"),
                row.getString("act"),
                row.getLong("customer_id"),
                row.getString("source"));
    }

    /** Another one for every other row: each text is preceded by its length. */
    byte[] fingerprint() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(id);
            out.writeLong(at.toEpochSecond(ZoneOffset.UTC));
            out.writeInt(at.get(ChronoField.MICRO_OF_SECOND));
            out.writeUTF(login);
            out.writeUTF(name);
            out.writeUTF(held);
            out.writeUTF(act);
            out.writeLong(customer);
            out.writeUTF(source);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Digests.sha256(bytes.toByteArray());
    }
}
