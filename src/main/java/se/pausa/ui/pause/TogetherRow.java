package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import se.pausa.ui.component.PlainButton;

/** One of several rows that get the same pause: its name, what stands in its way, and a way to leave it out. */
class TogetherRow extends Composite<ListItem> {

    private final Div said = new Div();
    private final Button remove;

    TogetherRow(String name, Runnable leaveOut) {
        String words = getTranslation("together.leave-out", name);
        remove = new PlainButton(getTranslation("together.remove"), _ -> leaveOut.run());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(words);
        remove.setTooltipText(words);
        said.addClassName("said");
        getContent().add(new Span(name), said, remove);
    }

    /**
     * @param refused what stands in its way, one sentence each; none when it can be saved
     * @param more what else there is to know
     * @param open whether it can be left out
     */
    void show(List<String> refused, List<String> more, boolean open) {
        said.removeAll();
        refused.stream().map(sentence -> new Span("✕ " + sentence)).forEach(sentence -> {
            sentence.addClassName("problem");
            said.add(sentence);
        });
        more.forEach(sentence -> said.add(new Span(sentence)));
        remove.setEnabled(open);
    }
}
