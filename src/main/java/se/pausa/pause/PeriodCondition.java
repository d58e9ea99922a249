package se.pausa.pause;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * The SQL condition for "the pause overlaps the period [from, to)". The plain condition is two one-sided
 * ranges, which no index serves; the duration class bounds the start from below: a pause of class k is
 * at most 2^k days long, so one that ends after {@code from} starts later than 2^k days before it. Class
 * 13 holds longer and open ones, whose start is not bounded.
 */
final class PeriodCondition {

    private static final int UNBOUNDED_CLASS = 13;

    static final String SQL = sql();

    private PeriodCondition() {}

    /**
     * Values for the parameters of {@link #SQL}.
     *
     * @param from inclusive
     * @param to exclusive
     */
    static Map<String, Object> parameters(LocalDateTime from, LocalDateTime to) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("from", from);
        parameters.put("to", to);
        for (int k = 0; k < UNBOUNDED_CLASS; k++) {
            parameters.put("from" + k, from.minusDays(1L << k));
        }
        return parameters;
    }

    private static String sql() {
        StringBuilder or = new StringBuilder("(");
        for (int k = 0; k < UNBOUNDED_CLASS; k++) {
            or.append("p.duration_class = %d and p.starts_at > :from%d and p.starts_at < :to and p.ends_at > :from or "
                    .formatted(k, k));
        }
        return or.append(
                        "p.duration_class = %d and p.starts_at < :to and p.ends_at > :from)".formatted(UNBOUNDED_CLASS))
                .toString();
    }
}
