package se.pausa.pause;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Problem;

/**
 * Judges staged rows: each by itself (R3, R4), and all of them together with what is stored (R7). Pure;
 * the texts of the problems are on the screen's side.
 */
final class PauseRules {

    /** The years in which a pause can lie; others are slips of the finger. */
    static final int FIRST_YEAR = 1990;

    static final int LAST_YEAR = 2199;

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
        if (row.careEndsOn() != null && isImplausible(row.careEndsOn().getYear())) {
            problems.add(Problem.of(row.key(), null, "careEndOutOfRange", row.careEndsOn(), FIRST_YEAR, LAST_YEAR));
        }
        if (values.comment().length() > PauseValues.MAX_COMMENT) {
            problems.add(problem(row, PauseField.COMMENT, "commentTooLong", PauseValues.MAX_COMMENT));
        }
        return problems;
    }

    /** The other live pause on the same target that a row would overlap, if any (R7). */
    static Optional<LivePause> overlapped(LivePause pause, Collection<LivePause> others) {
        return others.stream()
                .filter(other -> !other.key().equals(pause.key()))
                .filter(other -> other.target().equals(pause.target()))
                .filter(other -> other.interval().overlaps(pause.interval()))
                .min(Comparator.comparing((LivePause other) -> other.interval().start()));
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
        if (time != null && isImplausible(time.getYear())) {
            problems.add(problem(row, field, "yearOutOfRange", time, FIRST_YEAR, LAST_YEAR));
        }
    }

    static boolean isImplausible(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR;
    }
}
