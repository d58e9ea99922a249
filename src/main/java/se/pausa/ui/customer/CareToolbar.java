package se.pausa.ui.customer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.pausa.lists.CareRow;
import se.pausa.ui.component.CareCounts;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Keystroke;
import se.pausa.ui.component.Offer;
import se.pausa.ui.component.PauseActions;
import se.pausa.ui.component.PauseWords;
import se.pausa.ui.component.PlainButton;

/** What can be done to the marked row, or rows. What cannot be done now stays, disabled, and says why. */
class CareToolbar extends HorizontalLayout {

    private final Span marked = new Span();
    private final Span why = new Span();
    private final PauseWords words;
    private final String nothingSelected;
    private final PauseActions actions;
    private final Runnable afterSave;

    private final List<Act> acts = new ArrayList<>();

    private List<CareRow> rows = List.of();

    /** @param offer whether it can be done to the marked rows, and what it does */
    private record Act(Button button, Supplier<Offer> offer) {

        void show() {
            Offer now = offer.get();
            button.setText(now.words());
            button.setEnabled(now.whyNot() == null);
            button.setTooltipText(now.tooltip());
        }
    }

    /** @param nothingSelected what to do first, in words */
    CareToolbar(PauseActions actions, PauseWords words, String nothingSelected, Runnable afterSave) {
        this.actions = actions;
        this.afterSave = afterSave;
        this.words = words;
        this.nothingSelected = nothingSelected;
        why.addClassName("why");
        marked.addClassName("marked");
        addClassName("care-tools");
        setAlignItems(Alignment.CENTER);
        add(marked, why);
        addAct(0, this::pausing).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addAct(1, this::cancelling);
        select(List.of());
    }

    /** Adds something else that any row can be asked for. */
    CareToolbar with(String words, Consumer<CareRow> action) {
        addAct(acts.size() - 1, () -> {
            String whyNot = whyNotOne();
            return new Offer(words, whyNot, whyNot, false, () -> withRow(action), List.of());
        });
        select(rows);
        return this;
    }

    private Button addAct(int place, Supplier<Offer> offer) {
        Button button = new PlainButton("", _ -> offer.get().act().run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        acts.add(place, new Act(button, offer));
        addComponentAtIndex(indexOf(marked) + 1 + place, button);
        return button;
    }

    /** Shows what can be done to these rows, or to none. */
    void select(Collection<CareRow> selected) {
        rows = List.copyOf(selected);
        acts.forEach(Act::show);
        String whyNotCancel = whyNotCancel();
        why.setText(whyNotCancel == null ? "" : whyNotCancel);
        boolean several = rows.size() > 1;
        marked.setText(several ? getTranslation("care.marked", counts()) : name());
        marked.getElement().setAttribute("aria-live", several ? "polite" : "off");
        marked.setClassName("several", several);
    }

    /** For the menu of the marked rows what the buttons have; of several rows only what can be done to several. */
    List<Offer> offers() {
        return acts.stream()
                .map(act -> act.offer().get())
                .filter(offer -> rows.size() == 1 || offer.whyNot() == null)
                .toList();
    }

    /** Pausa, for what is marked. */
    void pause() {
        if (whyNotPause() != null) {
            return;
        }
        if (rows.size() > 1) {
            actions.pause(rows.stream().map(CareRow::node).toList(), afterSave);
        } else {
            withRow(selected -> actions.pause(selected.node(), afterSave));
        }
    }

    private Offer pausing() {
        String whyNot = whyNotPause();
        String tooltip = whyNot == null ? Keystroke.PAUSE.tooltip(this) : whyNot;
        return new Offer(getTranslation("care.pause"), whyNot, tooltip, false, this::pause, List.of());
    }

    private Offer cancelling() {
        String whyNot = whyNotCancel();
        return new Offer(
                getTranslation("care.cancel-pause"),
                whyNot,
                whyNot,
                true,
                () -> withRow(selected -> actions.cancelPause(selected.node(), afterSave)),
                List.of());
    }

    private @Nullable String whyNotAny() {
        return rows.isEmpty() ? nothingSelected : null;
    }

    private @Nullable String whyNotPause() {
        return actions.mayPause() ? whyNotAny() : getTranslation("care.may-not-pause");
    }

    private @Nullable String whyNotOne() {
        return rows.size() > 1 ? getTranslation("care.one-at-a-time") : whyNotAny();
    }

    private @Nullable String whyNotCancel() {
        if (!actions.mayPause()) {
            return whyNotPause();
        }
        return rows.size() == 1 ? words.whyNotCancel(rows.getFirst()) : whyNotOne();
    }

    private String counts() {
        return CareCounts.words(
                Formats.current(), rows.stream().map(CareRow::node).toList());
    }

    private String name() {
        return rows.stream().map(row -> row.node().name()).findFirst().orElse("");
    }

    private void withRow(Consumer<CareRow> action) {
        if (rows.size() == 1) {
            action.accept(rows.getFirst());
        }
    }
}
