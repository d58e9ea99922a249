package se.pausa.ui.component;

import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.pausa.security.CurrentUser;
import se.pausa.security.Setting;
import se.pausa.security.User;
import se.pausa.security.UserSettings;

/**
 * How the user at work has arranged the screens. It is read once a session, for all its windows, and written when it
 * changes, one after the other in a thread for which nobody waits. If that fails it is lost with the session.
 */
@Component
public class Remembered {

    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private final UserSettings stored;
    private final CurrentUser user;
    private final ExecutorService writing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("settings").daemon().factory());

    Remembered(UserSettings stored, CurrentUser user) {
        this.stored = stored;
        this.user = user;
    }

    /** What a session knows of its user. */
    private record Known(User user, Map<Setting, String> settings) {}

    public Optional<String> get(Setting setting) {
        return Optional.ofNullable(known().settings().get(setting));
    }

    /** @param value empty for what everybody has first */
    public void keep(Setting setting, String value) {
        Known known = known();
        String before = value.isEmpty()
                ? known.settings().remove(setting)
                : known.settings().put(setting, value);
        if (!value.equals(before == null ? "" : before)) {
            writing.execute(() -> write(known.user(), setting, value));
        }
    }

    private void write(User of, Setting setting, String value) {
        try {
            stored.keep(of, setting, value);
        } catch (RuntimeException e) {
            LOG.warn("Not kept for the next session: {}, because of {}", setting, e.toString());
        }
    }

    private Known known() {
        VaadinSession session = VaadinSession.getCurrent();
        Known known = session.getAttribute(Known.class);
        if (known == null || !known.user().equals(user.get())) {
            known = new Known(user.get(), new ConcurrentHashMap<>(stored.of(user.get())));
            session.setAttribute(Known.class, known);
        }
        return known;
    }

    @PreDestroy
    void stop() {
        writing.close();
    }
}
