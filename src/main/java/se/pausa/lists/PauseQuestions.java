package se.pausa.lists;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.pausa.pause.OpenEnd;

/**
 * The questions at one moment, as SQL.
 *
 * @param now Swedish wall-clock time
 */
record PauseQuestions(LocalDateTime now, PauseSubset notAtCity) {

    private static final int WEEK = 7;

    private static final int LONG = 90;

    private static final String LIVE = "p.status <> 'CANCELLED' and " + PeriodCondition.AFTER_NOW;

    /** What the question finds among live pauses. */
    String condition(PauseQuestion question) {
        return question == PauseQuestion.NOT_AT_CITY ? notAtCity.condition() : question.sql();
    }

    /** What the question finds among all pauses. */
    String amongAll(PauseQuestion question) {
        return LIVE + " and " + condition(question);
    }

    /** How many live pauses each question finds, as columns of a {@code select}. */
    String counts() {
        return questions()
                .map(question -> "coalesce(sum(%s), 0) `%s`".formatted(condition(question), question.name()))
                .collect(Collectors.joining(", "));
    }

    static Stream<PauseQuestion> questions() {
        return Arrays.stream(PauseQuestion.values()).filter(question -> question != PauseQuestion.ALL);
    }

    /** Values for the parameters of all of these. */
    Map<String, Object> parameters() {
        LocalDate today = now.toLocalDate();
        Map<String, Object> parameters = new HashMap<>(PeriodCondition.afterNow(now));
        parameters.put("today", today);
        parameters.put("weekOver", today.plusDays(WEEK + 1L).atStartOfDay());
        parameters.put("longAgo", now.minusDays(LONG));
        parameters.put("open", OpenEnd.FAR_AWAY);
        parameters.putAll(notAtCity.parameters());
        return parameters;
    }
}
