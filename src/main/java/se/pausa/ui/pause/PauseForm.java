package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;
import se.pausa.pause.PauseValues;
import se.pausa.pause.Reason;
import se.pausa.ui.component.Pickers;

/** The fields of a new pause, and Lägg till. */
class PauseForm extends Composite<Div> {

    private final DateTimePicker notifiedAt = Pickers.dateTime(getTranslation("pause.field.NOTIFIED_AT"));
    private final ComboBox<Reason> reason = new ComboBox<>(getTranslation("pause.field.REASON"));
    private final DateTimePicker startsAt = Pickers.dateTime(getTranslation("pause.field.STARTS_AT"));
    private final DateTimePicker endsAt = Pickers.dateTime(getTranslation("pause.field.ENDS_AT"));
    private final TextField comment = new TextField(getTranslation("pause.field.COMMENT"));
    private final Div facts = new Div();
    private final Div city = new Div();
    private final Button add = new Button(getTranslation("pause.add"));

    /**
     * @param typed is told whenever a field changes, to show what the pause would do
     * @param added is given the values when Lägg till is pressed and all required fields are there
     */
    PauseForm(ReasonNames reasons, Consumer<PauseValues> typed, Consumer<PauseValues> added) {
        reason.setItems(reasons.choices(null));
        reason.setItemLabelGenerator(Reason::name);
        endsAt.setDatePlaceholder(getTranslation("format.open"));
        comment.setMaxLength(PauseValues.MAX_COMMENT);
        comment.addClassName("comment");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        Stream.of(notifiedAt, startsAt, endsAt)
                .forEach(picker -> picker.addValueChangeListener(event -> {
                    tellIfSkipped(picker, event.getValue());
                    if (picker.isInvalid()) {
                        isReadable(picker);
                    }
                    typed.accept(values());
                }));
        reason.addValueChangeListener(_ -> typed.accept(values()));
        comment.addValueChangeListener(_ -> typed.accept(values()));
        add.addClickListener(_ -> add(added));

        FlexLayout fields = new FlexLayout(notifiedAt, reason, startsAt, endsAt, comment);
        fields.addClassName("pause-fields");
        facts.addClassName("facts");
        facts.getElement().setAttribute("aria-live", "polite");
        city.addClassName("city-facts");
        city.setVisible(false);
        Div said = new Div(facts, city);
        FlexLayout below = new FlexLayout(said, add);
        below.addClassName("pause-form-foot");
        getContent().add(fields, below);
        getContent().addClassName("pause-form");
    }

    /** Ready for the next pause: notified now, the other fields empty. */
    void clear(LocalDateTime now) {
        notifiedAt.setValue(now);
        reason.clear();
        startsAt.clear();
        endsAt.clear();
        comment.clear();
        Stream.<HasValidation>of(notifiedAt, reason, startsAt, endsAt).forEach(field -> field.setInvalid(false));
    }

    /** Whether something was typed that closing would lose. */
    boolean isFilledIn() {
        PauseValues typed = values();
        return typed.reason() != null
                || typed.startsAt() != null
                || typed.endsAt() != null
                || !typed.comment().isEmpty();
    }

    /** After the dialog around it has put the focus where it wants. */
    void focus() {
        reason.getElement().executeJs("setTimeout(() => this.focus())");
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
        city.removeAll();
        city.setVisible(!sentences.isEmpty());
        for (int i = 0; i < sentences.size(); i++) {
            city.add(new Div((i == 0 ? "" : "⚠ ") + sentences.get(i)));
        }
        if (instead != null) {
            Button button = new Button(getTranslation("city.pause-customer"), _ -> instead.run());
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            city.add(button);
        }
    }

    /** Takes over what was typed somewhere else. */
    void fill(PauseValues typed) {
        notifiedAt.setValue(typed.notifiedAt());
        reason.setValue(reason.getListDataView()
                .getItems()
                .filter(item -> item.id().equals(typed.reason()))
                .findFirst()
                .orElse(null));
        startsAt.setValue(typed.startsAt());
        endsAt.setValue(typed.endsAt());
        comment.setValue(typed.comment());
    }

    PauseValues values() {
        return new PauseValues(
                notifiedAt.getValue(),
                reason.getOptionalValue().map(Reason::id).orElse(null),
                startsAt.getValue(),
                endsAt.getValue(),
                comment.getValue());
    }

    private void add(Consumer<PauseValues> added) {
        boolean complete = require(notifiedAt, notifiedAt.getValue(), "NOTIFIED_AT")
                & require(reason, reason.getValue(), "REASON")
                & require(startsAt, startsAt.getValue(), "STARTS_AT")
                & isReadable(endsAt);
        if (complete && endsAfterStart()) {
            added.accept(values());
        }
    }

    private boolean require(HasValidation field, @Nullable Object value, String name) {
        if (field instanceof DateTimePicker picker && !isReadable(picker)) {
            return false;
        }
        if (value == null) {
            field.setErrorMessage(getTranslation("problem.required." + name));
        }
        field.setInvalid(value == null);
        return value != null;
    }

    /** A field with half a date keeps its text and its own message. */
    private static boolean isReadable(DateTimePicker picker) {
        ValidationResult result =
                picker.getDefaultValidator().apply(picker.getValue(), new ValueContext(new Binder<>(), picker));
        picker.setErrorMessage(result.isError() ? result.getErrorMessage() : null);
        picker.setInvalid(result.isError());
        return !result.isError();
    }

    private boolean endsAfterStart() {
        boolean after = values().interval().isPresent();
        if (!after) {
            endsAt.setErrorMessage(getTranslation("pause.end-before-start"));
        }
        endsAt.setInvalid(!after);
        return after;
    }

    /** R3: the time that does not exist is moved forward, and the user is told in the field. */
    private void tellIfSkipped(DateTimePicker picker, @Nullable LocalDateTime typed) {
        boolean skipped = typed != null && SwedishTime.isSkipped(typed);
        picker.setHelperText(skipped ? Words.skipped(this, Objects.requireNonNull(typed)) : null);
        if (skipped) {
            picker.setValue(SwedishTime.existing(typed));
            picker.setHelperText(Words.skipped(this, typed));
        }
    }
}
