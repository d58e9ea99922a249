package se.pausa.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.server.VaadinSession;

/**
 * Whether somebody uses a window with a finger: what the style sheets ask as {@code (pointer: coarse)}, for what the
 * server has to decide.
 */
public final class Finger {

    /** So that the keyboard of the device takes room instead of covering what stands at the foot of the page. */
    public static final String VIEWPORT = "width=device-width, initial-scale=1, interactive-widget=resizes-content";

    /** For the page around all screens: the keyboard does not cover the field that is typed in. */
    public static final String KEYBOARD = """
            window.visualViewport?.addEventListener('resize', () => {
                if (document.activeElement?.matches('input, textarea')) {
                    document.activeElement.scrollIntoView({block: 'nearest'});
                }
            });""";

    private static final String COARSE = "return matchMedia('(pointer: coarse)').matches";

    private record Told(boolean isUsed) {}

    private Finger() {}

    /** Until the browser has told it, whatever has a touch screen is taken for used with a finger. */
    public static boolean isUsed() {
        UI ui = UI.getCurrent();
        if (ui == null) {
            return false;
        }
        Told told = ui.getSession().getAttribute(Told.class);
        return hasTouchScreen(ui) && (told == null || told.isUsed());
    }

    /** Asks once whether the touch screen is what a device is used with: a laptop has a mouse beside it. */
    public static void ask(UI ui) {
        VaadinSession session = ui.getSession();
        if (hasTouchScreen(ui) && session.getAttribute(Told.class) == null) {
            ui.getPage()
                    .executeJs(COARSE)
                    .then(Boolean.class, coarse -> session.setAttribute(Told.class, new Told(coarse)));
        }
    }

    private static boolean hasTouchScreen(UI ui) {
        ExtendedClientDetails details = ui.getPage().getExtendedClientDetails();
        return details != null && details.isTouchDevice();
    }
}
