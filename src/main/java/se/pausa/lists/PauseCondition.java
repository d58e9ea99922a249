package se.pausa.lists;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.pausa.common.AsOf;
import se.pausa.common.LikePattern;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomersIn;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.ReasonId;

/**
 * A {@link PauseFilter} as SQL: the condition over the alias {@code p} of the table {@code pause}, and its values.
 *
 * @param asOf reads the table as it was known; empty for now
 * @param index a hint: where only the period narrows, its index is the best way, which the server misses when it draws
 *     unlucky pages to plan by
 */
record PauseCondition(String asOf, String index, String where, Map<String, Object> parameters) {

    private static final String CUSTOMER = "p.customer_id";

    private static final String BY_PERIOD = " force index (pause_period)";

    /** Finds å by a and é by e, whichever way a name is typed. */
    private static final String SEARCH = " collate utf8mb4_uca1400_ai_ci like :";

    private static final LocalDate FIRST_DAY = LocalDate.of(SwedishTime.FIRST_YEAR - 1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(SwedishTime.LAST_YEAR + 1, 12, 31);

    /** What the filter finds. */
    static PauseCondition of(PauseFilter filter, UnitTree units, PauseQuestions questions, CustomersIn visible) {
        return filter.isQuestion()
                ? narrowed(filter, units, questions.amongAll(filter.question()), questions.parameters(), visible)
                : ofPeriod(filter, units, questions.now(), visible);
    }

    /** These pauses, as they were known when a minute was over; now, if it is absent. */
    static PauseCondition byId(Collection<PauseId> ids, @Nullable LocalDateTime known, CustomersIn visible) {
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("ids", ids.stream().map(PauseId::value).toList());
        return of(known, "", "p.id in (:ids)" + visible.and(CUSTOMER), parameters);
    }

    /** The live pauses that the filter finds, whatever its period and question. */
    static PauseCondition live(PauseFilter filter, UnitTree units, PauseQuestions questions, CustomersIn visible) {
        return narrowed(
                filter.asKnown(null), units, questions.amongAll(PauseQuestion.ALL), questions.parameters(), visible);
    }

    /** The pauses of the period that the filter finds, whatever its question. */
    static PauseCondition ofPeriod(PauseFilter filter, UnitTree units, LocalDateTime now, CustomersIn visible) {
        Map<String, Object> parameters = new HashMap<>(PeriodCondition.parameters(
                within(filter.from()).atStartOfDay(),
                within(filter.to()).plusDays(1).atStartOfDay()));
        parameters.put("moment", filter.momentAt(now));
        String inactivated = switch (filter.withQuestion(PauseQuestion.ALL).inactivatedAt(now)) {
            case HIDDEN -> " and p.status <> 'CANCELLED' and p.ends_at > :moment";
            case AMONG -> "";
            case ALONE -> " and (p.status = 'CANCELLED' or p.ends_at <= :moment)";
        };
        return narrowed(filter, units, PeriodCondition.SQL + inactivated, parameters, visible);
    }

    /** @param first the condition of the period or question, with its values */
    private static PauseCondition narrowed(
            PauseFilter filter, UnitTree units, String first, Map<String, Object> values, CustomersIn visible) {
        List<String> conditions = new ArrayList<>(List.of(first + visible.and(CUSTOMER)));
        Map<String, Object> parameters = new HashMap<>(values);
        parameters.putAll(visible.parameters());
        if (!filter.statuses().isEmpty()) {
            conditions.add("p.status in (:statuses)");
            parameters.put(
                    "statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        if (!filter.levels().isEmpty()) {
            conditions.add(
                    filter.levels().stream().map(PauseCondition::isOn).collect(Collectors.joining(" or ", "(", ")")));
        }
        if (!filter.reasons().isEmpty()) {
            conditions.add("p.reason_id in (:reasons)");
            parameters.put(
                    "reasons", filter.reasons().stream().map(ReasonId::value).toList());
        }
        if (filter.unit() != null) {
            conditions.add(PauseUnits.among("units"));
            parameters.put(
                    "units",
                    units.withDescendants(filter.unit()).stream()
                            .map(UnitId::value)
                            .toList());
        }
        addCustomer(filter.customer(), visible, conditions, parameters);
        conditions.add(filter.subset().condition());
        parameters.putAll(filter.subset().parameters());
        boolean few = filter.unit() != null || !filter.customer().isBlank() || filter.subset() != PauseSubset.ALL;
        return of(filter.known(), few ? "" : BY_PERIOD, String.join(" and ", conditions), parameters);
    }

    /** @param known absent for now */
    private static PauseCondition of(
            @Nullable LocalDateTime known, String index, String condition, Map<String, Object> parameters) {
        if (known == null) {
            return new PauseCondition("", index, " where " + condition, parameters);
        }
        parameters.put(AsOf.KNOWN, AsOf.value(SwedishTime.endOf(known)));
        return new PauseCondition(AsOf.SQL, index, " where " + condition, parameters);
    }

    /** The table under its alias, as a part of a {@code select}. */
    String from() {
        return " from pause" + asOf + " p";
    }

    /** The pauses that are found, as the end of a {@code select}. */
    String pauses() {
        return from() + index + where;
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

    private static void addCustomer(
            String words, CustomersIn visible, List<String> conditions, Map<String, Object> parameters) {
        List<String> each = new ArrayList<>();
        for (String word : words.split("\\s+")) {
            if (!word.isEmpty()) {
                String name = "word" + each.size();
                each.add("(%1$s.name" + SEARCH + name + " or %1$s.number like :" + name + "Start)");
                parameters.put(name, LikePattern.anywhere(word));
                parameters.put(name + "Start", LikePattern.beginning(word));
            }
        }
        if (!each.isEmpty()) {
            String all = String.join(" and ", each);
            conditions.add("p.customer_id in (select c.id from customer c where " + all.formatted("c")
                    + visible.orConfided("union", all.formatted("h")) + ")");
        }
    }
}
