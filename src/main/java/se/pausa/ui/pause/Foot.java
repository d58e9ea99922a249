package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import org.jspecify.annotations.Nullable;
import se.pausa.ui.component.UnsavedGuard;

/**
 * What can be done with staged and selected pauses, below a list of them: Avbryt uppehåll, Ångra, Ångra
 * allt, Spara, each disabled with its reason when there is nothing to do.
 */
class Foot extends Composite<FlexLayout> {

    private final StagedChanges changes;
    private final Button cancel;
    private final Button undo;
    private final Button undoAll;
    private final Button save;
    private final Span unsaved = new Span();

    /** What the buttons do. */
    interface Actions {

        void cancelPause();

        void undo();

        void undoAll();

        void save();
    }

    Foot(StagedChanges changes, Actions actions) {
        this.changes = changes;
        cancel = new Button(getTranslation("pause.cancel"), _ -> actions.cancelPause());
        undo = new Button(getTranslation("pause.undo"), _ -> actions.undo());
        undoAll = new Button(getTranslation("pause.undo-all"), _ -> actions.undoAll());
        save = new Button(getTranslation("pause.save"), _ -> actions.save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        unsaved.addClassNames("unsaved", "push");
        getContent().addClassName("foot");
        getContent().add(unsaved, cancel, undo, undoAll, save);
    }

    /** Puts something in front of all buttons. */
    Foot startingWith(Component component) {
        getContent().addComponentAsFirst(component);
        return this;
    }

    /** Puts something between the other buttons and Spara. */
    Foot withBeforeSave(Component component) {
        getContent().addComponentAtIndex(getContent().indexOf(save), component);
        return this;
    }

    /** Follows what is staged and selected now. */
    void follow(@Nullable PauseLine line) {
        set(cancel, Buttons.whyNotCancel(this, changes, line));
        boolean undoable = line != null && changes.staged(line).isPresent();
        set(undo, undoable ? null : getTranslation("pause.undo.select-first"));
        set(undoAll, changes.isEmpty() ? getTranslation("pause.nothing-to-undo") : null);
        set(save, changes.isEmpty() ? getTranslation("pause.nothing-staged") : null);
        unsaved.setText(changes.isEmpty() ? "" : getTranslation("pause.unsaved-count", changes.size()));
        UnsavedGuard.mark(this, !changes.isEmpty());
    }

    private static void set(Button button, @Nullable String whyNot) {
        button.setEnabled(whyNot == null);
        button.setTooltipText(whyNot);
    }
}
