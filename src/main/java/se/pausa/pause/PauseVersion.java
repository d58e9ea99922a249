package se.pausa.pause;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pause as somebody saved it, beside the version before (R15).
 *
 * @param saved with who saved it and when
 * @param before absent for the first version
 */
public record PauseVersion(SavedPause saved, @Nullable SavedPause before) {

    /** The fields whose values this version changed, in their order; none for the first one. */
    public List<PauseChange> changes() {
        if (before == null) {
            return List.of();
        }
        PauseValues old = before.values();
        PauseValues now = saved.values();
        return now.differences(old).stream()
                .map(field -> new PauseChange(field, old.get(field), now.get(field)))
                .toList();
    }

    /** Whether this version is the one that made it Inställd (R5). */
    public boolean cancels() {
        return !saved.isLive() && (before == null || before.isLive());
    }
}
