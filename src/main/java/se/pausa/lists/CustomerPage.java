package se.pausa.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which customers have the rows of a page that is sorted by their names. The pauses are counted per customer and the
 * customers read in the order of their index, so that none is looked up twice, and neither names nor pauses are sorted.
 *
 * @param customers in order
 * @param skipped pauses of the first customer that are on the page before
 */
record CustomerPage(List<Long> customers, int skipped, int limit, boolean descending) {

    /**
     * So deep in the list many customers have pauses, and the index is certainly the best way: of itself the server
     * would sort them at the end of the list, more of them than fit into memory.
     */
    private static final int DEEP = 10_000;

    private static final String SHARES = """
            select c.id, share.pauses
            from (select p.customer_id, count(*) pauses%1$s group by p.customer_id order by null) share
                join customer c%2$s on c.id = share.customer_id
            order by c.name %3$s, c.id %3$s limit :last""";

    private record Share(long customer, int pauses) {}

    /** One SQL statement. */
    static CustomerPage of(JdbcClient jdbc, PauseCondition condition, PauseOrder order, int offset, int limit) {
        List<Share> shares = jdbc.sql(SHARES.formatted(
                        condition.pauses(), offset < DEEP ? "" : " force index (customer_name)", order.direction()))
                .params(condition.parameters())
                .param("last", (long) offset + limit)
                .query((row, _) -> new Share(row.getLong("id"), row.getInt("pauses")))
                .list();
        List<Long> customers = new ArrayList<>();
        int skipped = 0;
        long before = 0;
        for (Share share : shares) {
            long after = before + share.pauses();
            if (after > offset && before < (long) offset + limit) {
                skipped = customers.isEmpty() ? (int) (offset - before) : skipped;
                customers.add(share.customer());
            }
            before = after;
        }
        return new CustomerPage(List.copyOf(customers), skipped, limit, order.descending());
    }

    boolean isEmpty() {
        return customers.isEmpty();
    }

    /** The page out of all rows of its customers. */
    List<PauseRow> cut(List<PauseRow> rows) {
        Comparator<PauseRow> byId = Comparator.comparing(row -> row.pause().id().value());
        return rows.stream()
                .sorted(Comparator.comparing((PauseRow row) -> customers.indexOf(
                                row.pause().target().customer().value()))
                        .thenComparing(descending ? byId.reversed() : byId))
                .skip(skipped)
                .limit(limit)
                .toList();
    }
}
