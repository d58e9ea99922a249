package se.pausa.city;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.common.Interval;
import se.pausa.common.Utc;
import se.pausa.customer.CustomerId;
import se.pausa.pause.News;
import se.pausa.pause.PauseId;

/**
 * The lines of messages as senders use them. A sender claims whole lines, so that nobody overtakes within a
 * customer, for a time that it keeps extending; when it dies, others go on when the time has run out. Each
 * method is a short transaction. Locks are taken only where they are free or one at a time, so senders never
 * make Spara wait for more than a statement, and never deadlock with it.
 */
@Component
class CityLines {

    /** How long a sender that died keeps its lines from others. */
    static final Duration LEASE = Duration.ofSeconds(8);

    private static final String NOW = "utc_timestamp(6)";

    private static final int ANY_FAILURES = Integer.MAX_VALUE;

    private static final String NOBODY = "leased_by = null, leased_until = '1970-01-01'";

    /** A line whose customer has no Personnummer is passed over until there is one. Locks nothing. */
    private static final String FREE = """
            select q.customer_id from city_queue q force index (city_queue_due)
            where q.waiting = true and q.due_at <= utc_timestamp(6) and q.leased_until <= utc_timestamp(6)
                and (select c.identified from customer c where c.id = q.customer_id)
                and not exists (select 1 from city_link where paused_until > utc_timestamp(6))
                and q.failures <= :failures
            order by q.due_at %s limit :candidates""";

    private static final String OLDEST_FIRST = FREE.formatted("asc");
    private static final String LATEST_FIRST = FREE.formatted("desc");

    /**
     * Those that are still free. Apart from the search: a statement that also reads without locks fails with
     * error 1020 whenever somebody has saved since it began.
     */
    private static final String STILL_FREE = """
            select customer_id from city_queue force index (primary)
            where customer_id in (:candidates)
                and waiting = true and due_at <= utc_timestamp(6) and leased_until <= utc_timestamp(6)
            limit :most for update skip locked""";

    /** Of the free lines so many more are looked at than are claimed, as another sender looks at the same. */
    private static final int CANDIDATES = 4;

    private static final String FIRST = """
            select q.customer_id, q.failures, m.*, p.starts_at, p.ends_at, coalesce(h.number, c.number) number,
                coalesce(h.personal_identity_number, c.personal_identity_number) personal_identity_number
            from city_queue q
                join city_message m on m.customer_id = q.customer_id and m.position = q.head + 1
                join pause p on p.id = m.pause_id
                join customer c on c.id = q.customer_id
                left join protected_identity h on h.customer_id = c.id
            where q.leased_by = :sender and q.leased_until > utc_timestamp(6)
                and not exists (select 1 from city_link where paused_until > utc_timestamp(6))""";

