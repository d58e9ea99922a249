package se.pausa.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.transaction.event.TransactionalEventListener;
import se.pausa.pause.PausesSaved;

/** Tells open screens that somebody else has saved pauses, so that they show them. */
@org.springframework.stereotype.Component
public class PauseNews {

    private final Set<Consumer<PausesSaved>> listeners = ConcurrentHashMap.newKeySet();

    /**
     * Runs something in the screen's window whenever another window has saved, as long as the screen is
     * open.
     */
    public void tell(Component screen, Runnable refresh) {
        screen.addAttachListener(attach -> {
            UI ui = attach.getUI();
            Consumer<PausesSaved> listener = _ -> {
                if (UI.getCurrent() != ui) {
                    ui.access(refresh::run);
                }
            };
            listeners.add(listener);
            Registration registration = () -> listeners.remove(listener);
            screen.addDetachListener(detach -> {
                registration.remove();
                detach.unregisterListener();
            });
        });
    }

    /** After the commit, in the thread that saved. */
    @TransactionalEventListener
    void saved(PausesSaved saved) {
        listeners.forEach(listener -> listener.accept(saved));
    }
}
