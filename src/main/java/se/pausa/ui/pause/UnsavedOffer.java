package se.pausa.ui.pause;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.pausa.ui.component.Notices;
import se.pausa.ui.component.Storing;
import se.pausa.unsaved.LeftUnsaved;
import se.pausa.unsaved.UnsavedPause;

/**
 * Offers what a user has left unsaved (R6): by itself once in a session, when its first window opens, and later for what a
 * window left that is gone; and whenever it is asked for.
 */
@Component
public class UnsavedOffer {

    private static final Logger LOG = LoggerFactory.getLogger(UnsavedOffer.class);

    private final PauseServices services;

    UnsavedOffer(PauseServices services) {
        this.services = services;
    }

    /** Whether there may be something; without an SQL statement. */
    public boolean isAny() {
        return services.mayPause() && services.atIt().isAnyOf(services.user().get());
    }

    /** When a window opens. */
    public void offer() {
        try {
            offer(SessionDesks.current().all());
        } catch (RuntimeException away) {
            LOG.warn("What was left unsaved is offered with the next window: {}", away.toString());
        }
    }

    /** When somebody asks for it. */
    public void offerAll() {
        if (!offer(SessionDesks.current().open())) {
            Notices.done(UI.getCurrent().getTranslation("unsaved.none"));
        }
    }

    private boolean offer(Set<UUID> but) {
        LeftUnsaved left = isAny() ? services.unsaved().left(but) : LeftUnsaved.NOTHING;
        if (left.isEmpty()) {
            return false;
        }
        new UnsavedDialog(left, services.reasonNames(), new Acts(left, Set.copyOf(but))).openOnce();
        return true;
    }

    private class Acts implements UnsavedDialog.Acts {

        private final LeftUnsaved left;
        private final Set<UUID> but;

        Acts(LeftUnsaved left, Set<UUID> but) {
            this.left = left;
            this.but = but;
        }

        @Override
        public void take(List<UnsavedPause> chosen) {
            later();
            UI ui = UI.getCurrent();
            PauseOverviewView.TakenForward taken = new PauseOverviewView.TakenForward(chosen);
            if (ui.getCurrentView() instanceof PauseOverviewView there) {
                there.take(taken);
            } else {
                ComponentUtil.setData(ui, PauseOverviewView.TakenForward.class, taken);
                ui.navigate(PauseOverviewView.class);
            }
        }

        @Override
        public void later() {
            SessionDesks.current().putAside().addAll(left.desks());
        }

        @Override
        public void throwAllAway() {
            if (Storing.orTell(() -> services.unsaved().forgetAll(but))) {
                Notices.done(UI.getCurrent().getTranslation("unsaved.discarded", left.size()));
            }
        }
    }
}
