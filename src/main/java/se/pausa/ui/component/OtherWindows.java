package se.pausa.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.Function;
import se.pausa.city.CityNews;
import se.pausa.pause.PauseNews;

/** Keeps a screen up to date with what happens elsewhere: in other windows, and at the city. */
public final class OtherWindows {

    private OtherWindows() {}

    /** Runs the refresh in the screen's window whenever another one has saved, while the screen is open. */
    public static void follow(Component screen, PauseNews news, Runnable refresh) {
        whileOpen(screen, refresh, inWindow -> news.listen(_ -> inWindow.run()));
    }

    /** Runs the refresh in the screen's window when messages have gone to the city or come back, while it is open. */
    public static void follow(Component screen, CityNews news, Runnable refresh) {
        whileOpen(screen, refresh, news::listen);
    }

    /** @param listening starts to listen and returns what ends it */
    private static void whileOpen(Component screen, Runnable refresh, Function<Runnable, Runnable> listening) {
        screen.addAttachListener(attach -> {
            UI ui = attach.getUI();
            Runnable inWindow = ui.accessLater(refresh::run, () -> {});
            Runnable stop = listening.apply(() -> {
                if (UI.getCurrent() != ui) {
                    inWindow.run();
                }
            });
            screen.addDetachListener(detach -> {
                stop.run();
                detach.unregisterListener();
            });
        });
    }
}
