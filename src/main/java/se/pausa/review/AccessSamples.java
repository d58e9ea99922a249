package se.pausa.review;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.common.Utc;
import se.pausa.customer.CustomersIn;
import se.pausa.security.CurrentUser;

/** What supervisors look into: entries of the access log drawn at random, and what came of each (R19). */
@Service
public class AccessSamples {

    /** What is drawn at a time. */
    public static final int SAMPLE = 10;

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
    private final LogScope scope;
    private final CurrentUser user;
    private final Clock clock;
    private final RandomGenerator chance = new SecureRandom();

    AccessSamples(JdbcClient jdbc, LogScope scope, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Draws single entries at random from what the filter finds, where it is about reviews from all; never what was drawn
     * before, nor what the user has done.
     *
     * @return how many, at most {@link #SAMPLE}
     */
    @Transactional
    public int draw(LogFilter filter) {
        CustomersIn seen = scope.seen("scope");
        LogFilter all = filter.question().isOfReviews() ? filter.withQuestion(LogQuestion.ALL) : filter;
        int drawn = draw(scope.condition(all, seen), " from access_log l", someIds(all.period(), seen), SAMPLE);
        LogCondition condition = scope.condition(all, seen);
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
        LogCondition condition = scope.condition(period, seen);
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
        CustomersIn seen = scope.seen("scope");
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

    private static RuleViolation refused(String key) {
        return new RuleViolation(new Problem(null, "note", key, List.of()));
    }
}
