package se.pausa.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.pausa.accesslog.LoggedAct;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomersIn;

/**
 * A filter as SQL over the alias {@code l} of the access log. Entries that were noted together stand for one, their first
 * in scope; reviews are of single ones. Each comes by the index that fits, so that a page costs what stands on it.
 */
final class LogCondition {

    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 0);

    private final LogFilter filter;
    private final List<CustomersIn> customers;
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param customers that it may be about, all of these */
    LogCondition(LogFilter filter, List<CustomersIn> customers) {
        this.filter = filter;
        this.customers = customers;
        customers.forEach(some -> parameters.putAll(some.parameters()));
    }

    /** From which tables. */
    String from() {
        if (filter.question().isOfReviews()) {
            return " from access_review r straight_join access_log l on l.id = r.entry_id";
        }
        return " from access_log l force index (" + index() + ")";
    }

    private String index() {
        if (filter.customer() != null || filter.question() == LogQuestion.PROTECTED) {
            return "access_of_customer";
        }
        if (filter.login() != null) {
            return "access_of_user";
        }
        return act() == null ? "access_at" : "access_of_act";
    }

    private @Nullable LoggedAct act() {
        LoggedAct asked = filter.question().act();
        return asked == null ? filter.act() : asked;
    }

    /** Single entries. */
    String where() {
        parameters.put("from", utc(filter.from().atStartOfDay()));
        parameters.put("to", utc(filter.to().plusDays(1).atStartOfDay()));
        return " where l.at >= :from and l.at < :to" + which("l") + with("l.login", "login", filter.login())
                + with("l.act", "act", act() == null ? null : act().name()) + question();
    }

    /** The first ones of what was noted together. */
    String whereFirst() {
        return where()
                + (filter.question().isOfReviews()
                        ? ""
                        : " and not exists (select 1 from access_log e where " + same() + " and e.id < l.id"
                                + which("e") + ")");
    }

    /** The entries {@code e} that stand for one with {@code l}. */
    String same() {
        return filter.question().isOfReviews()
                ? "e.id = l.id"
                : "e.at = l.at and e.login = l.login and e.act = l.act and e.source = l.source";
    }

    /** Whether an entry is about one of the customers. */
    String which(String alias) {
        String column = alias + ".customer_id";
        return customers.stream().map(some -> some.and(column)).collect(Collectors.joining())
                + (filter.question() == LogQuestion.PROTECTED
                        ? " and " + column + " in (select h.customer_id from protected_identity h)"
                        : "")
                + with(
                        column,
                        "customer",
                        filter.customer() == null ? null : filter.customer().value());
    }

    private String with(String column, String parameter, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        parameters.put(parameter, value);
        return " and " + column + " = :" + parameter;
    }

    private String question() {
        return switch (filter.question()) {
            case ALL, PERSON_NUMBERS, FILES, PROTECTED -> "";
            case TO_REVIEW -> " and r.outcome is null";
            case REVIEWED -> " and r.outcome is not null";
            case NIGHT -> " and (" + nights() + ")";
        };
    }

    /** The nights of the period, that before its first day included, as ranges of the index. */
    private String nights() {
        LocalDate before = filter.from().minusDays(1);
        int nights = (int) (filter.to().toEpochDay() - before.toEpochDay()) + 1;
        return IntStream.range(0, nights)
                .mapToObj(night -> {
                    LocalDate day = before.plusDays(night);
                    parameters.put("evening" + night, utc(day.atTime(EVENING)));
                    parameters.put("morning" + night, utc(day.plusDays(1).atTime(MORNING)));
                    return "l.at >= :evening" + night + " and l.at < :morning" + night;
                })
                .collect(Collectors.joining(" or "));
    }

    private static LocalDateTime utc(LocalDateTime swedish) {
        return swedish.atZone(SwedishTime.ZONE)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
    }

    /** For what was asked of this until now. */
    Map<String, Object> parameters() {
        return parameters;
    }
}
