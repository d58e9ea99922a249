package se.pausa.pause;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomersIn;

/** Reads the pauses of customers that a user may see; each method is one SQL statement. */
@Repository
class PausesOfCustomers {

    private static final String FROM = "from pause p where p.customer_id in (:customers) and p.ends_at %s :from%s";

    private final JdbcClient jdbc;

    PausesOfCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that end after this time, the latest start first. */
    List<SavedPause> endingAfter(LocalDateTime from, Collection<CustomerId> customers, CustomersIn visible) {
        return statement("select p.* " + FROM + " order by p.starts_at desc, p.id desc", ">", from, customers, visible)
                .query((row, _) -> PauseColumns.read(row))
                .list();
    }

    /** How many have ended at this time. */
    int ended(LocalDateTime at, CustomerId customer, CustomersIn visible) {
        return statement("select count(*) " + FROM, "<=", at, List.of(customer), visible)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec statement(
            String sql, String ends, LocalDateTime from, Collection<CustomerId> customers, CustomersIn visible) {
        return jdbc.sql(sql.formatted(ends, visible.and("p.customer_id")))
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .param("from", from)
                .params(visible.parameters());
    }
}