    /** One message at a time: a list of pairs with a single pair in it reads the whole table. */
    private static final String SENT = """
            update city_message set state = 'SENT', attempts = attempts + 1
            where customer_id = :customer and position = :position and state in ('WAITING', 'SENT')""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final TransactionTemplate transaction;
    private final News news;

    CityLines(JdbcClient jdbc, NamedParameterJdbcTemplate batch, TransactionTemplate transaction, News news) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.transaction = transaction;
        this.news = news;
    }

    /**
     * The first message of a line.
     *
     * @param failures attempts in a row that failed
     * @param effect what the pause covers now, for those who show it
     */
    record Turn(long customer, long position, int failures, CityDelivery delivery, Interval effect) {}

    /**
     * Claims lines that have something to send and that nobody has, the longest waiting first. One SQL statement when
     * there are none.
     *
     * @param most lines that the sender has afterwards
     * @return whether it has claimed any
     */
    public boolean claim(UUID sender, int most) {
        return lease(sender, free(OLDEST_FIRST, most, ANY_FAILURES), () -> most - held(sender));
    }

    /** How many lines a sender has. */
    int held(UUID sender) {
        return jdbc.sql("select count(*) from city_queue where leased_by = :sender")
                .param("sender", sender.toString())
                .query(Integer.class)
                .single();
    }

    /**
     * Claims one line to see whether the city is back: rather one that has not failed, and the latest, lest
     * many with a trouble of their own keep out those that came after them.
     *
     * @return whether it has claimed one
     */
    public boolean claimToKnock(UUID sender) {
        return lease(sender, free(LATEST_FIRST, 1, 0), () -> 1)
                || lease(sender, free(LATEST_FIRST, 1, ANY_FAILURES), () -> 1);
    }

    private List<Long> free(String sql, int most, int failures) {
        return jdbc.sql(sql)
                .param("candidates", most * CANDIDATES)
                .param("failures", failures)
                .query(Long.class)
                .list();
    }

    private boolean lease(UUID sender, List<Long> candidates, IntSupplier most) {
        return !candidates.isEmpty()
                && transaction.execute(_ -> {
                    List<Long> lines = stillFree(candidates, most.getAsInt());
                    lease(sender, lines);
                    return !lines.isEmpty();
                });
    }

    private List<Long> stillFree(List<Long> candidates, int most) {
        List<Long> free = new ArrayList<>();
        for (int from = 0; from < candidates.size() && free.size() < most; from += most) {
            free.addAll(jdbc.sql(STILL_FREE)
                    .param("candidates", candidates.subList(from, Math.min(from + most, candidates.size())))
                    .param("most", most - free.size())
                    .query(Long.class)
                    .list());
        }
        return free;
    }

    /** Keeps all lines of a sender for another while. */
    @Transactional
    public void renew(UUID sender) {
        lease(
                sender,
                jdbc.sql("select customer_id from city_queue where leased_by = :sender for update skip locked")
                        .param("sender", sender.toString())
                        .query(Long.class)
                        .list());
    }

    private void lease(UUID sender, List<Long> lines) {
        if (!lines.isEmpty()) {
            jdbc.sql("update city_queue set leased_by = :sender, leased_until = " + NOW
                            + " + interval :seconds second where customer_id in (:lines)")
                    .param("sender", sender.toString())
                    .param("seconds", LEASE.toSeconds())
                    .param("lines", lines)
                    .update();
        }
    }

    /** The first messages of all lines that a sender has; none while the connection is held. */
    public List<Turn> first(UUID sender) {
        return jdbc.sql(FIRST)
                .param("sender", sender.toString())
                .query((row, _) -> turn(row))
                .list();
    }

    /** Notes that these messages are on their way. */
    @Transactional
    public void sent(List<Turn> turns) {
        batch.batchUpdate(
                SENT,
                turns.stream()
                        .map(turn -> new MapSqlParameterSource("customer", turn.customer())
                                .addValue("position", turn.position()))
                        .toArray(SqlParameterSource[]::new));
        tell(turns);
    }

    private void tell(List<Turn> turns) {
        news.ofTheCity(turns.stream()
                .collect(Collectors.toMap(turn -> new CustomerId(turn.customer()), turn -> List.of(turn.effect()))));
    }

    /**
     * The city has answered: the line goes on with its next message. Nothing happens if the line has gone to
     * another sender meanwhile; that one sends the message again, with the same key.
     */
    @Transactional
    public void settle(UUID sender, Turn turn, CityAnswer answer, Instant now) {
        int ours = jdbc.sql("""
                        update city_queue set head = :position, failures = 0,
                            leased_until = if(tail > :position, leased_until, '1970-01-01'),
                            leased_by = if(tail > :position, leased_by, null)
                        where customer_id = :customer and leased_by = :sender and head = :position - 1""")
                .param("position", turn.position())
                .param("customer", turn.customer())
                .param("sender", sender.toString())
                .update();
        if (ours > 0) {
            note(turn, answer, answer.verdict().name(), answer.words(), "answered_at = :at, failing_since = null", now);
        }
    }

    /** The message could not be delivered: its line is given up and waits. */
    @Transactional
    public void postpone(UUID sender, Turn turn, CityAnswer answer, Duration wait, Instant now) {
        int ours = jdbc.sql("update city_queue set failures = failures + 1, due_at = " + NOW
                        + " + interval :wait microsecond, " + NOBODY
                        + " where customer_id = :customer and leased_by = :sender and head = :position - 1")
                .param("wait", wait.toNanos() / 1000)
                .param("position", turn.position())
                .param("customer", turn.customer())
                .param("sender", sender.toString())
                .update();
        if (ours > 0) {
            note(turn, answer, "WAITING", answer.failure(), "failing_since = coalesce(failing_since, :at)", now);
        }
    }

    private void note(Turn turn, CityAnswer answer, String state, String words, String time, Instant now) {
        jdbc.sql("update city_message set state = :state, answer_status = :status, words = :words, answer = :raw, "
                        + time + " where customer_id = :customer and position = :position")
                .param("state", state)
                .param("status", answer.status())
                .param("words", words)
                .param("raw", answer.raw())
                .param("at", Utc.of(now))
                .param("customer", turn.customer())
                .param("position", turn.position())
                .update();
        tell(List.of(turn));
    }

    /** Gives up all lines of a sender that stops. */
    @Transactional
    public void release(UUID sender) {
        jdbc.sql("update city_queue set " + NOBODY + " where leased_by = :sender order by customer_id")
                .param("sender", sender.toString())
                .update();
    }

    /**
     * Lines that wait after failures are due at once: the city answers again.
     *
     * @param failures lines that failed more often than that have a trouble of their own, and go on waiting
     */
    @Transactional
    public void wake(int failures) {
        List<Long> waiting = jdbc.sql(
                        "select customer_id from city_queue force index (city_queue_due) where waiting = true and due_at > "
                                + NOW + " and failures <= :failures for update skip locked")
                .param("failures", failures)
                .query(Long.class)
                .list();
        if (!waiting.isEmpty()) {
            jdbc.sql("update city_queue set due_at = " + NOW + " where customer_id in (:lines)")
                    .param("lines", waiting)
                    .update();
        }
    }

    /** As {@link #wake(int)}, however often they failed. */
    @Transactional
    public void wakeAll() {
        wake(ANY_FAILURES);
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                row.getLong("customer_id"),
                row.getLong("position"),
                row.getInt("failures"),
                new CityDelivery(
                        new PauseId(row.getLong("pause_id")),
                        row.getInt("version"),
                        CityStandings.report(row, ""),
                        row.getString("number"),
                        row.getString("personal_identity_number")),
                new Interval(
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getObject("ends_at", LocalDateTime.class)));
    }
}
