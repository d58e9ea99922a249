package se.pausa.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.common.Utc;
import se.pausa.customer.CustomerId;
import se.pausa.lists.PauseOverview;
import se.pausa.lists.PauseRow;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PausesSaved;
import se.pausa.pause.Reason;
import se.pausa.pause.ReasonId;
import se.pausa.pause.SavedPause;

/**
 * Appends messages to the lines of their customers, in the transaction that saves the pauses: what is saved
 * is reported, and what is not saved is not. The customers are locked there, so the order of the messages is
 * the order of saving.
 */
@Component
class CityOutbox {

    private static final String APPEND = """
            insert into city_message (pause_id, version, customer_id, position, status, reason, notified_at,
                from_date, to_date, saved_by, saved_at)
            values (:pause, :version, :customer, :position, :status, :reason, :notifiedAt, :from, :to, :by, :at)""";

    /** A line that is empty becomes due at once; one that waits keeps its turn. */
    private static final String LENGTHEN = """
            insert into city_queue (customer_id, tail, due_at) values (:customer, :count, utc_timestamp(6))
            on duplicate key update due_at = if(head < tail, due_at, utc_timestamp(6)),
                failures = if(head < tail, failures, 0), tail = tail + :count""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final CityStandings standings;
    private final PauseOverview overview;
    private final OrganizationService organization;
    private final PauseReasonService reasons;
    private final ApplicationEventPublisher events;

    CityOutbox(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batch,
            CityStandings standings,
            PauseOverview overview,
            OrganizationService organization,
            PauseReasonService reasons,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.standings = standings;
        this.overview = overview;
        this.organization = organization;
        this.reasons = reasons;
        this.events = events;
    }

    /** A message that waits for its place in the line. */
    private record Message(PauseId pause, int version, CustomerId customer, CityReport report, String by, Instant at) {}

    /** Reports every saved change that alters what the city knows (R12). */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void saved(PausesSaved saved) {
        UnitTree units = organization.tree();
        List<PauseId> ids = saved.pauses().stream().map(SavedPause::id).toList();
        Map<PauseId, CityStanding> known = standings.of(ids);
        if (units.integrated().isEmpty() && known.isEmpty()) {
            return;
        }
        Map<PauseId, PauseRow> rows = overview.rows(ids).stream()
                .collect(Collectors.toMap(row -> row.pause().id(), row -> row));
        Map<ReasonId, String> names = reasonNames();
        append(saved.pauses().stream()
                .flatMap(pause -> {
                    CityStanding standing = known.get(pause.id());
                    return CityReport.toSend(
                            pause.values(),
                            pause.status(),
                            names.get(pause.values().reason()),
                            rows.get(pause.id()).names().units(),
                            units,
                            standing == null ? null : standing.last())
                            .map(report -> message(pause, standing, report, pause.changedBy(), pause.changedAt()))
                            .stream();
                })
                .toList());
    }

    /**
     * Reports pauses as they are now, whether the city has heard of them or not. The customers must be locked.
     *
     * @return how many messages were appended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int again(Collection<PauseId> pauses, String by, Instant at) {
        Map<PauseId, CityStanding> known = standings.of(pauses);
        Map<ReasonId, String> names = reasonNames();
        List<Message> messages = overview.rows(pauses).stream()
                .map(PauseRow::pause)
                .flatMap(pause -> CityReport.of(
                        pause.values(), pause.status(), names.get(pause.values().reason()))
                        .map(report -> message(pause, known.get(pause.id()), report, by, at))
                        .stream())
                .toList();
        append(messages);
        return messages.size();
    }

    private Map<ReasonId, String> reasonNames() {
        return reasons.all().stream().collect(Collectors.toMap(Reason::id, Reason::name));
    }

    private static Message message(SavedPause pause, CityStanding standing, CityReport report, String by, Instant at) {
        int version = standing == null ? 1 : standing.version() + 1;
        return new Message(pause.id(), version, pause.target().customer(), report, by, at);
    }

    private void append(List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        Map<Long, Long> next = lengthen(messages);
        List<SqlParameterSource> rows = new ArrayList<>();
        for (Message message : messages) {
            long position = next.merge(message.customer().value(), 1L, Long::sum) - 1;
            rows.add(parameters(message, position));
        }
        batch.batchUpdate(APPEND, rows.toArray(SqlParameterSource[]::new));
        events.publishEvent(new CityOutboxGrew());
    }

    /** Makes the lines longer by what is appended; returns the first new place of each customer. */
    private Map<Long, Long> lengthen(List<Message> messages) {
        Map<Long, Long> counts = messages.stream()
                .collect(Collectors.groupingBy(
                        message -> message.customer().value(), TreeMap::new, Collectors.counting()));
        batch.batchUpdate(
                LENGTHEN,
                counts.entrySet().stream()
                        .map(entry -> new MapSqlParameterSource("customer", entry.getKey())
                                .addValue("count", entry.getValue()))
                        .toArray(SqlParameterSource[]::new));
        Map<Long, Long> first = new HashMap<>();
        jdbc.sql("select customer_id, tail from city_queue where customer_id in (:customers)")
                .param("customers", counts.keySet())
                .query(row -> {
                    long customer = row.getLong("customer_id");
                    first.put(customer, row.getLong("tail") - counts.get(customer) + 1);
                });
        return first;
    }

    private static SqlParameterSource parameters(Message message, long position) {
        CityReport report = message.report();
        return new MapSqlParameterSource()
                .addValue("pause", message.pause().value())
                .addValue("version", message.version())
                .addValue("customer", message.customer().value())
                .addValue("position", position)
                .addValue("status", report.status().name())
                .addValue("reason", report.reason())
                .addValue("notifiedAt", report.notifiedAt())
                .addValue("from", report.days().from())
                .addValue("to", report.days().to())
                .addValue("by", message.by())
                .addValue("at", Utc.of(message.at()));
    }
}
