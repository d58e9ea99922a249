package se.pausa.pause;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.pausa.organization.UnitId;

/** A {@link CareFilter} as SQL: the condition over the customer {@code c}, and its values. */
record CareCondition(String where, Map<String, Object> parameters) {

    /** Finds å by a and é by e, whichever way a name is typed. */
    private static final String LIKE = " collate utf8mb4_uca1400_ai_ci like :";

    private static final int SHORTEST_PIECE = 3;

    private static final String BELONGS_TO_UNITS =
            "c.id in (select u.customer_id from customer_unit u where u.unit_id in (:units))";

    /** A set of customers, and not a question to each: 20 ms instead of 660 at a million pauses. */
    private static final String PAUSED =
            "c.id in (select p.customer_id from pause p where p.status <> 'CANCELLED' and " + PeriodCondition.SQL + ")";

    static CareCondition of(CareFilter filter, LocalDateTime now) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (String word : filter.words()) {
            String parameter = "word" + conditions.size();
            conditions.add(has(word, parameter));
            parameters.put(parameter, "%" + literal(word) + "%");
        }
        if (!filter.units().isEmpty()) {
            conditions.add(BELONGS_TO_UNITS);
            parameters.put("units", filter.units().stream().map(UnitId::value).toList());
        }
        if (filter.pausedNow()) {
            conditions.add(PAUSED);
            parameters.putAll(PeriodCondition.parameters(now, now.plusMinutes(1)));
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return new CareCondition(where, parameters);
    }

    /**
     * Numbers have a digit, so a word without one spares the look at them; a piece shorter than three
     * signs stands in too many numbers of contracts to mean one.
     */
    private static String has(String word, String parameter) {
        String name = "c.name" + LIKE + parameter;
        if (word.chars().noneMatch(Character::isDigit)) {
            return name;
        }
        String own = name + " or c.number" + LIKE + parameter;
        if (word.length() < SHORTEST_PIECE) {
            return "(" + own + ")";
        }
        return "(" + own
                + " or c.id in (select k.customer_id from contract k where k.external_number like :" + parameter
                + " or k.internal_number like :" + parameter + "))";
    }

    private static String literal(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
