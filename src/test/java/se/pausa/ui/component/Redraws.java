package se.pausa.ui.component;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** Lets tests of screens see what the news do in a window. */
public final class Redraws {

    private Redraws() {}

    /** Whether the window has heard of something that it does not show yet. */
    public static boolean areDueIn(UI ui) {
        OpenWindow window = ComponentUtil.getData(ui, OpenWindow.class);
        return window != null && window.isBehind();
    }
}
