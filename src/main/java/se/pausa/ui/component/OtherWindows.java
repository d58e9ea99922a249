package se.pausa.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import se.pausa.pause.PauseNews;

/** Keeps a screen up to date with what is saved in other windows, the same user's or somebody else's. */
public final class OtherWindows {

    private OtherWindows() {}

    /** Runs the refresh in the screen's window whenever another one has saved, while the screen is open. */
    public static void follow(Component screen, PauseNews news, Runnable refresh) {
        screen.addAttachListener(attach -> {
            UI ui = attach.getUI();
            Runnable stop = news.listen(_ -> {
                if (UI.getCurrent() != ui) {
                    ui.access(refresh::run);
                }
            });
            screen.addDetachListener(detach -> {
                stop.run();
                detach.unregisterListener();
            });
        });
    }
}
