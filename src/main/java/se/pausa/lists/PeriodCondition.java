package se.pausa.lists;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The SQL condition for "the pause overlaps the period [from, to)". The plain condition is two one-sided
 * ranges, which no index serves; the duration class bounds the start from below: a pause of class k is
 * at most 2^k days long, so one that ends after {@code from} starts later than 2^k days before it. Class
 * 13 holds longer and open ones, whose start is not bounded.
 */
final class PeriodCondition {

    private static final int UNBOUNDED_CLASS = 13;

    static final String SQL = sql(
            k -> "p.duration_class = %d and p.starts_at > :from%d and p.starts_at < :to and p.ends_at > :from"
                    .formatted(k, k),
            "p.duration_class = %d and p.starts_at < :to and p.ends_at > :from");

    /** The same for "the pause ends after now", whether or not it has begun. */
    static final String AFTER_NOW = sql(
            k -> "p.duration_class = %d and p.starts_at > :now%d and p.ends_at > :now".formatted(k, k),
            "p.duration_class = %d and p.ends_at > :now");

    private PeriodCondition() {}

    /**
     * Values for the parameters of {@link #SQL}.
     *
     * @param from inclusive
     * @param to exclusive
     */
    static Map<String, Object> parameters(LocalDateTime from, LocalDateTime to) {
        Map<String, Object> parameters = bounds("from", from);
        parameters.put("to", to);
        return parameters;
    }

    /** Values for the parameters of {@link #AFTER_NOW}. */
    static Map<String, Object> afterNow(LocalDateTime now) {
        return bounds("now", now);
    }

    private static Map<String, Object> bounds(String name, LocalDateTime time) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(name, time);
        for (int k = 0; k < UNBOUNDED_CLASS; k++) {
            parameters.put(name + k, time.minusDays(1L << k));
        }
        return parameters;
    }

    private static String sql(IntFunction<String> ofClass, String unbounded) {
        return IntStream.range(0, UNBOUNDED_CLASS)
                .mapToObj(ofClass)
                .collect(Collectors.joining(" or ", "(", " or " + unbounded.formatted(UNBOUNDED_CLASS) + ")"));
    }
}
