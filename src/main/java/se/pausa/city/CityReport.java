package se.pausa.city;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseValues;

/**
 * What the city is told of a pause (R12): always as a pause of the customer, in whole days.
 *
 * @param reason the name that the reason has when it is reported
 * @param notifiedAt Swedish wall-clock time, whole minutes
 */
public record CityReport(PauseStatus status, String reason, LocalDateTime notifiedAt, CityDays days) {

    /**
     * What has to be sent when a pause is saved like this; empty if nothing has. That is so for what does not
     * belong to the city, as long as nothing was sent of it (R11), and for a change that alters nothing in
     * the message (R12).
     *
     * @param values complete ones; nothing is sent of others
     * @param units those of the customer, contract or order that is paused
     * @param last what was reported of this pause last, if anything was
     */
    public static Optional<CityReport> toSend(
            PauseValues values,
            PauseStatus status,
            String reason,
            Collection<UnitId> units,
            UnitTree tree,
            @Nullable CityReport last) {
        return isReported(units, tree, last)
                ? of(values, status, reason).filter(report -> report.alters(last))
                : Optional.empty();
    }

    /** Whether the changes of a pause go to the city (R11). */
    public static boolean isReported(Collection<UnitId> units, UnitTree tree, @Nullable CityReport last) {
        return last != null || tree.isAnyIntegrated(units);
    }

    /** Empty while a required value is missing or the end does not lie after the start. */
    public static Optional<CityReport> of(PauseValues values, PauseStatus status, String reason) {
        LocalDateTime notifiedAt = values.notifiedAt();
        return notifiedAt == null || values.reason() == null
                ? Optional.empty()
                : values.interval().map(interval -> new CityReport(status, reason, notifiedAt, CityDays.of(interval)));
    }

    /** Whether the city has these days, or would have them. */
    public boolean isLive() {
        return status != PauseStatus.CANCELLED;
    }

    /** Ny and Ändrad are the same to the city: what counts is what it is told beside them. */
    private boolean alters(@Nullable CityReport last) {
        return last == null
                || isLive() != last.isLive()
                || !reason.equals(last.reason)
                || !notifiedAt.equals(last.notifiedAt)
                || !days.equals(last.days);
    }
}
