package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import se.pausa.common.RuleViolation;
import se.pausa.pause.Conflict;
import se.pausa.pause.SaveInDoubt;
import se.pausa.pause.SavedPause;
import se.pausa.pause.Submission;
import se.pausa.reconciliation.SignOff;
import se.pausa.ui.component.DatabaseWords;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.Notices;

/**
 * Presses Spara for a screen and says how it ended: stored, not stored and kept, or not known yet. The latter is looked
 * up again and again, and at a click, until it is known. Nobody else says anything about saving. See decision 006.
 */
final class Saving {

    private static final Logger LOG = LoggerFactory.getLogger(Saving.class);

    private static final Executor LATER = new DelegatingSecurityContextExecutor(
            CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS, Thread::startVirtualThread));

    private final Component screen;
    private final StagedChanges changes;
    private final Conflicts conflicts;
    private final SignedMonths signed;
    private @Nullable Notification said;

    Saving(Component screen, StagedChanges changes, Conflicts conflicts, SignedMonths signed) {
        this.screen = screen;
        this.changes = changes;
        this.conflicts = conflicts;
        this.signed = signed;
        screen.addDetachListener(_ -> leave());
    }

    /** @param afterwards is given what was stored; not called when nothing was */
    void save(Consumer<List<SavedPause>> afterwards) {
        hush();
        changes.inDoubt().ifPresent(sent -> lookUp(sent, afterwards));
        if (changes.inDoubt().isEmpty() && !changes.isEmpty()) {
            overtaken().ifPresent(months -> {
                if (months.isEmpty()) {
                    store(afterwards);
                } else {
                    Dialogs.ask(signed.question(screen, months, () -> store(afterwards)), () -> {});
                }
            });
        }
    }

    private Optional<List<SignOff>> overtaken() {
        try {
            return Optional.of(signed.overtaken());
        } catch (RuntimeException failure) {
            notStored(failure);
            return Optional.empty();
        }
    }

    private void store(Consumer<List<SavedPause>> afterwards) {
        List<SavedPause> saved;
        try {
            saved = changes.save();
        } catch (RuleViolation refused) {
            changes.object(refused);
            error("pause.refused", refused.problems().size());
            return;
        } catch (Conflict conflict) {
            conflicts.ask(conflict.clashes(), () -> save(afterwards));
            return;
        } catch (SaveInDoubt unanswered) {
            LOG.warn("Saved or not", unanswered);
            lookUpLater(unanswered.sent(), afterwards);
            doubt(unanswered.sent(), afterwards);
            return;
        } catch (RuntimeException failure) {
            notStored(failure);
            return;
        }
        stored(saved, changes::undoAll, afterwards);
    }

    private void notStored(RuntimeException failure) {
        LOG.warn("Not saved, kept", failure);
        String kept = screen.getTranslation("pause.not-saved", changes.size());
        hush();
        said = Notices.error(
                DatabaseWords.of(failure).map(words -> kept + " " + words).orElse(kept));
    }

    /** @param unstage takes what is stored now out of the staged rows, and draws */
    private void stored(List<SavedPause> saved, Runnable unstage, Consumer<List<SavedPause>> afterwards) {
        try {
            unstage.run();
            afterwards.accept(saved);
        } catch (RuntimeException fault) {
            LOG.warn("Saved, but not shown", fault);
            error("pause.saved-not-shown", saved.size());
        }
    }

    private void doubt(Submission sent, Consumer<List<SavedPause>> afterwards) {
        hush();
        said = Notices.error(
                screen.getTranslation("pause.in-doubt", sent.rows().size()),
                screen.getTranslation("pause.in-doubt.look"),
                () -> lookUp(sent, afterwards));
        changes.doubt(sent);
    }

    private void lookUp(Submission sent, Consumer<List<SavedPause>> afterwards) {
        Optional<List<SavedPause>> found;
        try {
            found = changes.settle(sent);
        } catch (RuntimeException away) {
            doubt(sent, afterwards);
            return;
        }
        settled(sent, found, afterwards);
    }

    /** And later again, while the window is open. */
    private void lookUpLater(Submission sent, Consumer<List<SavedPause>> afterwards) {
        UI ui = UI.getCurrent();
        CompletableFuture<Optional<List<SavedPause>>> answer =
                CompletableFuture.supplyAsync(() -> changes.settle(sent), LATER);
        Registration closing = ui.addDetachListener(_ -> answer.cancel(false));
        answer.handle((found, away) -> ui.access(() -> {
            closing.remove();
            boolean stillInDoubt = changes.inDoubt().filter(sent::equals).isPresent();
            if (stillInDoubt && away == null) {
                settled(sent, found, afterwards);
            } else if (stillInDoubt) {
                lookUpLater(sent, afterwards);
            }
        }));
    }

    private void settled(Submission sent, Optional<List<SavedPause>> found, Consumer<List<SavedPause>> afterwards) {
        hush();
        if (!screen.isAttached()) {
            changes.undoAll();
            found.ifPresentOrElse(
                    saved -> Notices.done(PauseSentences.saved(screen, saved)),
                    () -> error("pause.in-doubt.lost", sent.rows().size()));
        } else if (found.isPresent()) {
            stored(found.get(), () -> changes.settled(sent, found.get()), afterwards);
        } else {
            changes.settled(sent, List.of());
            error("pause.in-doubt.not-stored", sent.rows().size());
        }
    }

    /** What was said belongs to this screen, but a doubt outlives it. */
    private void leave() {
        if (changes.inDoubt().isEmpty()) {
            hush();
        }
    }

    /** What was objected to may be mended: it is not said any longer than it is so. */
    void mended() {
        if (changes.inDoubt().isEmpty()) {
            hush();
        }
    }

    /** Says why nothing is saved. */
    void refuse(String key, int count) {
        error(key, count);
    }

    private void error(String key, int count) {
        hush();
        said = Notices.error(screen.getTranslation(key, count));
    }

    private void hush() {
        if (said != null) {
            said.close();
            said = null;
        }
    }
}
