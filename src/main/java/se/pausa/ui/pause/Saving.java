package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
        orTell(signed::overtaken).ifPresent(overtaken -> {
            if (overtaken.isEmpty()) {
                store(afterwards);
            } else {
                signed.question(screen, overtaken, () -> store(afterwards)).open();
            }
        });
    }

    private void store(Consumer<List<SavedPause>> afterwards) {
        orTell(changes::save).ifPresent(saved -> {
            try {
                afterwards.accept(saved);
            } catch (RuntimeException away) {
                LOG.warn("Saved, but not shown", away);
                refusal = Notices.error(screen.getTranslation("pause.saved-not-shown", saved.size()));
            }
        });
    }

    private <T> Optional<T> orTell(Supplier<T> saving) {
        try {
            return Optional.of(saving.get());
        } catch (RuleViolation refused) {
            refusal = Notices.error(
                    screen.getTranslation("pause.refused", refused.problems().size()));
        } catch (Conflict conflict) {
            new ConflictDialog(conflict, changes, reasons).open();
        } catch (RuntimeException away) {
            LOG.warn("Not saved, kept", away);
            refusal = Notices.error(screen.getTranslation("pause.not-saved", changes.size()));
        }
        return Optional.empty();
    }
}
