package se.pausa.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

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

    private static final String SEALED = """
            select s.*, r.log_id, r.content sealed, l.* from access_seal s
                left join access_seal_row r on r.seal_no = s.no left join access_log l on l.id = r.log_id
            order by s.no, r.log_id""";

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
     * @param findings is told each fault, in a sentence
     * @return how many sealed rows were gone through
     */
    long run(Consumer<String> findings) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Chain chain = new Chain(keys, last.known().orElse(null), now.minusYears(YEARS_KEPT), findings);
        AtomicLong rows = new AtomicLong();
        jdbc.query(SEALED, row -> {
            chain.seal(Seal.read(row));
            if (row.getObject("log_id") != null) {
                chain.row(row.getLong("log_id"), row.getBytes("sealed"), present(row));
                rows.incrementAndGet();
            }
        });
        chain.end();
        jdbc.query(
                UNSEALED,
                row -> {
                    findings.accept("Row %d was added without a seal.".formatted(row.getLong(1)));
                },
                now.minusHours(HOURS_TO_SEAL));
        return rows.get();
    }

    private static @Nullable AccessRow present(ResultSet row) throws SQLException {
        return row.getObject("id") == null ? null : AccessRow.read(row);
    }
}
