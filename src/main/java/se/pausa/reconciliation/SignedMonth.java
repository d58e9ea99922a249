package se.pausa.reconciliation;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.pausa.city.CityDays;
import se.pausa.lists.PauseRow;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseId;

/**
 * The sign-offs of a month, the days that each of those has signed that count, and the judgement on what was
 * altered since: only days inside the month count, and only whether the pause counts at all. Ny that
 * becomes Ändrad because an end in a later month is set alters nothing here.
 *
 * @param signOffs all, the latest first
 * @param signed of those that count, the latest first
 */
record SignedMonth(YearMonth month, List<SignOff> signOffs, List<Signed> signed) {

    /**
     * What one sign-off has signed.
     *
     * @param units the signed unit and everything below it
     * @param pauses each pause that stood there, with its days; empty for one that was Inställd
     */
    record Signed(long id, Set<UnitId> units, Map<PauseId, Optional<CityDays>> pauses) {

        private boolean covers(PauseRow row) {
            return !Collections.disjoint(units, row.names().units());
        }

        private Optional<CityDays> days(PauseId pause) {
            return pauses.getOrDefault(pause, Optional.empty());
        }
    }

    Collection<Long> ids() {
        return signed.stream().map(Signed::id).collect(Collectors.toSet());
    }

    /**
     * Whether the pause has other days in the month than were signed: by the latest sign-off that has signed it,
     * wherever the customer belongs now; or if none has, whether it is new in a unit that is signed.
     */
    boolean isAltered(PauseRow row, CityDays days) {
        Optional<CityDays> now = Optional.of(days).filter(_ -> row.pause().isLive());
        PauseId pause = row.pause().id();
        return signed.stream()
                .filter(each -> each.pauses.containsKey(pause))
                .findFirst()
                .or(() -> signed.stream().filter(each -> each.covers(row)).findFirst())
                .filter(latest -> alters(month, latest.days(pause), now))
                .isPresent();
    }

    /** Whether the days that lie in the month are others afterwards; absent days are those of no pause. */
    static boolean alters(YearMonth month, Optional<CityDays> before, Optional<CityDays> after) {
        return !before.flatMap(days -> days.within(month)).equals(after.flatMap(days -> days.within(month)));
    }
}
