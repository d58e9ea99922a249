package se.pausa.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.pausa.accesslog.AccessLog;
import se.pausa.accesslog.LoggedAct;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerNode;
import se.pausa.customer.CustomerService;
import se.pausa.customer.CustomersIn;
import se.pausa.customer.OrderNode;
import se.pausa.pause.EffectivePauses;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseTarget;
import se.pausa.security.Access;
import se.pausa.security.Act;

/**
 * The read side of Alla kunder and Orderlista: customers with their contracts and orders, and what pauses
 * do to each of them. A page of customers costs two SQL statements whatever its length, the rows below
 * any number of them two more.
 */
@Service
public class CareTree {

    private static final String DETAILS = """
            select c.id, %1$s name, %2$s number,
                (select group_concat(u.unit_id) from customer_unit u where u.customer_id = c.id) units,
                (select count(*) from contract k where k.customer_id = c.id)
                    + (select count(*) from service_order o where o.customer_id = c.id and o.contract_id is null) children""";

    /** Sorted by what the page has brought: by joined columns it would be a temporary table on disk. */
    private static final String CUSTOMERS = DETAILS + """
             from (select c.id, %4$s sort from customer c%3$s order by sort %5$s, c.id %5$s limit :limit offset :offset) page
                straight_join customer c on c.id = page.id
            order by page.sort %5$s, page.id %5$s""";

    private static final String LIVE = """
            select * from pause p
            where p.customer_id in (:customers) and p.status <> 'CANCELLED' and p.ends_at > :since%s
            order by p.starts_at, p.id""";

    private final JdbcClient jdbc;
    private final CustomerService customers;
    private final Access access;
    private final AccessLog log;
    private final Clock clock;

