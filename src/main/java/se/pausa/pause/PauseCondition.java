package se.pausa.pause;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;

/** A {@link PauseFilter} as SQL: the condition over the aliases of {@link PauseOverview}, and its values. */
record PauseCondition(String where, Map<String, Object> parameters) {

    /** Finds å by a and é by e, whichever way a name is typed. */
    private static final String SEARCH = " collate utf8mb4_uca1400_ai_ci like :";

    private static final LocalDate FIRST_DAY = LocalDate.of(PauseRules.FIRST_YEAR - 1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(PauseRules.LAST_YEAR + 1, 12, 31);

    static PauseCondition of(PauseFilter filter, UnitTree units, LocalDateTime now) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>(PeriodCondition.parameters(
                within(filter.from()).atStartOfDay(),
                within(filter.to()).plusDays(1).atStartOfDay()));
        conditions.add(PeriodCondition.SQL);
        if (!filter.showsInactiveAt(now)) {
            conditions.add("p.status <> 'CANCELLED' and p.ends_at > :now");
            parameters.put("now", now);
        }
        if (!filter.statuses().isEmpty()) {
            conditions.add("p.status in (:statuses)");
            parameters.put(
                    "statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        if (!filter.levels().isEmpty()) {
            conditions.add(
                    filter.levels().stream().map(PauseCondition::isOn).collect(Collectors.joining(" or ", "(", ")")));
        }
        if (filter.unit() != null) {
            conditions.add(PauseUnits.among("units"));
            parameters.put(
                    "units",
                    units.withDescendants(filter.unit()).stream()
                            .map(UnitId::value)
                            .toList());
        }
        addCustomer(filter.customer(), conditions, parameters);
        conditions.add(filter.subset().condition());
        parameters.putAll(filter.subset().parameters());
        return new PauseCondition(" where " + String.join(" and ", conditions), parameters);
    }

    /** A day that the database can count with; no pause but an open one reaches beyond these. */
    private static LocalDate within(LocalDate day) {
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    private static String isOn(PauseLevel level) {
        return switch (level) {
            case CUSTOMER -> "p.contract_id is null and p.order_id is null";
            case CONTRACT -> "p.contract_id is not null";
            case ORDER -> "p.order_id is not null";
        };
    }

    private static void addCustomer(String words, List<String> conditions, Map<String, Object> parameters) {
        int number = 0;
        for (String word : words.split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            String name = "word" + number++;
            conditions.add("(c.name" + SEARCH + name + " or c.number like :" + name + "Start)");
            parameters.put(name, "%" + literal(word) + "%");
            parameters.put(name + "Start", literal(word) + "%");
        }
    }

    private static String literal(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
