package se.pausa;

import static org.assertj.core.api.Assertions.fail;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts by the server's own books: everything that reaches it, and what a connection reads there. */
public final class ServerCount {

    private static final int ATTEMPTS = 20;

    private static final String OTHERS =
            "'Questions', 'Connections', 'Com_select', 'Created_tmp_disk_tables', 'Sort_merge_passes'";

    private final JdbcClient jdbc;

    public ServerCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All statements that reach the server meanwhile, from whatever connection, and how many of them read.
     *
     * @param selects also those that lock
     */
    public record Statements(long all, long selects) {}

    /** @param action done anew if a connection is opened meanwhile, which sends statements of its own */
    public Statements statements(Runnable action) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<String, Long> before = status("global");
            action.run();
            Map<String, Long> after = status("global");
            if (after.get("Connections").equals(before.get("Connections"))) {
                return new Statements(
                        after.get("Questions") - before.get("Questions") - 1,
                        after.get("Com_select") - before.get("Com_select"));
            }
        }
        return fail("The pool goes on opening connections");
    }

    /**
     * What this connection reads meanwhile, by the names that the server has for it; to be called in a transaction.
     */
    public Map<String, Long> reads(Runnable action) {
        Map<String, Long> idle = status("session");
        Map<String, Long> before = status("session");
        action.run();
        Map<String, Long> reads = status("session");
        reads.replaceAll((name, value) -> value - 2 * before.get(name) + idle.get(name));
        return reads;
    }

    private Map<String, Long> status(String scope) {
        Map<String, Long> status = new HashMap<>();
        jdbc.sql("show " + scope + " status where variable_name like 'Handler_read%' or variable_name in (" + OTHERS
                        + ")")
                .query(row -> {
                    status.put(row.getString(1), row.getLong(2));
                });
        return status;
    }
}
