package se.pausa.city;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.pausa.common.Utc;
import se.pausa.customer.CustomersIn;
import se.pausa.pause.PauseId;
import se.pausa.security.Access;
import se.pausa.security.Act;

/** What the city was told of pauses, and what it knew at some time (R15); each method is one SQL statement. */
@Service
public class CityHistory {

    private static final String MESSAGES = """
            select m.version, m.status, m.reason, m.notified_at, m.from_date, m.to_date, m.saved_at, m.answered_at,
                if(%1$s, '', m.words) words,
            """ + CityState.SQL + """
                 shown
            from city_message m join customer mc on mc.id = m.customer_id
            where m.pause_id = :pause and m.saved_at >= :from and m.saved_at < :before%2$s order by m.version""";

    /** An answer that came later was not known, and since when a message failed is not kept. */
    private static final String STANDINGS = """
            select m.pause_id, m.version, m.status, m.reason, m.notified_at, m.from_date, m.to_date,
                if(m.answered_at < :known and not %1$s, m.words, '') words,
                coalesce(if(m.answered_at < :known, m.answered_at, null), m.saved_at) since,
                case when m.answered_at < :known and m.state in ('ACCEPTED', 'OVERTAKEN') then 'ACCEPTED'
                    when m.answered_at < :known and m.state = 'REJECTED' then 'REJECTED' else 'TO_SEND' end shown,
                a.status a_status, a.reason a_reason, a.notified_at a_notified_at, a.from_date a_from_date,
                a.to_date a_to_date, a.answered_at accepted_at
            from city_message m
                left join city_message a on a.pause_id = m.pause_id and a.version = (select max(x.version)
                    from city_message x
                    where x.pause_id = m.pause_id and x.state = 'ACCEPTED' and x.answered_at < :known)
            where m.pause_id in (:pauses) and m.version = (select max(x.version)
                from city_message x where x.pause_id = m.pause_id and x.saved_at < :known)%2$s""";

    private static final String OWNER = "m.customer_id";

    private final JdbcClient jdbc;
    private final Access access;

    CityHistory(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * The messages about a pause that were put in line in a stretch of time, the earliest first.
     *
     * @param from inclusive
     * @param before exclusive
     */
    public List<CityMessage> messages(PauseId pause, Instant from, Instant before) {
        CustomersIn visible = visible();
        return jdbc.sql(MESSAGES.formatted(visible.hides(OWNER), visible.and(OWNER)))
                .params(visible.parameters())
                .param("pause", pause.value())
                .param("from", utc(from))
                .param("before", utc(before))
                .query((row, _) -> message(row))
                .list();
    }

    /**
     * Those of these pauses of which something had been reported, as far as it was known: what had no answer then is
     * {@link CityState#TO_SEND}.
     *
     * @param known exclusive
     */
    public Map<PauseId, CityStanding> standings(Collection<PauseId> pauses, Instant known) {
        CustomersIn visible = visible();
        if (pauses.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(STANDINGS.formatted(visible.hides(OWNER), visible.and(OWNER)))
                .params(visible.parameters())
                .param("pauses", pauses.stream().map(PauseId::value).toList())
                .param("known", utc(known))
                .query((row, _) -> CityStandings.standing(row))
                .list()
                .stream()
                .collect(Collectors.toMap(CityStanding::pause, Function.identity()));
    }

    private CustomersIn visible() {
        return CustomersIn.asked(access, Act.READ_CARE);
    }

    private static CityMessage message(ResultSet row) throws SQLException {
        @Nullable LocalDateTime answeredAt = row.getObject("answered_at", LocalDateTime.class);
        return new CityMessage(
                row.getInt("version"),
                CityStandings.report(row, ""),
                row.getObject("saved_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                CityState.valueOf(row.getString("shown")),
                answeredAt == null ? null : answeredAt.toInstant(ZoneOffset.UTC),
                row.getString("words"));
    }

    private static LocalDateTime utc(Instant instant) {
        return Utc.of(instant);
    }
}
