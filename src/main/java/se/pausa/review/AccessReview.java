package se.pausa.review;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.accesslog.AccessLog;
import se.pausa.accesslog.LoggedAct;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.common.SearchText;
import se.pausa.common.SwedishTime;
import se.pausa.common.Utc;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomersIn;
import se.pausa.organization.OrganizationService;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.CurrentUser;
import se.pausa.security.Scope;

/**
 * The access log as supervisors read it (R19): what is about customers of their units, and nothing else. What names
 * customers is noted in the log itself.
 */
@Service
public class AccessReview {

    /** What is drawn at a time. */
    public static final int SAMPLE = 10;

    /** More than these are not counted: it would cost what the whole list costs. */
    public static final int MOST_COUNTED = 99;

    /** Of these it is said that there are more: to count them all would take longer than to begin with the file. */
    public static final int MANY = 1_000;

    /** So many are tried before all are gone through: enough where one in a hundred is about the units. */
    private static final int TRIED = 2000;

    private static final String DRAW = """
            insert ignore into access_review (entry_id, drawn_by, drawn_at)
            select l.id, :by, :now%s
                and l.login <> :me and not exists (select 1 from access_review r where r.entry_id = l.id)
            order by rand() limit :limit""";

    private static final String JUDGE = """
            update access_review set outcome = :outcome, note = :note, reviewed_by = :by, reviewed_at = :now,
                version = version + 1
            where id = :id and version = :version""";

    private final JdbcClient jdbc;
    private final LogEntries entries;
    private final CustomerNames names;
    private final OrganizationService organization;
    private final Access access;
    private final CurrentUser user;
    private final AccessLog log;
    private final Clock clock;
    private final Random chance = new SecureRandom();

    AccessReview(
            JdbcClient jdbc,
            LogEntries entries,
            CustomerNames names,
            OrganizationService organization,
            Access access,
            CurrentUser user,
            AccessLog log,
            Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.names = names;
        this.organization = organization;
        this.access = access;
        this.user = user;
        this.log = log;
        this.clock = clock;
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

    /**
     * Draws single entries at random from what the filter finds, where it is about reviews from all; never what was drawn
     * before, nor what the user has done.
     *
     * @return how many, at most {@link #SAMPLE}
     */
    @Transactional
    public int draw(LogFilter filter) {
        CustomersIn seen = seen("scope");
        LogFilter all = filter.question().isOfReviews() ? filter.withQuestion(LogQuestion.ALL) : filter;
        int drawn = draw(condition(all, seen), " from access_log l", someIds(all.period(), seen), SAMPLE);
        LogCondition condition = condition(all, seen);
        return drawn + (drawn == SAMPLE ? 0 : draw(condition, condition.from(), List.of(), SAMPLE - drawn));
    }

    /** @param ids to draw from; empty for all that there are, which takes seconds where there are many */
    private int draw(LogCondition condition, String from, List<Long> ids, int most) {
        return jdbc.sql(DRAW.formatted(from + condition.where() + (ids.isEmpty() ? "" : " and l.id in (:ids)")))
                .params(condition.parameters())
                .param("by", user.get().name())
                .param("me", user.get().login())
                .param("now", Utc.now(clock))
                .param("ids", ids)
                .param("limit", most)
                .update();
    }

    /** Numbers between those of the first and the last entry of the period, which has most of them in its order. */
    private List<Long> someIds(LogFilter period, CustomersIn seen) {
        LogCondition condition = condition(period, seen);
        String ends = "(select l.id" + condition.from() + condition.where() + " order by l.at %1$s, l.id %1$s limit 1)";
        List<Long> range = jdbc.sql(ends.formatted("") + " union all " + ends.formatted("desc"))
                .params(condition.parameters())
                .query(Long.class)
                .list();
        return range.isEmpty()
                ? List.of(0L)
                : chance.longs(TRIED, Collections.min(range), Collections.max(range) + 1)
                        .distinct()
                        .boxed()
                        .toList();
    }

    /**
     * Says what came of looking into an entry that was drawn; it can be said anew, and each time stays in the history.
     *
     * @param entry as the screen showed it
     * @throws RuleViolation if the note is too long, the user's own reading was drawn, or somebody else has said so meanwhile
     */
    @Transactional
    public void judge(LogEntry entry, Outcome outcome, String note) {
        CustomersIn seen = seen("scope");
        Review review = Objects.requireNonNull(entry.review());
        if (note.length() > Review.MAX_NOTE) {
            throw refused("reviewNoteTooLong");
        }
        String login = jdbc.sql("select l.login from access_review r join access_log l on l.id = r.entry_id"
                        + " where r.id = :id" + seen.and("l.customer_id"))
                .params(seen.parameters())
                .param("id", review.id())
                .query(String.class)
                .optional()
                .orElseThrow(() -> refused("reviewGone"));
        if (login.equals(user.get().login())) {
            throw refused("reviewOfOneself");
        }
        int stored = jdbc.sql(JUDGE)
                .param("outcome", outcome.name())
                .param("note", note)
                .param("by", user.get().name())
                .param("now", Utc.now(clock))
                .param("id", review.id())
                .param("version", review.version())
                .update();
        if (stored == 0) {
            throw refused("reviewedMeanwhile");
        }
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
        return CustomersIn.asked(access, Act.READ_ACCESS_LOG, parameter);
    }

    private LogCondition condition(LogFilter filter, CustomersIn seen) {
        List<CustomersIn> customers = new ArrayList<>(List.of(seen));
        if (filter.unit() != null) {
            Scope below = new Scope(false, organization.tree().withDescendants(filter.unit()));
            customers.add(new CustomersIn(below, Scope.NOWHERE, "unit"));
        }
        return new LogCondition(filter, customers);
    }

    private static RuleViolation refused(String key) {
        return new RuleViolation(new Problem(null, "note", key, List.of()));
    }
}
