package se.pausa.ui.customer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.pausa.lists.CareRow;
import se.pausa.ui.component.CareCounts;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Keystroke;
import se.pausa.ui.component.PauseActions;
import se.pausa.ui.component.PauseWords;

/** What can be done to the marked row, or rows. What cannot be done now stays, disabled, and says why. */
class CareToolbar extends HorizontalLayout {

    private final Span marked = new Span();
    private final Button pause = new Button();
    private final Button cancel = new Button();
    private final Span why = new Span();
    private final PauseWords words;
    private final String nothingSelected;
    private final PauseActions actions;
    private final Runnable afterSave;

    private final List<Button> others = new ArrayList<>();

    private List<CareRow> rows = List.of();

    /** @param nothingSelected what to do first, in words */
    CareToolbar(PauseActions actions, PauseWords words, String nothingSelected, Runnable afterSave) {
        this.actions = actions;
        this.afterSave = afterSave;
        this.words = words;
        this.nothingSelected = nothingSelected;
        pause.setText(getTranslation("care.pause"));
        pause.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        cancel.setText(getTranslation("care.cancel-pause"));
        cancel.addThemeVariants(ButtonVariant.LUMO_SMALL);
        why.addClassName("why");
        addClassName("care-tools");

        marked.addClassName("marked");
        pause.addClickListener(_ -> pause());
        cancel.addClickListener(_ -> withRow(selected -> actions.cancelPause(selected.node(), afterSave)));

        setAlignItems(Alignment.CENTER);
        add(marked, pause, cancel, why);
        select(List.of());
    }

    /** Adds a button for something else that any row can be asked for. */
    CareToolbar with(String words, Consumer<CareRow> action) {
        Button button = new Button(words, _ -> withRow(action));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        others.add(button);
        addComponentAtIndex(indexOf(cancel), button);
        select(rows);
        return this;
    }

    /** Shows what can be done to these rows, or to none. */
    void select(Collection<CareRow> selected) {
        rows = List.copyOf(selected);
        boolean several = rows.size() > 1;
        String whyNot = rows.isEmpty() ? nothingSelected : null;
        String whyNotOne = several ? getTranslation("care.one-at-a-time") : whyNot;
        String whyNotCancel = rows.size() == 1 ? words.whyNotCancel(rows.getFirst()) : whyNotOne;
        enable(pause, whyNot);
        pause.setTooltipText(whyNot == null ? Keystroke.PAUSE.tooltip(this) : whyNot);
        enable(cancel, whyNotCancel);
        others.forEach(button -> enable(button, whyNotOne));
        why.setText(whyNotCancel == null ? "" : whyNotCancel);
        marked.setText(several ? getTranslation("care.marked", counts()) : name());
        marked.getElement().setAttribute("aria-live", several ? "polite" : "off");
        marked.setClassName("several", several);
    }

    private String counts() {
        return CareCounts.words(
                Formats.current(), rows.stream().map(CareRow::node).toList());
    }

    private String name() {
        return rows.stream().map(row -> row.node().name()).findFirst().orElse("");
    }

    /** Pausa, for what is marked. */
    void pause() {
        if (rows.size() > 1) {
            actions.pause(rows.stream().map(CareRow::node).toList(), afterSave);
        } else {
            withRow(selected -> actions.pause(selected.node(), afterSave));
        }
    }

    private void withRow(Consumer<CareRow> action) {
        if (rows.size() == 1) {
            action.accept(rows.getFirst());
        }
    }

    private static void enable(Button button, @Nullable String whyNot) {
        button.setEnabled(whyNot == null);
        button.setTooltipText(whyNot);
    }
}
