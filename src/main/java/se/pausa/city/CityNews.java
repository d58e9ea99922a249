package se.pausa.city;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Tells screens that something was sent, answered, or raised an alarm, by whichever instance; at most once a second. */
@Component
public class CityNews {

    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    /** @return ends the listening */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void announce() {
        listeners.forEach(Runnable::run);
    }
}
