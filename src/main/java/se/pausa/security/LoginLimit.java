package se.pausa.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often somebody may fail to log in: ten times in 15 minutes with one account from one address, and a hundred times
 * from an address whatever the accounts. Nobody can lock out somebody at another address. It holds for names that do not
 * exist too, so it says nothing about them. Counted over all instances, in a table that has neither names nor addresses.
 */
@Component
class LoginLimit {

    static final int TRIES = 10;

    static final int TRIES_OF_AN_ADDRESS = 100;

    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final String IS_OVER = "started_at < utc_timestamp(6) - interval " + WINDOW.toSeconds() + " second";

    /** In one statement, so that tries at the same moment count as many. */
    private static final String COUNT =
            "insert into login_try (tried, started_at, tries) values (?, utc_timestamp(6), 1)"
                    + " on duplicate key update tries = if(" + IS_OVER + ", 1, tries + 1),"
                    + " started_at = if(tries = 1, utc_timestamp(6), started_at) returning tries";

    private final JdbcClient jdbc;

    LoginLimit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a try that is about to be made; false if there have been too many. Three SQL statements. */
    boolean allows(String login, String address) {
        jdbc.sql("delete from login_try where " + IS_OVER + " limit 100").update();
        return count(key(address)) <= TRIES_OF_AN_ADDRESS && count(key(login, address)) <= TRIES;
    }

    /** Whoever has come in has not failed. */
    void succeeded(String login, String address) {
        jdbc.sql("delete from login_try where tried = ?")
                .param(key(login, address))
                .update();
        jdbc.sql("update login_try set tries = tries - 1 where tried = ?")
                .param(key(address))
                .update();
    }

    private int count(byte[] key) {
        return jdbc.sql(COUNT).param(key).query(Integer.class).single();
    }

    private static byte[] key(String login, String address) {
        return key(login.strip().toLowerCase(Locale.ROOT) + "\n" + address);
    }

    private static byte[] key(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
