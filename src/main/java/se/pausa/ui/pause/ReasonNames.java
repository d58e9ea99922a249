package se.pausa.ui.pause;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.Reason;
import se.pausa.pause.ReasonId;

/** The reasons as they were when the screen was opened. */
final class ReasonNames {

    private final Map<ReasonId, Reason> reasons = new LinkedHashMap<>();

    ReasonNames(List<Reason> all) {
        all.forEach(reason -> reasons.put(reason.id(), reason));
    }

    /** Empty when no reason is chosen. */
    String name(@Nullable ReasonId id) {
        return find(id).map(Reason::name).orElse("");
    }

    Optional<Reason> find(@Nullable ReasonId id) {
        return Optional.ofNullable(id == null ? null : reasons.get(id));
    }

    boolean isPermanent(@Nullable ReasonId id) {
        return find(id).filter(Reason::permanent).isPresent();
    }

    /** Also those that are archived. */
    List<Reason> all() {
        return List.copyOf(reasons.values());
    }

    /** What can be chosen: all that is not archived, and the one that is there already (R13). */
    List<Reason> choices(@Nullable ReasonId current) {
        return reasons.values().stream()
                .filter(reason -> !reason.archived() || reason.id().equals(current))
                .toList();
    }
}
