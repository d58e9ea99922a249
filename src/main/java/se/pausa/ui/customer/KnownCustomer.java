package se.pausa.ui.customer;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.pausa.city.CityReport;
import se.pausa.city.CityStanding;
import se.pausa.customer.CustomerCare;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseId;
import se.pausa.pause.SavedPause;

/**
 * What is known of a customer, now or at some moment.
 *
 * @param moment at which it was known, Swedish wall-clock time; for now, now
 * @param isNow whether it can be changed
 * @param pauses the latest start first; what ended long ago may be left out
 * @param standings of those pauses of which the city was told
 */
record KnownCustomer(
        CustomerCare care,
        LocalDateTime moment,
        boolean isNow,
        List<SavedPause> pauses,
        Map<PauseId, CityStanding> standings) {

    List<LivePause> live() {
        return pauses.stream().flatMap(pause -> LivePause.of(pause).stream()).toList();
    }

    /** What the city had accepted last of each pause. */
    Collection<CityReport> accepted() {
        return standings.values().stream()
                .map(CityStanding::accepted)
                .filter(Objects::nonNull)
                .toList();
    }

    Optional<SavedPause> pause(@Nullable UUID key) {
        return pauses.stream().filter(pause -> pause.key().equals(key)).findFirst();
    }

    boolean isInactive(SavedPause pause) {
        return pause.isInactiveAt(moment);
    }
}
