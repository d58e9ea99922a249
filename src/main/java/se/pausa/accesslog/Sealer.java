package se.pausa.accesslog;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.common.Utc;

/**
 * Seals what is committed in the access log, every second, in batches; apart from those who write, so that nobody waits
 * for anybody. Two instances that seal at once are told apart by the keys of the tables: one of them comes too late.
 */
@Component
class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private static final int BATCH = 1000;

    /** A row can be committed after rows with greater ids; what is later than this many is found once an hour. */
    private static final long LOOK_BACK = 5000;

    /** No transaction lasts so long. */
    private static final Duration LATEST = Duration.ofDays(2);

    private static final String UNSEALED = """
            select l.* from access_log l left join access_seal_row r on r.log_id = l.id
            where %s and r.log_id is null order by l.id limit\s""" + BATCH;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final TransactionTemplate transaction;
    private final SealKeys keys;
    private final LastSeal last;
    private final Clock clock;
    private final ScheduledExecutorService sealing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sealer").daemon().factory());
    private @Nullable LocalDateTime swept;
    private @Nullable LocalDate told;

    Sealer(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batch,
            TransactionTemplate transaction,
            SealKeys keys,
            LastSeal last,
            Clock clock,
            @Value("${pausa.access-log.seal-every:1s}") Duration every) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.transaction = transaction;
        this.keys = keys;
        this.last = last;
        this.clock = clock;
        sealing.scheduleWithFixedDelay(this::sealIfPossible, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sealIfPossible() {
        try {
            sealAll();
            onceADay();
        } catch (RuntimeException away) {
            LOG.warn("The access log is not sealed for now: {}", away.toString());
        }
    }

    /** Until nothing is left; once an hour also what was committed late. */
    void sealAll() {
        LocalDateTime now = Utc.now(clock);
        boolean sweeps = swept == null || swept.isBefore(now.minusHours(1));
        while (seal(sweeps ? late(now) : recent()) == BATCH) {
            LOG.debug("More to seal");
        }
        if (sweeps) {
            swept = now;
        }
    }

    private List<AccessRow> recent() {
        return jdbc.sql(UNSEALED.formatted(
                        "l.id > (select coalesce(max(s.log_id), 0) from access_seal_row s) - " + LOOK_BACK))
                .query((row, _) -> AccessRow.read(row))
                .list();
    }

    private List<AccessRow> late(LocalDateTime now) {
        return jdbc.sql(UNSEALED.formatted("l.at > ?"))
                .param(now.minus(LATEST))
                .query((row, _) -> AccessRow.read(row))
                .list();
    }

    /** @return how many rows are sealed now */
    private int seal(List<AccessRow> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        try {
            Seal made = Objects.requireNonNull(transaction.execute(_ -> store(rows)));
            last.remember(new LastSeal.Known(made.no(), made.mac()));
            return rows.size();
        } catch (DuplicateKeyException anotherInstanceHasDoneIt) {
            return 0;
        }
    }

    private Seal store(List<AccessRow> rows) {
        Seal previous = jdbc.sql("select * from access_seal order by no desc limit 1")
                .query((row, _) -> Seal.read(row))
                .optional()
                .orElse(null);
        if (previous != null && keys.named(previous.keyName()).isEmpty()) {
            throw new IllegalStateException(
                    "It was sealed by a key that this instance does not have; all need the same PAUSA_ACCESS_LOG_KEYS");
        }
        List<byte[]> fingerprints = rows.stream().map(AccessRow::fingerprint).toList();
        Seal.Content content = new Seal.Content();
        IntStream.range(0, rows.size()).forEach(i -> content.add(rows.get(i).id(), fingerprints.get(i)));
        LocalDateTime newest =
                rows.stream().map(AccessRow::at).max(Comparator.naturalOrder()).orElseThrow();
        Seal seal = Seal.of(previous, rows.size(), newest, content.sum(), keys.current());
        jdbc.sql("""
                insert into access_seal (no, row_count, newest, content, key_name, mac, sealed_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        seal.no(),
                        seal.rows(),
                        seal.newest(),
                        seal.content(),
                        seal.keyName(),
                        seal.mac(),
                        Utc.now(clock))
                .update();
        batch.batchUpdate(
                "insert into access_seal_row (log_id, seal_no, content) values (:row, :seal, :content)",
                IntStream.range(0, rows.size())
                        .mapToObj(i -> new MapSqlParameterSource(
                                        "row", rows.get(i).id())
                                .addValue("seal", seal.no())
                                .addValue("content", fingerprints.get(i)))
                        .toArray(SqlParameterSource[]::new));
        return seal;
    }

    /** The last seal in the log, which ought to be kept elsewhere; and what is older than five years goes. */
    private void onceADay() {
        LocalDate today = Utc.now(clock).toLocalDate();
        if (!today.equals(told)) {
            jdbc.sql("select * from access_seal order by no desc limit 1")
                    .query((row, _) -> Seal.read(row))
                    .optional()
                    .ifPresent(seal -> LOG.info(
                            "The last seal of the access log: {}", new LastSeal.Known(seal.no(), seal.mac()).text()));
            jdbc.sql("call forget_old_access()").update();
            told = today;
        }
    }

    @PreDestroy
    void stop() {
        sealing.shutdownNow();
    }
}
