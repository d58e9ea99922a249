package se.pausa.ui.pause;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.pausa.pause.PauseField;

/**
 * What was typed into the cells of a list and is not understood. It stands there, whatever is done to the list, until it
 * is mended or undone; nothing is saved before.
 */
class UnreadTexts {

    private final Map<UUID, Map<PauseField, Unread>> texts = new LinkedHashMap<>();

    /** @param sentence what is wrong with it, and what to do */
    record Unread(String text, String sentence) {}

    void keep(UUID row, PauseField field, Unread text) {
        texts.computeIfAbsent(row, _ -> new EnumMap<>(PauseField.class)).put(field, text);
    }

    void forget(UUID row, PauseField field) {
        texts.computeIfPresent(row, (_, fields) -> {
            fields.remove(field);
            return fields.isEmpty() ? null : fields;
        });
    }

    void forget(UUID row) {
        texts.remove(row);
    }

    void forgetAll() {
        texts.clear();
    }

    Optional<Unread> find(UUID row, PauseField field) {
        return Optional.ofNullable(of(row).get(field));
    }

    /** Those of a row. */
    Map<PauseField, Unread> of(UUID row) {
        return texts.getOrDefault(row, Map.of());
    }

    /** In the order in which they were typed. */
    Set<UUID> rows() {
        return texts.keySet();
    }
}
