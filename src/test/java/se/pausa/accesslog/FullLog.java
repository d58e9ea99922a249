package se.pausa.accesslog;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An access log with any number of rows, made of SQL alone, and the parts that seal and verify it; for measuring. */
public final class FullLog {

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Verification verification;

    /**
     * @param source may delete from the log
     * @param folder for a key and the last seal
     */
    public FullLog(DataSource source, Path folder, Clock clock) throws IOException {
        jdbc = JdbcClient.create(source);
        SealKeys keys = new SealKeys("", folder);
        LastSeal last = new LastSeal(folder, "");
        sealer = new Sealer(
                jdbc,
                new NamedParameterJdbcTemplate(source),
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                keys,
                last,
                clock,
                Duration.ofHours(1));
        verification = new Verification(source, keys, last, clock);
    }

    public void empty() {
        List.of("access_log", "access_seal", "access_seal_row")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    /** So many rows and none besides, over 100 days until a week ago, of 200 users about 5,000 customers; unsealed. */
    public void fill(int rows) {
        empty();
        jdbc.sql("""
                insert into access_log (at, login, name, held, act, source, customer_id)
                select timestamp '2026-11-16 08:00:00' - interval 100 day + interval 8640000 / :rows * seq second,
                    concat('anna.nilsson', seq %% 200), concat('Anna Nilsson ', seq %% 200), 'PLANNER 12, PLANNER 14',
                    elt(1 + seq %% 4, 'LISTED', 'LISTED', 'CARE_READ', 'PAUSES_SAVED'), '10.0.0.17', 1 + seq * 7 %% 5000
                from seq_1_to_%d""".formatted(rows)).param("rows", rows).update();
    }

    /** All that is not sealed. */
    public void seal() {
        sealer.sealAll();
    }

    /** @return how many sealed rows there are, all of which fit */
    public long verify() {
        return verification
                .run(finding -> {
                    throw new AssertionError(finding);
                })
                .rows();
    }
}
