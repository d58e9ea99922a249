package se.pausa.pause;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a pause's history (R15).
 *
 * @param versions the latest first
 * @param older where the next page begins, see {@link PauseHistory#older}; absent when this is the last one
 */
public record PauseVersions(
        List<PauseVersion> versions, @Nullable LocalDateTime older) {

    public PauseVersions {
        versions = List.copyOf(versions);
    }

    /** How many versions there are up to the first one here, itself included: each save counts one further. */
    public int count() {
        return versions.isEmpty() ? 0 : versions.getFirst().saved().version() + 1;
    }
}
