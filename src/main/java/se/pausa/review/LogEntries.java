package se.pausa.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.pausa.accesslog.LoggedAct;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomersIn;
import se.pausa.organization.UnitId;
import se.pausa.security.Assignment;
import se.pausa.security.Role;
import se.pausa.security.Scope;

/** Reads entries; knows nothing of who may. */
@Component
class LogEntries {

    private static final String PAGE = """
            select l.*, c.id seen_id, %6$s customer_name, %7$s customer_number,
                (select count(distinct e.customer_id) from access_log e where %3$s%4$s) customers,
                v.id review_id, v.version, v.outcome, v.note, v.reviewed_by, v.reviewed_at
            from (select l.id%1$s%2$s order by l.at desc, l.id desc limit :limit) page
                straight_join access_log l on l.id = page.id
                left join customer c on c.id = l.customer_id%5$s
                left join access_review v on v.id = (select r.id from access_log e
                    straight_join access_review r on r.entry_id = e.id where %3$s%4$s
                    order by r.outcome is null desc, r.id desc limit 1)
            order by l.at desc, l.id desc""";

    private final JdbcClient jdbc;

    LogEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One SQL statement.
     *
     * @param named the customers whose names may be seen, and as whom
     */
    List<LogEntry> page(LogCondition condition, CustomersIn named, LogPage page) {
        String sql = PAGE.formatted(
                condition.from(),
                condition.whereFirst() + page.condition(),
                condition.same(),
                condition.which("e"),
                named.scope().equals(Scope.NOWHERE) ? " and false" : named.and("c.id"),
                named.name("c"),
                named.number("c"));
        return jdbc.sql(sql)
                .params(condition.parameters())
                .params(named.parameters())
                .params(page.parameters())
                .query((row, _) -> entry(row))
                .list();
    }

    /** How many there are, at most so many. */
    int count(LogCondition condition, int most) {
        return jdbc.sql("select count(*) from (select l.id" + condition.from() + condition.whereFirst()
                        + " limit :most) found")
                .params(condition.parameters())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        int customers = row.getInt("customers");
        return new LogEntry(
                row.getLong("id"),
                row.getObject("at", LocalDateTime.class),
                row.getString("login"),
                row.getString("name"),
                held(row.getString("held")),
                LoggedAct.valueOf(row.getString("act")),
                row.getString("source"),
                customers,
                customers == 1 ? customer(row) : null,
                review(row));
    }

    private static @Nullable LogCustomer customer(ResultSet row) throws SQLException {
        long id = row.getLong("seen_id");
        return row.wasNull()
                ? null
                : new LogCustomer(new CustomerId(id), row.getString("customer_name"), row.getString("customer_number"));
    }

    private static @Nullable Review review(ResultSet row) throws SQLException {
        long id = row.getLong("review_id");
        if (row.wasNull()) {
            return null;
        }
        String outcome = row.getString("outcome");
        LocalDateTime at = row.getObject("reviewed_at", LocalDateTime.class);
        return new Review(
                id,
                row.getInt("version"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("note"),
                row.getString("reviewed_by"),
                at == null ? null : at.toInstant(ZoneOffset.UTC));
    }

    /** What {@code User.held} wrote; the last one may be cut off, and is then left out. */
    static List<Assignment> held(String text) {
        return Arrays.stream(text.split(", "))
                .flatMap(each -> assignment(each).stream())
                .toList();
    }

    private static Optional<Assignment> assignment(String text) {
        String[] parts = text.split(" ");
        try {
            return Optional.of(new Assignment(
                    Role.valueOf(parts[0]), parts.length == 1 ? null : new UnitId(Long.parseLong(parts[1]))));
        } catch (IllegalArgumentException cut) {
            return Optional.empty();
        }
    }
}
