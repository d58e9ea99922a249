package se.pausa.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.pausa.accesslog.AccessLog;
import se.pausa.accesslog.LoggedAct;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomersIn;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseId;
import se.pausa.security.Access;
import se.pausa.security.Act;

/**
 * The read side of Pausade order: pauses with the names of what they sit on. Each method is one SQL statement (a page
 * by customer is two), whose cost follows the pauses in the period and not those in the table. What is found and in
 * which order is asked of {@code pause} alone, by its index; names are joined to the rows of the page. See decision 007.
 */
@Service
public class PauseOverview {

    /** Tables of other modules by name; customers keep no history. */
    private static final String NAMES = """
             left join customer c on c.id = p.customer_id
                left join service_order%1$s o on o.id = p.order_id
                left join contract%1$s k on k.id = coalesce(p.contract_id, o.contract_id)
            """;

    private static final String DETAILS = """
            select p.*, %s customer_name, %s customer_number, k.name contract_name, o.name order_name,
                case when p.order_id is not null
                        then (select group_concat(u.unit_id) from order_unit u where u.order_id = p.order_id)
                    when p.contract_id is not null
                        then (select group_concat(u.unit_id) from contract_unit u where u.contract_id = p.contract_id)
                    else (select group_concat(u.unit_id) from customer_unit u where u.customer_id = p.customer_id)
                end units
            """;

    /** Sorted by what the page has brought: by joined columns it would be a temporary table on disk. */
    private static final String PAGE = """
            from (select p.id, %1$s sort%2$s order by sort %3$s, p.id %3$s limit :limit offset :offset) page
                straight_join pause%4$s p on p.id = page.id%5$s
            order by page.sort %3$s, page.id %3$s""";

    /** The counts of the questions cost what the sums over the live pauses would. */
    private static final String TOTALS = """
            select shown.*, live.*, %s `ALL`
            from (select count(*) pauses, count(distinct p.customer_id) customers,
                    coalesce(sum(p.status = 'NEW'), 0) created,
                    coalesce(sum(p.status = 'CHANGED'), 0) changed,
                    coalesce(sum(p.status = 'CANCELLED'), 0) cancelled%s) shown
                join (select %s%s) live
            """;

    private static final String BY_CUSTOMER =
            "(select c.name from customer c where c.id = p.customer_id) %1$s, p.customer_id %1$s";

    private final JdbcClient jdbc;
    private final NotAtCity notAtCity;
    private final Access access;
    private final AccessLog log;
    private final Clock clock;

