package se.pausa.pause;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Passes on what was saved, after the commit and in the thread that saved. Listeners must not write to
 * the database: it would be lost without an exception.
 */
@Component
public class PauseNews {

    private final Set<Consumer<PausesSaved>> listeners = ConcurrentHashMap.newKeySet();

    /** @return ends the listening */
    public Runnable listen(Consumer<PausesSaved> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @TransactionalEventListener
    void saved(PausesSaved saved) {
        listeners.forEach(listener -> listener.accept(saved));
    }
}
