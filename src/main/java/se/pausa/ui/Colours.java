package se.pausa.ui;

import com.vaadin.flow.component.UI;
import se.pausa.security.Setting;
import se.pausa.ui.component.Remembered;

/** Light or dark, as the computer is set or as the user chose. */
enum Colours {
    AS_THE_COMPUTER(""),
    LIGHT("light"),
    DARK("dark");

    private static final Setting SETTING = new Setting("", "colours");

    private final String scheme;

    Colours(String scheme) {
        this.scheme = scheme;
    }

    /** As in {@code color-scheme}; empty for what the style sheet says. */
    String scheme() {
        return scheme;
    }

    static Colours of(Remembered remembered) {
        String kept = remembered.get(SETTING).orElse("");
        for (Colours colours : values()) {
            if (colours.scheme.equals(kept)) {
                return colours;
            }
        }
        return AS_THE_COMPUTER;
    }

    /** In this window at once, and wherever this user opens one. */
    void choose(UI ui, Remembered remembered) {
        remembered.keep(SETTING, scheme);
        ui.getPage().executeJs("document.documentElement.style.colorScheme = $0", scheme);
    }
}
