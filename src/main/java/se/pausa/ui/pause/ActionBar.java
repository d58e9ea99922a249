package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import se.pausa.ui.component.Keystroke;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.component.UnsavedGuard;

/**
 * What can be done with all that is staged, below a list of pauses: Ångra allt and Spara, each disabled with its reason
 * when there is nothing to do.
 */
class ActionBar extends Composite<FlexLayout> {

    private final StagedChanges changes;
    private final Button undoAll;
    private final Button save;
    private final Span unsaved = new Span();

    /** What the buttons do. */
    interface Actions {

        void undoAll();

        void save();
    }

    ActionBar(StagedChanges changes, Actions actions) {
        this.changes = changes;
        undoAll = new PlainButton(getTranslation("pause.undo-all"), _ -> actions.undoAll());
        save = new PlainButton(getTranslation("pause.save"), _ -> actions.save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setSuffixComponent(Keystroke.SAVE.sign());
        unsaved.addClassNames("unsaved", "push");
        getContent().addDetachListener(_ -> UnsavedGuard.mark(this, false));
        getContent().addClassName("foot");
        getContent().add(unsaved, undoAll, save);
    }

    /** Puts something in front of all buttons. */
    ActionBar startingWith(Component component) {
        getContent().addComponentAsFirst(component);
        return this;
    }

    /** Puts something between the other buttons and Spara. */
    ActionBar withBeforeSave(Component component) {
        getContent().addComponentAtIndex(getContent().indexOf(save), component);
        return this;
    }

    /** @param worthSaving whether there is something that Spara would store */
    void follow(boolean worthSaving) {
        undoAll.setEnabled(!changes.isEmpty());
        undoAll.setTooltipText(changes.isEmpty() ? getTranslation("pause.nothing-to-undo") : null);
        save.setEnabled(worthSaving);
        save.setTooltipText(worthSaving ? Keystroke.SAVE.tooltip(this) : getTranslation("pause.nothing-staged"));
        unsaved.setText(
                changes.isEmpty()
                        ? ""
                        : getTranslation(
                                changes.inDoubt().isPresent() ? "pause.in-doubt.count" : "pause.unsaved-count",
                                changes.size()));
        UnsavedGuard.mark(this, worthSaving);
    }
}
