package se.pausa.pause;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.pausa.common.Problem;

/**
 * What field staff may do with the pauses of their units (R17): add some, change and cancel those that they have added
 * today, and end any of them now or later today, since it is they who see the customer come home. Pure.
 *
 * @param now Swedish wall-clock time, whole minutes
 * @param own the keys of the pauses that the user has added today
 */
record FieldWork(LocalDateTime now, Set<UUID> own) {

    /** One for each row that goes further. */
    List<Problem> problemsIn(List<StagedPause> rows) {
        return rows.stream()
                .filter(row -> !isAllowed(row))
                .map(row -> Problem.of(row.key(), null, "beyondFieldWork"))
                .toList();
    }

    private boolean isAllowed(StagedPause row) {
        return row.careEndsOn() == null && (row.isNew() || own.contains(row.key()) || endsToday(row));
    }

    /** Nothing but the end is another, and the end lies between now and the end of the day, both inclusive. */
    private boolean endsToday(StagedPause row) {
        LocalDateTime end = row.values().endsAt();
        return row.status() == PauseStatus.CHANGED
                && end != null
                && !end.isBefore(now)
                && !end.isAfter(now.toLocalDate().plusDays(1).atStartOfDay())
                && row.values().equals(row.stored().values().withEndsAt(end));
    }
}
