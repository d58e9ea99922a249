package se.pausa.pause;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.CustomerCare;

/**
 * A row that waits for Spara: a new pause, or a stored one that was edited or cancelled (R6).
 *
 * @param stored as it was when the row was staged; absent for a new pause
 * @param status as the screen shows it at once (R5)
 * @param careEndsOn last valid day, inclusive, that Spara gives to the contracts and orders below the
 *     target; absent when they go on (R9)
 */
public record StagedPause(
        UUID key,
        PauseTarget target,
        @Nullable SavedPause stored,
        PauseValues values,
        PauseStatus status,
        @Nullable LocalDate careEndsOn) {

    public boolean isNew() {
        return stored == null;
    }

    public boolean isCancelled() {
        return status == PauseStatus.CANCELLED;
    }

    StagedPause withValues(PauseValues other, PauseStatus turned) {
        return new StagedPause(key, target, stored, other, turned, careEndsOn);
    }

    StagedPause withCareEndingOn(@Nullable LocalDate lastDay) {
        return new StagedPause(key, target, stored, values, status, lastDay);
    }

    /** The care as Spara leaves it when this row ends contracts and orders with the pause (R9). */
    CustomerCare endedIn(CustomerCare care) {
        if (careEndsOn == null) {
            return care;
        }
        return new CustomerCare(
                care.customer(),
                care.contracts().stream()
                        .map(contract -> target.covers(contract) ? contract.endingOn(careEndsOn) : contract)
                        .toList(),
                care.orders().stream()
                        .map(order -> target.covers(order) ? order.endingOn(careEndsOn) : order)
                        .toList());
    }

    /** Whether the pause itself is new or other than stored; ending the care with it changes nothing of it. */
    public boolean changesThePause() {
        return stored == null || status != stored.status() || !values.equals(stored.values());
    }

    boolean changesNothing() {
        return careEndsOn == null && !changesThePause();
    }
}
