package se.pausa.ui.pause;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.SavedPause;

/**
 * The pauses that one screen shows, each as it was read last. Whoever draws asks here by the pause's key: a line that a
 * list or a listener holds may be older.
 */
final class KnownLines {

    private final Map<UUID, PauseLine> lines = new HashMap<>();

    void add(PauseLine read) {
        lines.put(read.key(), read);
    }

    void addAll(Collection<PauseLine> read) {
        read.forEach(this::add);
    }

    /** Takes in how the pauses of a customer stand now, as far as they are shown here. */
    void renew(CustomerSituation situation) {
        situation
                .pauses()
                .forEach(pause ->
                        lines.computeIfPresent(pause.key(), (_, line) -> line.on(pause, situation.standing(pause))));
    }

    List<PauseLine> find(Predicate<PauseLine> some) {
        return lines.values().stream().filter(some).toList();
    }

    void keep(Predicate<UUID> kept) {
        lines.keySet().removeIf(kept.negate());
    }

    Optional<PauseLine> find(UUID key) {
        return Optional.ofNullable(lines.get(key));
    }

    /** The line as it was read last. */
    PauseLine newest(PauseLine line) {
        return lines.getOrDefault(line.key(), line);
    }

    /** Absent for a pause that was never saved. */
    @Nullable
    SavedPause stored(PauseLine line) {
        return newest(line).stored();
    }

    /** Another pause of the same customer, which may not be shown yet. */
    Optional<PauseLine> beside(PauseLine line, UUID key, CustomerSituation situation) {
        return find(key)
                .or(() -> situation.pauses().stream()
                        .filter(pause -> pause.key().equals(key))
                        .findFirst()
                        .map(pause -> line.beside(pause, situation.standing(pause))));
    }
}
