package se.pausa.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

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

    /** What has unsaved changes in a window. */
    private record Unsaved(Set<Component> screens) {}

    private UnsavedGuard() {}

    /**
     * Says whether the screen has unsaved changes now; one that goes away has none and says so. A dialog over a list may
     * have some, and the list too.
     */
    public static void mark(Component screen, boolean unsaved) {
        screen.getUI().or(() -> Optional.ofNullable(UI.getCurrent())).ifPresent(ui -> mark(ui, screen, unsaved));
    }

    private static void mark(UI ui, Component screen, boolean unsaved) {
        Set<Component> all = in(ui);
        if (unsaved) {
            all.add(screen);
        } else {
            all.remove(screen);
        }
        ui.getPage().executeJs(GUARD, !all.isEmpty());
    }

    /** Whether something is unsaved in this window. */
    static boolean isNeededIn(UI ui) {
        return in(ui).stream().anyMatch(Component::isAttached);
    }

    private static Set<Component> in(UI ui) {
        Unsaved unsaved = ComponentUtil.getData(ui, Unsaved.class);
        if (unsaved == null) {
            unsaved = new Unsaved(new HashSet<>());
            ComponentUtil.setData(ui, Unsaved.class, unsaved);
        }
        return unsaved.screens();
    }
}
