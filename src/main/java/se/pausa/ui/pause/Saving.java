package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.pausa.common.RuleViolation;
import se.pausa.pause.Conflict;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.Notices;

/** Presses Spara for a screen: whatever happens, what is not stored stays staged and the user is told. */
final class Saving {

    private static final Logger LOG = LoggerFactory.getLogger(Saving.class);

    private final Component screen;
    private final StagedChanges changes;
    private final ReasonNames reasons;
    private final SignedMonths signed;
    private @Nullable Notification refusal;

    Saving(Component screen, StagedChanges changes, ReasonNames reasons, SignedMonths signed) {
        this.screen = screen;
        this.changes = changes;
        this.reasons = reasons;
        this.signed = signed;
    }

    /** @param afterwards is given what was stored; not called when nothing was */
    void save(Consumer<List<SavedPause>> afterwards) {
        if (refusal != null) {
            refusal.close();
        }
        orTell(() -> signed.ask(screen, () -> orTell(() -> afterwards.accept(changes.save()))));
    }

    private void orTell(Runnable saving) {
        try {
            saving.run();
        } catch (RuleViolation refused) {
            refusal = Notices.error(
                    screen.getTranslation("pause.refused", refused.problems().size()));
        } catch (Conflict conflict) {
            new ConflictDialog(conflict, changes, reasons).open();
        } catch (RuntimeException away) {
            LOG.warn("Not saved, kept", away);
            refusal = Notices.error(screen.getTranslation("pause.not-saved", changes.size()));
        }
    }
}
