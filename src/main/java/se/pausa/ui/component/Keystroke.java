package se.pausa.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All keys that do something, by the place where they do it, in the order in which {@link KeysDialog} shows them. Those
 * with Ctrl or Alt are made from here; the others are heard by the lists and fields themselves.
 */
public enum Keystroke {
    SEARCH(Place.ANYWHERE, "Ctrl+K", Key.KEY_K, KeyModifier.CONTROL),
    PRINT(Place.ANYWHERE, "Ctrl+P", Key.KEY_P, KeyModifier.CONTROL),
    CLOSE(Place.ANYWHERE, "Esc"),
    KEYS(Place.ANYWHERE, "?"),

    TO_ROWS(Place.LIST, "↓ / Enter"),
    MARK(Place.LIST, "↑ / ↓"),

    UNFOLD(Place.CUSTOMERS, "→ / ←"),
    MARK_MORE(Place.CUSTOMERS, "Shift+↑ / ↓"),
    PAUSE(Place.CUSTOMERS, "Enter"),
    ACTS(Place.CUSTOMERS, "Shift+F10"),

    OPEN_FIELD(Place.PAUSES, "Enter / F2"),
    MENU(Place.PAUSES, "Shift+F10"),
    UNDO(Place.PAUSES, "Ctrl+Z"),
    SAVE(Place.PAUSES, "Ctrl+S", Key.KEY_S, KeyModifier.CONTROL),

    TAKE(Place.FIELD, "Enter"),
    NEXT_FIELD(Place.FIELD, "Tab"),
    PUT_BACK(Place.FIELD, "Esc"),
    CALENDAR(Place.FIELD, "Alt+↓"),

    PREVIOUS_MONTH(Place.OVERVIEW, "Alt+PageUp", Key.PAGE_UP, KeyModifier.ALT),
    NEXT_MONTH(Place.OVERVIEW, "Alt+PageDown", Key.PAGE_DOWN, KeyModifier.ALT),

    ADD(Place.DIALOG, "Enter"),
    SAVE_AND_CLOSE(Place.DIALOG, "Ctrl+Enter", Key.ENTER, KeyModifier.CONTROL);

    private final Place place;
    private final String keys;
    private final @Nullable Key key;
    private final KeyModifier[] modifiers;

    /** Where keys are heard. */
    enum Place {
        ANYWHERE,
        LIST,
        CUSTOMERS,
        PAUSES,
        FIELD,
        OVERVIEW,
        DIALOG;

        Stream<Keystroke> keystrokes() {
            return Stream.of(Keystroke.values()).filter(each -> each.place == this);
        }
    }

    Keystroke(Place place, String keys) {
        this(place, keys, null);
    }

    Keystroke(Place place, String keys, @Nullable Key key, KeyModifier... modifiers) {
        this.place = place;
        this.keys = keys;
        this.key = key;
        this.modifiers = modifiers;
    }

    /** Does something when the key is pressed while this is shown; only those with Ctrl or Alt. */
    public ShortcutRegistration does(Component owner, Command act) {
        return Shortcuts.addShortcutListener(owner, act, Objects.requireNonNull(key), modifiers);
    }

    /** As it stands on the keys, for all languages. */
    String keys() {
        return keys;
    }

    /** What it does, in words. */
    String words(Component screen) {
        return screen.getTranslation("keys." + name());
    }

    /** For the button that does the same. */
    public String tooltip(Component screen) {
        return words(screen) + " (" + keys + ")";
    }

    /** For inside the button that does the same; its name stays as it is. */
    public Span sign() {
        Span sign = new Span(keys.replace('+', ' '));
        sign.addClassName("key");
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }
}
