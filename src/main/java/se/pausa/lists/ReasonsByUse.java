package se.pausa.lists;

import java.time.Clock;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.pausa.common.SwedishTime;
import se.pausa.organization.UnitId;
import se.pausa.pause.Reason;
import se.pausa.pause.ReasonId;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.Scope;

/** The reasons, first what a unit's customers have been paused for most often (R13). */
@Service
public class ReasonsByUse {

    /** In which a use counts, by the start of the pause. */
    private static final Period LATELY = Period.ofDays(90);

    private static final long NO_UNIT = -1;

    private static final String BY_USE = """
            select r.id, r.version, r.name, r.permanent, r.archived from pause_reason r left join (
                select p.reason_id, count(distinct p.id) as uses
                from customer_unit u join pause p on p.customer_id = u.customer_id
                where u.unit_id in (:units) and p.starts_at >= :since
                group by p.reason_id) used on used.reason_id = r.id
            order by r.permanent, coalesce(used.uses, 0) desc, r.id""";

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    ReasonsByUse(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** All, archived ones too; temporary before permanent. One SQL statement. */
    public List<Reason> of(Collection<UnitId> units) {
        Scope scope = access.ask(Act.READ_REASONS);
        Stream<Long> seen = units.stream().filter(scope::has).map(UnitId::value);
        return jdbc.sql(BY_USE)
                .param("units", Stream.concat(Stream.of(NO_UNIT), seen).toList())
                .param("since", SwedishTime.now(clock).minus(LATELY))
                .query((row, _) -> new Reason(
                        new ReasonId(row.getLong("id")),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getBoolean("permanent"),
                        row.getBoolean("archived")))
                .list();
    }
}
