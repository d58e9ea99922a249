package se.pausa.reconciliation;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityDays;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.SavedPause;
import se.pausa.pause.StagedPause;

/**
 * What saving would do to the days of a pause.
 *
 * @param units those of the customer, contract or order that is paused
 * @param before the days that are stored; absent for a pause that is new or Inställd
 * @param after the days as staged; absent for a pause that becomes Inställd or is not yet complete
 */
public record DaysChange(
        Set<UnitId> units,
        @Nullable CityDays before,
        @Nullable CityDays after) {

    public DaysChange {
        units = Set.copyOf(units);
    }

    /** @param units those of the customer, contract or order that is paused */
    public static DaysChange of(StagedPause staged, Collection<UnitId> units) {
        SavedPause stored = staged.stored();
        return new DaysChange(
                Set.copyOf(units),
                stored == null || !stored.isLive() ? null : CityDays.of(stored.interval()),
                staged.status() == PauseStatus.CANCELLED
                        ? null
                        : staged.values().interval().map(CityDays::of).orElse(null));
    }

    /** Whether other days lie in the month afterwards. */
    boolean alters(YearMonth month) {
        return SignedMonth.alters(month, Optional.ofNullable(before), Optional.ofNullable(after));
    }

    /** The first month in which days may be altered; empty when none are. */
    Optional<YearMonth> firstMonth() {
        return Objects.equals(before, after)
                ? Optional.empty()
                : Stream.concat(Stream.ofNullable(before), Stream.ofNullable(after))
                        .map(days -> YearMonth.from(days.from()))
                        .min(YearMonth::compareTo);
    }
}
