package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** Why a button cannot be pressed now, in words. */
final class Buttons {

    private Buttons() {}

    /** Null when it can be pressed. */
    static @Nullable String whyNotCancel(Component screen, StagedChanges changes, @Nullable PauseLine line) {
        if (line == null) {
            return screen.getTranslation("pause.cancel.select-first");
        }
        if (changes.isCancellable(line)) {
            return null;
        }
        if (line.readOnly()) {
            return screen.getTranslation(
                    "pause.cancel.other-level", line.names().own());
        }
        return screen.getTranslation(line.stored() == null ? "pause.cancel.not-saved" : "pause.cancel.final");
    }
}
