package se.pausa.review;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.pausa.accesslog.AccessLog;
import se.pausa.accesslog.LoggedAct;
import se.pausa.common.SearchText;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomersIn;
import se.pausa.security.Access;
import se.pausa.security.Act;

/**
 * The access log as supervisors read it (R19): what is about customers of their units, and nothing else. What names
 * customers is noted in the log itself.
 */
@Service
public class AccessReview {

    /** More than these are not counted: it would cost what the whole list costs. */
    public static final int MOST_COUNTED = 99;

    /** Of these it is said that there are more: to count them all would take longer than to begin with the file. */
    public static final int MANY = 1_000;

    private final JdbcClient jdbc;
    private final LogEntries entries;
    private final CustomerNames names;
    private final LogScope scope;
    private final Access access;
    private final AccessLog log;

    AccessReview(
            JdbcClient jdbc, LogEntries entries, CustomerNames names, LogScope scope, Access access, AccessLog log) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.names = names;
        this.scope = scope;
        this.access = access;
        this.log = log;
    }

    /** A page, the latest first; what was noted together is one. One SQL statement, and one for the log. */
    public List<LogEntry> entries(LogFilter filter, LogPage page) {
        return noted(LoggedAct.ACCESS_LOG_READ, read(filter, page));
    }

    /** The same for a file or a page to print. */
    public List<LogEntry> exported(LogFilter filter, LogPage page) {
        return noted(LoggedAct.EXPORTED, read(filter, page));
    }

    private List<LogEntry> read(LogFilter filter, LogPage page) {
        CustomersIn seen = seen("scope");
        return entries.page(condition(filter, seen), seen("named"), page);
    }

    private List<LogEntry> noted(LoggedAct act, List<LogEntry> read) {
        log.note(
                act,
                read.stream()
                        .map(LogEntry::customer)
                        .filter(Objects::nonNull)
                        .map(customer -> customer.id().value())
                        .distinct()
                        .toList());
        return read;
    }

    /** How many each question would find, at most {@link #MOST_COUNTED} and one more; nothing for all of them. */
    public Map<LogQuestion, Integer> counts(LogFilter filter) {
        CustomersIn seen = seen("scope");
        Map<LogQuestion, Integer> counts = new EnumMap<>(LogQuestion.class);
        for (LogQuestion question : LogQuestion.values()) {
            if (question != LogQuestion.ALL) {
                counts.put(question, entries.count(condition(filter.withQuestion(question), seen), MOST_COUNTED + 1));
            }
        }
        return counts;
    }

    /** How many rows the filter finds, at most {@link #MANY} and one more. */
    public int count(LogFilter filter) {
        return entries.count(condition(filter, seen("scope")), MANY + 1);
    }

    /** Customers to look for; those that are found are noted as in any list. */
    public List<LogCustomer> customers(SearchText typed, int offset, int limit) {
        CustomersIn seen = seen("scope");
        List<LogCustomer> found = names.search(typed, seen, offset, limit);
        log.note(
                LoggedAct.LISTED,
                found.stream().map(customer -> customer.id().value()).toList());
        return found;
    }

    /** Empty when there is no such customer in scope. */
    public Optional<LogCustomer> customer(CustomerId id) {
        CustomersIn seen = seen("scope");
        Optional<LogCustomer> found = names.find(id, seen);
        found.ifPresent(_ -> log.note(LoggedAct.LISTED, List.of(id.value())));
        return found;
    }

    /** Those of whom something stands in the period, in the order of their names; one SQL statement. */
    public List<LogUser> users(LogFilter filter) {
        CustomersIn seen = seen("scope");
        LogCondition period = condition(filter.period(), seen);
        return jdbc.sql("""
                        select u.login, (select n.name from access_log n where n.login = u.login
                            order by n.at desc, n.id desc limit 1) name
                        from (select login from access_log group by login) u
                        where (select 1 from access_log l force index (access_of_user)%s and l.login = u.login limit 1) = 1
                        order by name, u.login""".formatted(period.where()))
                .params(period.parameters())
                .query((row, _) -> new LogUser(row.getString("login"), row.getString("name")))
                .list();
    }

    /** Up to when the log is sealed, Swedish time; empty before the first seal. */
    public Optional<LocalDateTime> sealedUntil() {
        access.ask(Act.READ_ACCESS_LOG);
        return jdbc.sql("select newest from access_seal order by no desc limit 1")
                .query(LocalDateTime.class)
                .optional()
                .map(utc -> SwedishTime.of(utc.toInstant(ZoneOffset.UTC)));
    }

    private CustomersIn seen(String parameter) {
        return scope.seen(parameter);
    }

    private LogCondition condition(LogFilter filter, CustomersIn seen) {
        return scope.condition(filter, seen);
    }
}
