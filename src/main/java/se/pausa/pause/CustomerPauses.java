package se.pausa.pause;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import se.pausa.customer.CustomerCare;

/**
 * A customer with all contracts and orders, and the pauses that are of interest: what the dialog shows.
 *
 * @param from Swedish wall-clock time; what has ended by then is left out, see {@link PauseService#older}
 * @param pauses on all levels, cancelled ones too, the latest start first
 */
public record CustomerPauses(CustomerCare care, LocalDateTime from, List<SavedPause> pauses) {

    public CustomerPauses {
        pauses = List.copyOf(pauses);
    }

    /** The pauses that apply at this time, on all levels, the highest first. */
    public List<SavedPause> at(LocalDateTime time) {
        return pauses.stream()
                .filter(pause -> LivePause.of(pause)
                        .filter(live -> live.interval().contains(time))
                        .isPresent())
                .sorted(Comparator.comparing(pause -> pause.target().level()))
                .toList();
    }

    public EffectivePauses effective() {
        return EffectivePauses.of(pauses);
    }
}
