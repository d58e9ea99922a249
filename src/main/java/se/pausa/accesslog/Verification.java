package se.pausa.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.pausa.common.Utc;

/**
 * Goes through the whole access log and its seals, and names what does not fit: rows that were changed, removed or added
 * behind the application's back, seals that were not made with the key, a chain that was cut.
 */
@Component
class Verification {

    /** As {@code forget_old_access} has it. */
    private static final int YEARS_KEPT = 5;

    /** A younger row may wait for its seal, see {@link Sealer}. */
    private static final int HOURS_TO_SEAL = 2;

    private static final int ROWS_AT_A_TIME = 5000;

    private static final int SEALS_AT_A_TIME = 1000;

    private static final String SEALS = "select * from access_seal where no > ? order by no limit " + SEALS_AT_A_TIME;

    /** In the order of its index; to sort all that was ever logged would take longer than to read it. */
    private static final String SEALED = """
            select r.seal_no, r.log_id, r.content, l.*
            from access_seal_row r force index (rows_of_seal) left join access_log l on l.id = r.log_id
            where r.seal_no >= ? and r.seal_no <= ? order by r.seal_no, r.log_id""";

    private static final String UNSEALED = """
            select l.id from access_log l left join access_seal_row r on r.log_id = l.id
            where r.log_id is null and l.at < ? order by l.id""";

    private final JdbcTemplate jdbc;
    private final SealKeys keys;
    private final LastSeal last;
    private final Clock clock;

    Verification(DataSource source, SealKeys keys, LastSeal last, Clock clock) {
        this.jdbc = new JdbcTemplate(source);
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
        this.keys = keys;
        this.last = last;
        this.clock = clock;
    }

    /**
     * What was gone through.
     *
     * @param rows those that are sealed
     * @param last the seal at the end of the chain; absent when there is none
     */
    record Extent(long rows, @Nullable Seal last) {}

    /** @param findings is told each fault, in a sentence */
    Extent run(Consumer<String> findings) {
        LocalDateTime now = Utc.now(clock);
        Chain chain = new Chain(keys, last.known().orElse(null), now.minusYears(YEARS_KEPT), findings);
        AtomicLong rows = new AtomicLong();
        List<Seal> seals = sealsAfter(0);
        while (!seals.isEmpty()) {
            go(seals, chain, rows);
            seals = sealsAfter(seals.getLast().no());
        }
        Seal end = chain.end();
        jdbc.query(
                UNSEALED,
                row -> {
                    findings.accept("Row %d was added without a seal.".formatted(row.getLong(1)));
                },
                now.minusHours(HOURS_TO_SEAL));
        return new Extent(rows.get(), end);
    }

    private List<Seal> sealsAfter(long no) {
        return jdbc.query(SEALS, (row, _) -> Seal.read(row), no);
    }

    /** Through some seals and their rows; a row whose seal is missing belongs to none. */
    private void go(List<Seal> seals, Chain chain, AtomicLong rows) {
        Queue<Seal> waiting = new ArrayDeque<>(seals);
        jdbc.query(
                SEALED,
                row -> {
                    long no = row.getLong("seal_no");
                    while (waiting.peek() != null && waiting.peek().no() <= no) {
                        chain.seal(waiting.remove());
                    }
                    if (chain.isAt(no)) {
                        chain.row(row.getLong("log_id"), row.getBytes("content"), present(row));
                        rows.incrementAndGet();
                    }
                },
                seals.getFirst().no(),
                seals.getLast().no());
        waiting.forEach(chain::seal);
    }

    private static @Nullable AccessRow present(ResultSet row) throws SQLException {
        return row.getObject("id") == null ? null : AccessRow.read(row);
    }
}
