package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.pause.PauseValues;
import se.pausa.ui.component.Keystroke;
import se.pausa.ui.component.PlainButton;

/** A new pause: its fields, what it would do, and Lägg till. */
class PauseForm extends Composite<Div> {

    /**
     * Enter in a field adds, unless it means something else there: a list or calendar that has dropped down closes on it,
     * and what was just written as a point in time is taken first, to see what it is. A comment is taken on the way.
     */
    private static final String ENTER_ADDS = """
            if (!this.$enter) {
                this.$enter = true;
                this.addEventListener('input', event => event.target.$typed = true, true);
                this.addEventListener('change', event => event.target.$typed = false, true);
                this.addEventListener('keydown', event => {
                    const field = event.target.closest('vaadin-text-field, vaadin-combo-box');
                    const means = this.querySelector('vaadin-combo-box[opened], vaadin-date-picker[opened]')
                        || field && field.matches('.moment') && event.target.$typed;
                    if (event.key === 'Enter' && !event.repeat && !event.ctrlKey && event.target.localName === 'input' && field && !means) {
                        field.dispatchEvent(new CustomEvent('change'));
                        this.dispatchEvent(new CustomEvent('add'));
                    }
                }, true);
            }""";

    private final ReasonNames reasons;
    private final Clock clock;
    private final Consumer<PauseValues> typed;
    private final Consumer<PauseValues> added;
    private final Div facts = new Div();
    private final Div city = new Div();
    private PauseFields fields;

    /**
     * @param clock tells the notice that is filled in
     * @param typed is told whenever a field changes, to show what the pause would do
     * @param added is given the values when Lägg till is pressed and all required fields are there
     */
    PauseForm(ReasonNames reasons, Clock clock, Consumer<PauseValues> typed, Consumer<PauseValues> added) {
        this.reasons = reasons;
        this.clock = clock;
        this.typed = typed;
        this.added = added;
        fields = fields(PauseValues.notifiedAt(SwedishTime.now(clock)));
        Button add = new PlainButton(getTranslation("pause.add"), _ -> addAndGoOn());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setSuffixComponent(Keystroke.ADD.sign());
        add.setTooltipText(Keystroke.ADD.tooltip(this));
        facts.addClassName("facts");
        facts.getElement().setAttribute("aria-live", "polite");
        city.addClassName("city-facts");
        city.setVisible(false);
        Div said = new Div(facts, city);
        FlexLayout below = new FlexLayout(said, add);
        below.addClassName("pause-form-foot");
        getContent().add(fields, below);
        getContent().addClassName("pause-form");
        getContent().addAttachListener(_ -> getElement().executeJs(ENTER_ADDS));
        getElement().addEventListener("add", _ -> addAndGoOn());
    }

    private PauseFields fields(PauseValues values) {
        return new PauseFields(reasons, values, clock, () -> typed.accept(fields.values()));
    }

    /** By its own button or Enter one goes on with the next pause, by Spara with what was saved. */
    private void addAndGoOn() {
        if (add()) {
            focus();
        }
    }

    /** Lägg till, if all is there; otherwise the field that is wrong says so and is gone to. */
    boolean add() {
        Optional<PauseValues> complete = fields.complete();
        complete.ifPresent(added);
        return complete.isPresent();
    }

    /** Ready for the next pause: notified now, the other fields empty. */
    void clear() {
        fill(PauseValues.notifiedAt(SwedishTime.now(clock)));
    }

    /** Takes over what was typed somewhere else. */
    void fill(PauseValues values) {
        PauseFields filled = fields(values);
        getContent().replace(fields, filled);
        fields = filled;
        typed.accept(values);
    }

    PauseValues values() {
        return fields.values();
    }

    /** Whether something was typed that closing would lose. */
    boolean isFilledIn() {
        return fields.areFilledIn();
    }

    /** After the dialog around it has put the focus where it wants. */
    void focus() {
        fields.focus();
    }

    /** What the pause would do, one sentence a line. */
    void showFacts(Stream<String> sentences) {
        facts.removeAll();
        sentences.filter(sentence -> !sentence.isEmpty()).forEach(sentence -> facts.add(new Div(sentence)));
    }

    /**
     * What the city would get, first what is sent, then warnings; nothing where it gets nothing.
     *
     * @param instead pauses the whole customer; absent where that is what the form does
     */
    void showCity(List<String> sentences, @Nullable Runnable instead) {
        CityLines.show(city, sentences);
        if (instead != null) {
            Button button = new PlainButton(getTranslation("city.pause-customer"), _ -> instead.run());
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            city.add(button);
        }
    }
}
