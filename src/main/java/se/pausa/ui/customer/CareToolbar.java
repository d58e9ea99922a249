package se.pausa.ui.customer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.CareRow;
import se.pausa.ui.component.PauseActions;
import se.pausa.ui.component.PauseWords;

/** What can be done to the selected row. What cannot be done now stays, disabled, and says why. */
class CareToolbar extends HorizontalLayout {

    private final Button pause = new Button();
    private final Button cancel = new Button();
    private final Span why = new Span();
    private final PauseWords words;
    private final String nothingSelected;

    private final List<Button> others = new ArrayList<>();

    private @Nullable CareRow row;

    /** @param nothingSelected what to do first, in words */
    CareToolbar(PauseActions actions, PauseWords words, String nothingSelected, Runnable afterSave) {
        this.words = words;
        this.nothingSelected = nothingSelected;
        pause.setText(getTranslation("care.pause"));
        pause.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        cancel.setText(getTranslation("care.cancel-pause"));
        cancel.addThemeVariants(ButtonVariant.LUMO_SMALL);
        why.addClassName("why");
        addClassName("care-tools");

        pause.addClickListener(_ -> withRow(selected -> actions.pause(selected.node(), afterSave)));
        cancel.addClickListener(_ -> withRow(selected -> actions.cancelPause(selected.node(), afterSave)));

        setAlignItems(Alignment.CENTER);
        add(pause, cancel, why);
        select(null);
    }

    /** Adds a button for something else that any row can be asked for. */
    CareToolbar with(String words, Consumer<CareRow> action) {
        Button button = new Button(words, _ -> withRow(action));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        others.add(button);
        addComponentAtIndex(others.size(), button);
        select(row);
        return this;
    }

    /** Shows what can be done to this row, or to none. */
    void select(@Nullable CareRow selected) {
        row = selected;
        String whyNot = selected == null ? nothingSelected : null;
        String whyNotCancel = selected == null ? nothingSelected : words.whyNotCancel(selected);
        enable(pause, whyNot);
        enable(cancel, whyNotCancel);
        others.forEach(button -> enable(button, whyNot));
        why.setText(whyNotCancel == null ? "" : whyNotCancel);
    }

    private void withRow(Consumer<CareRow> action) {
        if (row != null) {
            action.accept(row);
        }
    }

    private static void enable(Button button, @Nullable String whyNot) {
        button.setEnabled(whyNot == null);
        button.setTooltipText(whyNot);
    }
}
