package se.pausa.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.shared.Registration;
import java.util.function.IntConsumer;

/** Tells a screen how wide its window is, now and whenever that changes. */
public final class WindowWidth {

    private WindowWidth() {}

    /**
     * From the attaching of a screen until it is detached.
     *
     * @param fit takes the width in pixels
     */
    public static void follow(Component screen, IntConsumer fit) {
        UI ui = UI.getCurrent();
        ExtendedClientDetails details = ui.getPage().getExtendedClientDetails();
        if (details != null && details.getWindowInnerWidth() > 0) {
            fit.accept(details.getWindowInnerWidth());
        }
        Registration resizing = ui.getPage().addBrowserWindowResizeListener(event -> fit.accept(event.getWidth()));
        screen.addDetachListener(detaching -> {
            resizing.remove();
            detaching.unregisterListener();
        });
    }
}
