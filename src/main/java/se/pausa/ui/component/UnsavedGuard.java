package se.pausa.ui.component;

import com.vaadin.flow.component.Component;

/** Lets the browser ask before a tab with unsaved changes is closed or reloaded; the router cannot. */
public final class UnsavedGuard {

    private static final String GUARD = """
            window.$unsaved = $0;
            if (!window.$unsavedGuard) {
                window.$unsavedGuard = true;
                window.addEventListener('beforeunload', event => {
                    if (window.$unsaved) {
                        event.preventDefault();
                    }
                });
            }""";

    private UnsavedGuard() {}

    /** Says whether the screen has unsaved changes now; a screen that goes away has none. */
    public static void mark(Component screen, boolean unsaved) {
        screen.getElement().executeJs(GUARD, unsaved);
    }
}