    PauseOverview(JdbcClient jdbc, NotAtCity notAtCity, Access access, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.notAtCity = notAtCity;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** One page of what the filter finds. */
    public List<PauseRow> rows(PauseFilter filter, UnitTree units, PauseOrder order, int offset, int limit) {
        CustomersIn visible = visible();
        PauseCondition condition = condition(filter, units, visible);
        return noted(
                LoggedAct.LISTED,
                order.by() == PauseSort.CUSTOMER
                        ? byCustomer(condition, order, offset, limit, visible)
                        : page(condition, order, offset, limit, visible));
    }

    private List<PauseRow> page(
            PauseCondition condition, PauseOrder order, int offset, int limit, CustomersIn visible) {
        return jdbc.sql(details(visible)
                        + PAGE.formatted(
                                order.by().sql(),
                                condition.pauses(),
                                order.direction(),
                                condition.asOf(),
                                names(condition)))
                .params(condition.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(PauseRows::row)
                .list();
    }

    private List<PauseRow> byCustomer(
            PauseCondition condition, PauseOrder order, int offset, int limit, CustomersIn visible) {
        CustomerPage page = CustomerPage.of(jdbc, condition, order, offset, limit);
        if (page.isEmpty()) {
            return List.of();
        }
        return page.cut(jdbc.sql(details(visible) + condition.from() + names(condition) + condition.where()
                        + " and p.customer_id in (:customers)")
                .params(condition.parameters())
                .param("customers", page.customers())
                .query(PauseRows::row)
                .list());
    }

    /** What the filter finds, and others whatever it says, in no order. */
    public List<PauseRow> rows(PauseFilter filter, UnitTree units, PauseSubset others) {
        CustomersIn visible = visible();
        PauseCondition condition = condition(filter, units, visible);
        return noted(
                LoggedAct.LISTED,
                jdbc.sql(details(visible)
                                + " from (select p.id" + condition.pauses()
                                + " union select p.id from pause p where (" + others.condition() + ")"
                                + visible.and("p.customer_id")
                                + ") found straight_join pause p on p.id = found.id" + names(condition))
                        .params(condition.parameters())
                        .params(others.parameters())
                        .query(PauseRows::row)
                        .list());
    }

    /** These pauses, in the order of their ids; those that are gone are left out. */
    public List<PauseRow> rows(Collection<PauseId> ids) {
        return noted(LoggedAct.LISTED, read(ids, null, visible()));
    }

    /**
     * These pauses for a file or a page to print.
     *
     * @param known as it was when this minute of Swedish time was over (R15); now, if it is absent
     */
    public List<PauseRow> rows(Collection<PauseId> ids, @Nullable LocalDateTime known) {
        return noted(LoggedAct.EXPORTED, read(ids, known, visible()));
    }

    private List<PauseRow> read(Collection<PauseId> ids, @Nullable LocalDateTime known, CustomersIn visible) {
        if (ids.isEmpty()) {
            return List.of();
        }
        PauseCondition byId = PauseCondition.byId(ids, known, visible);
        return jdbc.sql(details(visible) + byId.from() + names(byId) + byId.where() + " order by p.id")
                .params(byId.parameters())
                .query(PauseRows::row)
                .list();
    }

    /** The keys of all that the filter finds, in order: what a file or a page to print shows, whatever is saved meanwhile. */
    public List<PauseId> ids(PauseFilter filter, UnitTree units, PauseOrder order) {
        PauseCondition condition = condition(filter, units, visible());
        String by = order.by() == PauseSort.CUSTOMER ? BY_CUSTOMER : order.by().sql() + " %1$s";
        return jdbc
                .sql("select p.id" + condition.pauses()
                        + (" order by " + by + ", p.id %1$s").formatted(order.direction()))
                .params(condition.parameters())
                .query(Long.class)
                .list()
                .stream()
                .map(PauseId::new)
                .toList();
    }

    /** The sums over all that the filter finds, and how many pauses each question would find. */
    public PauseTotals totals(PauseFilter filter, UnitTree units) {
        CustomersIn visible = visible();
        PauseQuestions questions = questions(units);
        PauseCondition shown = PauseCondition.of(filter, units, questions, visible);
        PauseCondition live = PauseCondition.live(filter, units, questions, visible);
        PauseCondition ofPeriod = PauseCondition.ofPeriod(filter, units, questions.now(), visible);
        String inPeriod = filter.isQuestion() ? "(select count(*)" + ofPeriod.pauses() + ")" : "shown.pauses";
        return jdbc.sql(TOTALS.formatted(inPeriod, shown.pauses(), questions.counts(), live.pauses()))
                .params(ofPeriod.parameters())
                .params(live.parameters())
                .query((row, _) -> totals(row))
                .single();
    }

    private static PauseTotals totals(ResultSet row) throws SQLException {
        Map<PauseQuestion, Integer> answering = new EnumMap<>(PauseQuestion.class);
        for (PauseQuestion question : PauseQuestion.values()) {
            answering.put(question, row.getInt(question.name()));
        }
        return new PauseTotals(
                row.getInt("pauses"),
                row.getInt("customers"),
                row.getInt("created"),
                row.getInt("changed"),
                row.getInt("cancelled"),
                answering);
    }

    /** Those of these pauses that the filter finds. */
    public Set<UUID> matching(PauseFilter filter, UnitTree units, Collection<UUID> keys) {
        CustomersIn visible = visible();
        if (keys.isEmpty()) {
            return Set.of();
        }
        PauseCondition condition = condition(filter, units, visible);
        return jdbc
                .sql("select p.token" + condition.from() + condition.where() + " and p.token in (:keys)")
                .params(condition.parameters())
                .param("keys", keys.stream().map(UUID::toString).toList())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static String details(CustomersIn visible) {
        return DETAILS.formatted(visible.name("c"), visible.number("c"));
    }

    private List<PauseRow> noted(LoggedAct act, List<PauseRow> rows) {
        log.note(
                act,
                rows.stream()
                        .map(row -> row.pause().target().customer().value())
                        .distinct()
                        .toList());
        return rows;
    }

    private static String names(PauseCondition condition) {
        return NAMES.formatted(condition.asOf());
    }

    private PauseCondition condition(PauseFilter filter, UnitTree units, CustomersIn visible) {
        return PauseCondition.of(filter, units, questions(units), visible);
    }

    private CustomersIn visible() {
        return CustomersIn.asked(access, Act.READ_CARE);
    }

    private PauseQuestions questions(UnitTree units) {
        return new PauseQuestions(SwedishTime.now(clock), notAtCity.among(units));
    }
}
