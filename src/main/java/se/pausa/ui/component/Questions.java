package se.pausa.ui.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Questions that people ask again and again, as a row of buttons with counts, of which one is pressed; pressing it again asks
 * nothing.
 */
public class Questions<Q extends Enum<Q>> extends Composite<FlexLayout> {

    private final Map<Q, Choice> choices = new LinkedHashMap<>();
    private final Q nothing;
    private Q chosen;

    /** A question as a button, and its count. */
    private record Choice(NativeButton button, Span count) {}

    private static final class Question extends NativeButton {

        @Override
        protected <T extends ComponentEvent<?>> Registration addListener(
                Class<T> type, ComponentEventListener<T> listener) {
            return super.addListener(PlainClick.insteadOf(type), listener);
        }

        @Override
        protected void fireEvent(ComponentEvent<?> event) {
            super.fireEvent(PlainClick.insteadOf(event));
        }
    }

    /**
     * @param questions in the order of their buttons
     * @param nothing is asked when the one that is pressed is pressed again
     * @param label of all of them
     * @param names of each
     * @param asked is given the question that is asked now
     */
    public Questions(Collection<Q> questions, Q nothing, String label, Function<Q, String> names, Consumer<Q> asked) {
        this.nothing = nothing;
        this.chosen = nothing;
        questions.forEach(question -> choices.put(question, choice(question, names.apply(question), asked)));
        getContent().addClassName("questions");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", label);
        choices.values().forEach(choice -> getContent().add(choice.button()));
    }

    private Choice choice(Q question, String name, Consumer<Q> asked) {
        NativeButton button = new Question();
        button.setText(name);
        button.addClickListener(_ -> {
            pressed();
            asked.accept(question == chosen ? nothing : question);
        });
        Span count = new Span();
        button.add(count);
        button.addClassName("question");
        return new Choice(button, count);
    }

    /** Before it is asked. */
    void pressed() {}

    /** @param counts what each would show, in words */
    public final void answer(Q asked, Function<Q, String> counts) {
        chosen = asked;
        choices.forEach((question, choice) -> {
            choice.button().getElement().setAttribute("aria-pressed", String.valueOf(question == chosen));
            choice.count().setText(counts.apply(question));
        });
    }

    final Q chosen() {
        return chosen;
    }

    final Collection<Q> all() {
        return choices.keySet();
    }

    final NativeButton button(Q question) {
        return choices.get(question).button();
    }
}
