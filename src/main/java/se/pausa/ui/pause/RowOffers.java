package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Keystroke;
import se.pausa.ui.component.Offer;

/**
 * What can be done with a pause of a list now, or why not. The buttons under the marked row and its menu are both made of
 * this.
 */
class RowOffers {

    private final Component screen;
    private final StagedChanges changes;
    private final Acts acts;
    private final Formats formats = Formats.current();

    /** What they do with the marked row. */
    interface Acts {

        /** @param at the end; empty to type it */
        void end(Optional<LocalDateTime> at);

        void change();

        void redo();

        /** Who has changed it, when and how (R15). */
        void history();

        void undo();

        void cancelPause();

        /** Swedish wall-clock time. */
        LocalDateTime now();
    }

    RowOffers(Component screen, StagedChanges changes, Acts acts) {
        this.screen = screen;
        this.changes = changes;
        this.acts = acts;
    }

    /** For the menu of a row. */
    List<Offer> of(PauseLine line) {
        return RowAct.ALL.stream()
                .filter(act -> isOffered(act, line))
                .map(act -> offer(act, line))
                .toList();
    }

    private Offer offer(RowAct act, PauseLine line) {
        List<Offer> ways = act == RowAct.END
                ? RowAct.WAYS_TO_END.stream().map(way -> offer(way, line)).toList()
                : List.of();
        return new Offer(words(act), whyNot(act, line), tooltip(act, line), act == RowAct.CANCEL, () -> run(act), ways);
    }

    String words(RowAct act) {
        return act == RowAct.END_NOW
                ? screen.getTranslation(act.text(), formats.dateTime(acts.now()))
                : screen.getTranslation(act.text());
    }

    /** Whether there is anything to do it to; what is not offered is not shown. */
    boolean isOffered(RowAct act, PauseLine line) {
        return switch (act) {
            case HISTORY -> line.stored() != null;
            case UNDO ->
                changes.staged(line).isPresent() || !changes.unread(line).isEmpty();
            default -> true;
        };
    }

    /** Why it cannot be done now, in words; null when it can. */
    @Nullable
    String whyNot(RowAct act, PauseLine line) {
        return switch (act) {
            case END, END_NOW, END_TODAY, END_OTHER -> changes.isEditable(line) ? whyNotEnd(line) : whyFixed(line);
            case CHANGE -> changes.isEditable(line) ? null : whyFixed(line);
            case REDO -> whyNotRedo(line);
            case HISTORY, UNDO -> null;
            case CANCEL -> changes.isCancellable(line) ? null : whyFixed(line);
        };
    }

    private @Nullable String whyNotEnd(PauseLine line) {
        return runs(line) ? null : screen.getTranslation("pause.act.end.not-running");
    }

    /** As it is stored: what was just ended can be ended at another time. */
    private boolean runs(PauseLine line) {
        SavedPause stored = line.stored();
        return (stored == null ? changes.values(line) : stored.values())
                .interval()
                .filter(interval -> interval.contains(acts.now()))
                .isPresent();
    }

    private @Nullable String whyNotRedo(PauseLine line) {
        if (changes.isReadOnly(line)) {
            return whyFixed(line);
        }
        return changes.staged(line).isPresent() ? screen.getTranslation("pause.act.redo.staged") : null;
    }

    private String whyFixed(PauseLine line) {
        return switch (changes.access(line)) {
            case OTHER_LEVEL ->
                screen.getTranslation("pause.cancel.other-level", line.names().own());
            case NOT_ALLOWED -> screen.getTranslation("care.may-not-pause");
            case PAST -> screen.getTranslation("known.no-change");
            case OPEN -> screen.getTranslation(line.stored() == null ? "pause.cancel.not-saved" : "pause.cancel.final");
        };
    }

    /** Why it cannot be done, or the key that does the same. */
    @Nullable
    String tooltip(RowAct act, PauseLine line) {
        String why = whyNot(act, line);
        return why == null && act == RowAct.UNDO ? Keystroke.UNDO.tooltip(screen) : why;
    }

    /** Does it with the marked row. */
    void run(RowAct act) {
        switch (act) {
            case END -> {} // opens its ways
            case END_NOW -> acts.end(Optional.of(acts.now()));
            case END_TODAY ->
                acts.end(Optional.of(acts.now().toLocalDate().plusDays(1).atStartOfDay()));
            case END_OTHER -> acts.end(Optional.empty());
            case CHANGE -> acts.change();
            case REDO -> acts.redo();
            case HISTORY -> acts.history();
            case UNDO -> acts.undo();
            case CANCEL -> acts.cancelPause();
        }
    }
}
