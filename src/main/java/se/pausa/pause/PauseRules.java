package se.pausa.pause;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Problem;
import se.pausa.common.SwedishTime;

/** Judges staged rows, each by itself (R3, R4). Pure; the texts of the problems are on the screen's side. */
final class PauseRules {

    private PauseRules() {}

    /** What is missing or contradictory in one row, whatever else is stored. */
    static List<Problem> problemsIn(StagedPause row) {
        List<Problem> problems = new ArrayList<>();
        PauseValues values = row.values();
        require(row, PauseField.NOTIFIED_AT, values.notifiedAt(), problems);
        require(row, PauseField.REASON, values.reason(), problems);
        require(row, PauseField.STARTS_AT, values.startsAt(), problems);
        inRange(row, PauseField.NOTIFIED_AT, values.notifiedAt(), problems);
        inRange(row, PauseField.STARTS_AT, values.startsAt(), problems);
        inRange(row, PauseField.ENDS_AT, values.endsAt(), problems);
        if (values.startsAt() != null && values.interval().isEmpty()) {
            problems.add(problem(row, PauseField.ENDS_AT, "endNotAfterStart", values.startsAt()));
        }
        if (row.careEndsOn() != null && !SwedishTime.isPlausible(row.careEndsOn())) {
            problems.add(Problem.of(
                    row.key(),
                    null,
                    "careEndOutOfRange",
                    row.careEndsOn(),
                    SwedishTime.FIRST_YEAR,
                    SwedishTime.LAST_YEAR));
        }
        if (values.comment().length() > PauseValues.MAX_COMMENT) {
            problems.add(problem(row, PauseField.COMMENT, "commentTooLong", PauseValues.MAX_COMMENT));
        }
        return problems;
    }

    static Problem problem(StagedPause row, PauseField field, String key, Object... arguments) {
        return Problem.of(row.key(), field.name(), key, arguments);
    }

    private static void require(StagedPause row, PauseField field, @Nullable Object value, List<Problem> problems) {
        if (value == null) {
            problems.add(problem(row, field, "required"));
        }
    }

    private static void inRange(
            StagedPause row, PauseField field, @Nullable LocalDateTime time, List<Problem> problems) {
        if (time != null && !SwedishTime.isPlausible(time.toLocalDate())) {
            problems.add(problem(row, field, "yearOutOfRange", time, SwedishTime.FIRST_YEAR, SwedishTime.LAST_YEAR));
        }
    }
}