    CareTree(JdbcClient jdbc, CustomerService customers, Access access, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** How many customers the filter would find with each of {@link CareFilter#QUESTIONS}; one SQL statement. */
    public Map<PauseQuestion, Integer> counts(CareFilter filter) {
        CustomersIn visible = visible();
        LocalDateTime now = now();
        Map<String, Object> parameters = new HashMap<>();
        String counts = CareFilter.QUESTIONS.stream()
                .map(question -> {
                    CareCondition condition = CareCondition.of(filter.withQuestion(question), visible, now);
                    parameters.putAll(condition.parameters());
                    return "(select count(*) from customer c" + condition.sql() + ")";
                })
                .collect(Collectors.joining(", ", "select ", ""));
        return jdbc.sql(counts)
                .params(parameters)
                .query((row, _) -> {
                    Map<PauseQuestion, Integer> found = new EnumMap<>(PauseQuestion.class);
                    for (PauseQuestion question : CareFilter.QUESTIONS) {
                        found.put(question, row.getInt(found.size() + 1));
                    }
                    return found;
                })
                .single();
    }

    /** One page of the customers that the filter finds; two SQL statements. */
    public List<CareRow> customers(CareFilter filter, CareOrder order, int offset, int limit) {
        CustomersIn visible = visible();
        LocalDateTime now = now();
        CareCondition condition = CareCondition.of(filter, visible, now);
        List<CustomerNode> page = jdbc.sql(CUSTOMERS.formatted(
                        visible.name("c"), visible.number("c"), condition.sql(), order.column(), order.direction()))
                .params(condition.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(CareTree::customer)
                .list();
        note(LoggedAct.LISTED, page.stream().map(CustomerNode::customer));
        return rows(page, visible, now);
    }

    /** The keys of all customers that the filter finds, in order; one SQL statement. */
    public List<CustomerId> ids(CareFilter filter, CareOrder order) {
        CareCondition condition = CareCondition.of(filter, visible(), now());
        return jdbc
                .sql("select c.id from customer c" + condition.sql()
                        + " order by %1$s %2$s, c.id %2$s".formatted(order.column(), order.direction()))
                .params(condition.parameters())
                .query(Long.class)
                .list()
                .stream()
                .map(CustomerId::new)
                .toList();
    }

    /** These customers for a file or a page to print, in this order; those that are gone are left out. Two SQL statements. */
    public List<CareRow> customers(List<CustomerId> ids) {
        CustomersIn visible = visible();
        Map<CustomerId, CustomerNode> found = jdbc
                .sql(DETAILS.formatted(visible.name("c"), visible.number("c")) + " from customer c where c.id in (:ids)"
                        + visible.and("c.id"))
                .params(visible.parameters())
                .param("ids", ids.stream().map(CustomerId::value).toList())
                .query(CareTree::customer)
                .list()
                .stream()
                .collect(Collectors.toMap(CustomerNode::customer, Function.identity()));
        note(LoggedAct.EXPORTED, found.keySet().stream());
        return rows(ids.stream().map(found::get).filter(Objects::nonNull).toList(), visible, now());
    }

    private List<CareRow> rows(List<CustomerNode> page, CustomersIn visible, LocalDateTime now) {
        Map<CustomerId, List<LivePause>> live =
                live(page.stream().map(CustomerNode::customer).toList(), visible, now);
        return page.stream()
                .map(node -> CareRow.of(node, List.of(), live.getOrDefault(node.customer(), List.of()), List.of(), now))
                .toList();
    }

    /** The row as it is now; one SQL statement. */
    public CareRow again(CareRow row) {
        CustomersIn visible = visible();
        CustomerId customer = row.node().customer();
        note(LoggedAct.LISTED, Stream.of(customer));
        LocalDateTime now = now();
        List<LivePause> live = live(List.of(customer), visible, now).getOrDefault(customer, List.of());
        return CareRow.of(row.node(), row.above(), live, List.of(), now);
    }

    /**
     * The rows directly below each of these, and below the contracts among them: contracts, the latest
     * first, then orders in the order of the day. Two SQL statements whatever their number; pauses are
     * those that the given rows know of.
     *
     * @return by the key of the row above
     */
    public Map<String, List<CareRow>> children(Collection<CareRow> parents) {
        access.ask(Act.READ_CARE);
        LocalDateTime now = now();
        List<CustomerId> ids =
                parents.stream().map(row -> row.node().customer()).distinct().toList();
        note(LoggedAct.CARE_READ, ids.stream());
        Map<CustomerId, List<ContractNode>> contracts =
                customers.contracts(ids).stream().collect(Collectors.groupingBy(ContractNode::customer));
        Map<CustomerId, List<OrderNode>> orders =
                customers.orders(ids).stream().collect(Collectors.groupingBy(OrderNode::customer));
        Map<String, List<CareRow>> children = new HashMap<>();
        for (CareRow parent : parents) {
            CustomerId customer = parent.node().customer();
            Branch branch = new Branch(
                    contracts.getOrDefault(customer, List.of()), orders.getOrDefault(customer, List.of()), now);
            branch.below(parent, children);
        }
        return children;
    }

    /**
     * The orders of a customer or contract; two SQL statements. The key of an order leads to all orders of
     * its customer. Empty when there is no such row.
     *
     * @param key see {@link CareNode#key()}
     */
    public Optional<OrderList> orders(String key) {
        return customers.care(key).map(care -> orders(care, care.node(key).orElseThrow()));
    }

    /** The same orders as they are now; three SQL statements. Empty when the row is gone. */
    public Optional<OrderList> again(OrderList list) {
        access.ask(Act.READ_CARE);
        List<CustomerId> id = List.of(list.care().customer().customer());
        note(LoggedAct.CARE_READ, id.stream());
        CustomerCare care = new CustomerCare(list.care().customer(), customers.contracts(id), customers.orders(id));
        return care.node(list.node().key()).map(node -> orders(care, node));
    }

    private OrderList orders(CustomerCare care, CareNode node) {
        LocalDateTime now = now();
        CustomerId customer = care.customer().customer();
        List<LivePause> live = live(List.of(customer), visible(), now).getOrDefault(customer, List.of());
        CareNode above = node instanceof OrderNode ? care.customer() : node;
        List<CareRow> rows = care.orders().stream()
                .filter(order -> PauseTarget.of(above).covers(order))
                .map(order -> {
                    List<CareNode> path = new ArrayList<>(List.of(care.customer()));
                    care.contract(order.contract()).ifPresent(path::add);
                    return CareRow.of(order, path, live, List.of(), now);
                })
                .toList();
        return new OrderList(above, care, rows, new EffectivePauses(live));
    }

    /** Those that have not ended before the weeks that are drawn; one SQL statement. */
    private Map<CustomerId, List<LivePause>> live(List<CustomerId> ids, CustomersIn visible, LocalDateTime now) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(LIVE.formatted(visible.and("p.customer_id")))
                .params(visible.parameters())
                .param("customers", ids.stream().map(CustomerId::value).toList())
                .param("since", CareWeeks.first(now.toLocalDate()).atStartOfDay())
                .query(PauseRows::pause)
                .list()
                .stream()
                .flatMap(pause -> LivePause.of(pause).stream())
                .collect(Collectors.groupingBy(pause -> pause.target().customer()));
    }

    private void note(LoggedAct act, Stream<CustomerId> seen) {
        log.note(act, seen.map(CustomerId::value).toList());
    }

    private CustomersIn visible() {
        return CustomersIn.asked(access, Act.READ_CARE);
    }

    private LocalDateTime now() {
        return SwedishTime.now(clock);
    }

    private static CustomerNode customer(ResultSet row, int index) throws SQLException {
        return new CustomerNode(
                new CustomerId(row.getLong("id")),
                row.getString("name"),
                row.getString("number"),
                PauseRows.units(row.getString("units")),
                row.getInt("children"));
    }

    /** A customer's contracts and orders, as they hang below its row and those of its contracts. */
    private record Branch(List<ContractNode> contracts, List<OrderNode> orders, LocalDateTime now) {

        void below(CareRow parent, Map<String, List<CareRow>> children) {
            List<CareRow> rows = new ArrayList<>();
            if (parent.node() instanceof CustomerNode) {
                contracts.stream().map(contract -> row(contract, parent)).forEach(rows::add);
                rows.forEach(contract -> below(contract, children));
            }
            orders.stream()
                    .filter(order -> switch (parent.node()) {
                        case CustomerNode _ -> order.contract() == null;
                        case ContractNode contract -> contract.id().equals(order.contract());
                        case OrderNode _ -> false;
                    })
                    .map(order -> row(order, parent))
                    .forEach(rows::add);
            children.put(parent.node().key(), List.copyOf(rows));
        }

        private CareRow row(CareNode node, CareRow parent) {
            List<CareNode> above = new ArrayList<>(parent.above());
            above.add(parent.node());
            return CareRow.of(node, above, parent.weeks().pauses(), orders, now);
        }
    }
}
