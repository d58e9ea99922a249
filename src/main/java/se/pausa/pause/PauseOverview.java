package se.pausa.pause;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.common.SwedishTime;
import se.pausa.organization.UnitTree;

/**
 * The read side of Pausade order: pauses with the names of what they sit on. Each method is one SQL
 * statement, whose cost follows the pauses in the period and not those in the table.
 */
@Service
@Transactional(readOnly = true)
public class PauseOverview {

    /** Tables of other modules by name: joins that a statement does not need cost nothing. */
    private static final String FROM = """
             from pause p
                left join customer c on c.id = p.customer_id
                left join pause_reason r on r.id = p.reason_id
                left join service_order o on o.id = p.order_id
                left join contract k on k.id = coalesce(p.contract_id, o.contract_id)
            """;

    private static final String DETAILS = """
            select p.*, c.name customer_name, c.number customer_number, k.name contract_name, o.name order_name,
                case when p.order_id is not null
                        then (select group_concat(u.unit_id) from order_unit u where u.order_id = p.order_id)
                    when p.contract_id is not null
                        then (select group_concat(u.unit_id) from contract_unit u where u.contract_id = p.contract_id)
                    else (select group_concat(u.unit_id) from customer_unit u where u.customer_id = p.customer_id)
                end units
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PauseOverview(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page of what the filter finds. */
    public List<PauseRow> rows(PauseFilter filter, UnitTree units, PauseOrder order, int offset, int limit) {
        PauseCondition condition = condition(filter, units);
        String sql = DETAILS + " from (select p.id" + FROM + condition.where() + " order by " + order.sql()
                + " limit :limit offset :offset) page join pause p on p.id = page.id "
                + FROM.replace(" from pause p\n", "") + " order by " + order.sql();
        return jdbc.sql(sql)
                .params(condition.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(PauseRows::row)
                .list();
    }

    /** These pauses, in the order of their ids; those that are gone are left out. */
    public List<PauseRow> rows(Collection<PauseId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(DETAILS + FROM + " where p.id in (:ids) order by p.id")
                .param("ids", ids.stream().map(PauseId::value).toList())
                .query(PauseRows::row)
                .list();
    }

    /** The sums over all that the filter finds. */
    public PauseTotals totals(PauseFilter filter, UnitTree units) {
        PauseCondition condition = condition(filter, units);
        return jdbc.sql("""
                        select count(*) pauses, count(distinct p.customer_id) customers,
                            coalesce(sum(p.status = 'NEW'), 0) created,
                            coalesce(sum(p.status = 'CHANGED'), 0) changed,
                            coalesce(sum(p.status = 'CANCELLED'), 0) cancelled
                        """ + FROM + condition.where())
                .params(condition.parameters())
                .query((row, _) -> new PauseTotals(
                        row.getInt("pauses"),
                        row.getInt("customers"),
                        row.getInt("created"),
                        row.getInt("changed"),
                        row.getInt("cancelled")))
                .single();
    }

    /** Those of these pauses that the filter finds. */
    public Set<UUID> matching(PauseFilter filter, UnitTree units, Collection<UUID> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        PauseCondition condition = condition(filter, units);
        return jdbc
                .sql("select p.token" + FROM + condition.where() + " and p.token in (:keys)")
                .params(condition.parameters())
                .param("keys", keys.stream().map(UUID::toString).toList())
                .query(UUID.class)
                .stream()
                .collect(Collectors.toSet());
    }

    private PauseCondition condition(PauseFilter filter, UnitTree units) {
        return PauseCondition.of(filter, units, SwedishTime.now(clock));
    }
}
