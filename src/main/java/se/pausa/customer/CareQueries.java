package se.pausa.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.pausa.common.AsOf;
import se.pausa.common.Validity;
import se.pausa.organization.UnitId;

/**
 * Reads the rows of the tree, each with its units and the number of its children. Each method is one SQL statement, but
 * {@link #care(CustomerNode, Instant)}.
 */
@Repository
class CareQueries {

    private static final Pattern KEY = Pattern.compile("[KBO]\\d{1,18}");

    /** Has the columns of all three kinds of rows, in the same order as the others have them. */
    private static final String CUSTOMER = """
            select 'K' kind, c.id, c.id customer_id, null contract_id, %1$s name, %2$s number, null external_number,
                null valid_from, null valid_to, null contract_from, null contract_to,
                null planned_time, null duration_minutes, null recurrence,
                (select group_concat(u.unit_id) from customer_unit u where u.customer_id = c.id) units,
                (select count(*) from contract k where k.customer_id = c.id)
                    + (select count(*) from service_order o where o.customer_id = c.id and o.contract_id is null) children
            from customer c where c.id %3$s""";

    private static final Map<Character, String> CUSTOMER_OF = Map.of(
            'K', ":id",
            'B', "(select k.customer_id from contract k where k.id = :id)",
            'O', "(select o.customer_id from service_order o where o.id = :id)");

    private static final String NUMBERED = "(select n.id from customer n where n.number = :number%s)";

    private static final String CONTRACTS = """
            select 'B' kind, k.id, k.customer_id, null contract_id, k.name,
                if(%3$s, null, k.internal_number) number, if(%3$s, null, k.external_number) external_number,
                k.valid_from, k.valid_to, null contract_from, null contract_to,
                null planned_time, null duration_minutes, null recurrence,
                (select group_concat(u.unit_id) from contract_unit u where u.contract_id = k.id) units,
                (select count(*) from service_order o where o.contract_id = k.id) children
            from contract%1$s k where k.customer_id %2$s order by k.valid_from desc, k.name, k.id""";

    private static final String ORDERS = """
            select 'O' kind, o.id, o.customer_id, o.contract_id, o.name, null number, null external_number,
                o.valid_from, o.valid_to, k.valid_from contract_from, k.valid_to contract_to,
                o.planned_time, o.duration_minutes, o.recurrence,
                (select group_concat(u.unit_id) from order_unit u where u.order_id = o.id) units, 0 children
            from service_order%1$s o left join contract%1$s k on k.id = o.contract_id
            where o.customer_id %2$s order by o.planned_time, o.name, o.id""";

    private static final String NOW = "";

    private static final String THESE = "in (:customers)";

    /**
     * Customers with all their care. A part that is sorted keeps its order only with a limit, here the greatest there
     * is; to sort the whole would need a temporary table.
     */
    private static final String CARE = "(%1$s limit %4$d) union all (%2$s limit %4$d) union all (%3$s limit %4$d)";

    private static final String UNITS = """
            select u.customer_id, u.unit_id from customer_unit u where u.customer_id in (:customers)%1$s
            union select u.customer_id, own.unit_id from contract u join contract_unit own on own.contract_id = u.id
                where u.customer_id in (:customers)%1$s
            union select u.customer_id, own.unit_id from service_order u join order_unit own on own.order_id = u.id
                where u.customer_id in (:customers)%1$s""";

    private final JdbcClient jdbc;

    CareQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The care of the customer to whom a row of the tree belongs.
     *
     * @param key see {@link CareNode#key()}
     */
    Optional<CustomerCare> care(String key, CustomersIn visible) {
        return Optional.of(key)
                .filter(one -> KEY.matcher(one).matches())
                .flatMap(one ->
                        care("= " + CUSTOMER_OF.get(one.charAt(0)), "id", Long.parseLong(one.substring(1)), visible)
                                .stream()
                                .findFirst());
    }

    /** The care of these customers, by name. */
    List<CustomerCare> care(Collection<CustomerId> customers, CustomersIn visible) {
        return care(
                THESE, "customers", customers.stream().map(CustomerId::value).toList(), visible);
    }

    /** @param which customers, as the end of a condition with this parameter */
    private List<CustomerCare> care(String which, String parameter, Object value, CustomersIn visible) {
        List<CareNode> nodes = jdbc.sql(CARE.formatted(
                        customer(which, visible) + " order by c.name, c.id",
                        formatted(CONTRACTS, NOW, which, "k.customer_id", visible),
                        formatted(ORDERS, NOW, which, "o.customer_id", visible),
                        Long.MAX_VALUE))
                .param(parameter, value)
                .params(visible.parameters())
                .query(CareQueries::node)
                .list();
        Map<CustomerId, List<ContractNode>> contracts = byCustomer(nodes, ContractNode.class);
        Map<CustomerId, List<OrderNode>> orders = byCustomer(nodes, OrderNode.class);
        return only(nodes, CustomerNode.class)
                .map(customer -> new CustomerCare(
                        customer,
                        contracts.getOrDefault(customer.customer(), List.of()),
                        orders.getOrDefault(customer.customer(), List.of())))
                .toList();
    }

    private static <T extends CareNode> Map<CustomerId, List<T>> byCustomer(List<CareNode> nodes, Class<T> kind) {
        return only(nodes, kind).collect(Collectors.groupingBy(CareNode::customer));
    }

    private static <T extends CareNode> Stream<T> only(List<CareNode> nodes, Class<T> kind) {
        return nodes.stream().filter(kind::isInstance).map(kind::cast);
    }

    Optional<CustomerNode> numbered(String number, CustomersIn visible) {
        return jdbc.sql(customer("= " + NUMBERED.formatted(visible.orConfided("union", "h.number = :number")), visible))
                .param("number", number)
                .params(visible.parameters())
                .query(CareQueries::customer)
                .optional();
    }

    /** Contracts and orders as they were stored before an instant; their units are those of now. */
    CustomerCare care(CustomerNode customer, Instant known, CustomersIn visible) {
        return new CustomerCare(
                customer,
                asOf(CONTRACTS, "k.customer_id", customer, known, visible)
                        .query(CareQueries::contract)
                        .list(),
                asOf(ORDERS, "o.customer_id", customer, known, visible)
                        .query(CareQueries::order)
                        .list());
    }

    private JdbcClient.StatementSpec asOf(
            String sql, String owner, CustomerNode customer, Instant known, CustomersIn visible) {
        return jdbc.sql(formatted(sql, AsOf.SQL, THESE, owner, visible))
                .params(visible.parameters())
                .param("customers", List.of(customer.customer().value()))
                .param(AsOf.KNOWN, AsOf.value(known));
    }

    List<ContractNode> contracts(Collection<CustomerId> customers, CustomersIn visible) {
        return jdbc.sql(formatted(CONTRACTS, NOW, THESE, "k.customer_id", visible))
                .params(visible.parameters())
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .query(CareQueries::contract)
                .list();
    }

    /** In the order of the day. */
    List<OrderNode> orders(Collection<CustomerId> customers, CustomersIn visible) {
        return jdbc.sql(formatted(ORDERS, NOW, THESE, "o.customer_id", visible))
                .params(visible.parameters())
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .query(CareQueries::order)
                .list();
    }

    /** Those of the customers themselves, their contracts and their orders. */
    Map<CustomerId, Set<UnitId>> units(Collection<CustomerId> customers, CustomersIn visible) {
        Map<CustomerId, Set<UnitId>> units = new HashMap<>();
        jdbc.sql(UNITS.formatted(visible.and("u.customer_id")))
                .params(visible.parameters())
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .query((RowCallbackHandler)
                        row -> units.computeIfAbsent(new CustomerId(row.getLong("customer_id")), _ -> new HashSet<>())
                                .add(new UnitId(row.getLong("unit_id"))));
        return units;
    }

    /** Locks them in the order of their ids, so that two who lock the same ones never wait for each other. */
    Set<CustomerId> lock(Collection<CustomerId> customers, CustomersIn visible) {
        return jdbc.sql("select c.id from customer c where c.id in (:customers)" + visible.and("c.id")
                        + " order by c.id for update")
                .params(visible.parameters())
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .query((row, _) -> new CustomerId(row.getLong("id")))
                .set();
    }

    Map<ContractId, CustomerId> ownersOfContracts(Collection<ContractId> contracts, CustomersIn visible) {
        return owners("contract", contracts.stream().map(ContractId::value).toList(), ContractId::new, visible);
    }

    Map<OrderId, CustomerId> ownersOfOrders(Collection<OrderId> orders, CustomersIn visible) {
        return owners("service_order", orders.stream().map(OrderId::value).toList(), OrderId::new, visible);
    }

    private <T> Map<T, CustomerId> owners(String table, List<Long> ids, LongFunction<T> id, CustomersIn visible) {
        Map<T, CustomerId> owners = new HashMap<>();
        jdbc.sql("select id, customer_id from " + table + " where id in (:ids)" + visible.and("customer_id"))
                .params(visible.parameters())
                .param("ids", ids)
                .query((RowCallbackHandler)
                        row -> owners.put(id.apply(row.getLong("id")), new CustomerId(row.getLong("customer_id"))));
        return owners;
    }

    private static String customer(String which, CustomersIn visible) {
        return CUSTOMER.formatted(visible.name("c"), visible.number("c"), which + visible.and("c.id"));
    }

    /** @param owner the column of the customer's id */
    private static String formatted(String sql, String asOf, String which, String owner, CustomersIn visible) {
        return sql.formatted(asOf, which + visible.and(owner), visible.hides(owner));
    }

    private static CareNode node(ResultSet row, int index) throws SQLException {
        return switch (row.getString("kind")) {
            case "K" -> customer(row, index);
            case "B" -> contract(row, index);
            default -> order(row, index);
        };
    }

    private static CustomerNode customer(ResultSet row, int index) throws SQLException {
        return new CustomerNode(
                new CustomerId(row.getLong("id")),
                row.getString("name"),
                row.getString("number"),
                units(row),
                row.getInt("children"));
    }

    private static ContractNode contract(ResultSet row, int index) throws SQLException {
        return new ContractNode(
                new ContractId(row.getLong("id")),
                new CustomerId(row.getLong("customer_id")),
                row.getString("name"),
                row.getString("number"),
                row.getString("external_number"),
                validity(row, "valid_from", "valid_to"),
                units(row),
                row.getInt("children"));
    }

    private static OrderNode order(ResultSet row, int index) throws SQLException {
        long contract = row.getLong("contract_id");
        boolean free = row.wasNull();
        Validity own = validity(row, "valid_from", "valid_to");
        return new OrderNode(
                new OrderId(row.getLong("id")),
                new CustomerId(row.getLong("customer_id")),
                free ? null : new ContractId(contract),
                row.getString("name"),
                row.getObject("planned_time", LocalTime.class),
                row.getInt("duration_minutes"),
                row.getString("recurrence"),
                own,
                free ? own : own.within(validity(row, "contract_from", "contract_to")),
                units(row));
    }

    private static Validity validity(ResultSet row, String from, String to) throws SQLException {
        return new Validity(row.getObject(from, LocalDate.class), row.getObject(to, LocalDate.class));
    }

    private static List<UnitId> units(ResultSet row) throws SQLException {
        @Nullable String ids = row.getString("units");
        Stream<String> separate = ids == null ? Stream.empty() : Arrays.stream(ids.split(","));
        return separate.map(id -> new UnitId(Long.parseLong(id))).toList();
    }
}
