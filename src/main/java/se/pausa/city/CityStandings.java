package se.pausa.city;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.pausa.customer.CustomersIn;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseStatus;
import se.pausa.security.Access;
import se.pausa.security.Act;

/** Reads what was reported of pauses and what became of it; each method is one SQL statement. */
@Service
public class CityStandings {

    private static final String STANDINGS = """
            select m.pause_id, m.version, m.status, m.reason, m.notified_at, m.from_date, m.to_date,
                if(%1$s, '', m.words) words,
                coalesce(if(m.state in ('WAITING', 'SENT'), m.failing_since, m.answered_at), m.saved_at) since,
                a.status a_status, a.reason a_reason, a.notified_at a_notified_at, a.from_date a_from_date,
                a.to_date a_to_date, a.answered_at accepted_at,
            """ + CityState.SQL + """
                 shown
            from city_message m
                join customer mc on mc.id = m.customer_id
                left join city_message a on a.pause_id = m.pause_id and a.version = (select max(x.version)
                    from city_message x where x.pause_id = m.pause_id and x.state = 'ACCEPTED')
            where m.pause_id in (:pauses)
                and m.version = (select max(x.version) from city_message x where x.pause_id = m.pause_id)%2$s""";

    private final JdbcClient jdbc;
    private final Access access;

    CityStandings(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Those of these pauses of which something was reported. */
    public Map<PauseId, CityStanding> of(Collection<PauseId> pauses) {
        CustomersIn visible = CustomersIn.asked(access, Act.READ_CARE);
        if (pauses.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(STANDINGS.formatted(visible.hides("m.customer_id"), visible.and("m.customer_id")))
                .params(visible.parameters())
                .param("pauses", pauses.stream().map(PauseId::value).toList())
                .query((row, _) -> standing(row))
                .list()
                .stream()
                .collect(Collectors.toMap(CityStanding::pause, Function.identity()));
    }

    static CityStanding standing(ResultSet row) throws SQLException {
        boolean accepted = row.getString("a_status") != null;
        return new CityStanding(
                new PauseId(row.getLong("pause_id")),
                row.getInt("version"),
                report(row, ""),
                CityState.valueOf(row.getString("shown")),
                utc(row, "since"),
                row.getString("words"),
                accepted ? report(row, "a_") : null,
                accepted ? utc(row, "accepted_at") : null);
    }

    /** The report in columns that begin with this prefix. */
    static CityReport report(ResultSet row, String prefix) throws SQLException {
        @Nullable LocalDate to = row.getObject(prefix + "to_date", LocalDate.class);
        return new CityReport(
                PauseStatus.valueOf(row.getString(prefix + "status")),
                row.getString(prefix + "reason"),
                row.getObject(prefix + "notified_at", LocalDateTime.class),
                new CityDays(row.getObject(prefix + "from_date", LocalDate.class), to));
    }

    private static Instant utc(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
