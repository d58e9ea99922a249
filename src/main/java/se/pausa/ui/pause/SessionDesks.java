package se.pausa.ui.pause;

import com.vaadin.flow.server.VaadinSession;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The desks of what is unsaved, as a session knows them.
 *
 * @param open in its windows
 * @param putAside what was kept for later, and is not offered again by itself
 */
record SessionDesks(Set<UUID> open, Set<UUID> putAside) {

    static SessionDesks in(VaadinSession session) {
        SessionDesks known = session.getAttribute(SessionDesks.class);
        if (known == null) {
            known = new SessionDesks(new HashSet<>(), new HashSet<>());
            session.setAttribute(SessionDesks.class, known);
        }
        return known;
    }

    static SessionDesks current() {
        return in(VaadinSession.getCurrent());
    }

    Set<UUID> all() {
        return Stream.concat(open.stream(), putAside.stream()).collect(Collectors.toSet());
    }
}
