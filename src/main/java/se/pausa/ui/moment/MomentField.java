package se.pausa.ui.moment;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SearchText;
import se.pausa.common.SwedishTime;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Keystroke;
import se.pausa.ui.component.PlainButton;

/**
 * The one field for a point in time, in Swedish wall-clock time: a text box that understands what people write
 * ({@link MomentReader}) and says at once what it understood, with a calendar behind its button (Alt+↓). It takes the
 * value at Enter or when it is left. What it does not understand stays in the box, marked, and the value stays as it was:
 * ask {@link #isClear()} before it is used.
 *
 * <p>The value is null where nothing is written, which is Pågående in {@link MomentRole#END}.
 */
public class MomentField extends AbstractCompositeField<TextField, MomentField, @Nullable LocalDateTime>
        implements Focusable<MomentField> {

    /** Longer than between two keys, in milliseconds. */
    private static final int WHILE_TYPING = 200;

    private static final String TYPED = "element.value";

    /** And not of the calendar in it. */
    private static final String OF_THE_BOX = "event.target === element";

    private final MomentRole role;
    private final Clock clock;
    private final MomentReader reader;
    private final Formats formats = Formats.current();
    private final MomentCalendar calendar = new MomentCalendar(this);
    private Supplier<@Nullable LocalDateTime> start = () -> null;
    private Consumer<MomentNote> saying = this::sayHere;
    private MomentNote said = MomentNote.NONE;

    /** @param label stands above the box; where it is empty, give it a name by {@link #setAriaLabel} */
    public MomentField(String label, MomentRole role, Clock clock) {
        super(null);
        this.role = role;
        this.clock = clock;
        reader = new MomentReader(role, getLocale());
        TextField box = getContent();
        if (!label.isEmpty()) {
            box.setLabel(label);
        }
        box.setManualValidation(true);
        box.setMaxLength(SearchText.MAX_LENGTH);
        box.setAutoselect(true);
        box.setAutocomplete(Autocomplete.OFF);
        box.setPlaceholder(role == MomentRole.END ? formats.text("format.open") : "");
        box.addClassName("moment");
        box.setSuffixComponent(calendarButton());
        box.setValueChangeMode(ValueChangeMode.LAZY);
        box.setValueChangeTimeout(WHILE_TYPING);
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                say(note(read(event.getValue())));
            }
        });
        box.getElement()
                .addEventListener(
                        "change", event -> take(event.getEventData().get(TYPED).asString()))
                .setFilter(OF_THE_BOX)
                .addEventData(TYPED);
        box.getElement()
                .addEventListener("keydown", _ -> calendar.open())
                .setFilter("event.altKey && event.key === 'ArrowDown'")
                .preventDefault();
    }

    private Button calendarButton() {
        Button button = new PlainButton(VaadinIcon.CALENDAR.create(), _ -> calendar.open());
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(formats.text("moment.calendar"));
        button.setTooltipText(Keystroke.CALENDAR.tooltip(button));
        button.setTabIndex(-1);
        return button;
    }

    /** Påbörjat, from which an end is counted; asked whenever something is read. */
    public MomentField countedFrom(Supplier<@Nullable LocalDateTime> start) {
        this.start = start;
        return this;
    }

    /** Says what it understood somewhere else than below the box, as a cell must. */
    public MomentField saying(MomentSaid elsewhere) {
        saying = note -> elsewhere.say(this, note);
        return this;
    }

    public void setAriaLabel(String name) {
        getContent().setAriaLabel(name);
    }

    public Optional<String> getAriaLabel() {
        return getContent().getAriaLabel();
    }

    /** For cells and bars. */
    public MomentField small() {
        getContent().addThemeVariants(TextFieldVariant.LUMO_SMALL);
        return this;
    }

    /** Whether what stands in the box is understood. */
    public boolean isClear() {
        return read(getContent().getValue()).isClear();
    }

    /** Takes what is typed as if the box had been left; the place that asks has not been told by the browser yet. */
    public boolean takeTyped() {
        take(getContent().getValue());
        return isClear();
    }

    /** Puts a text into the box without taking it. */
    public void write(String text) {
        getContent().setValue(text);
        say(note(read(text)));
    }

    /** What stands in the box. */
    public String text() {
        return getContent().getValue();
    }

    /** As if the user had written it. */
    public void choose(@Nullable LocalDateTime moment) {
        getContent().setValue(written(moment));
        take(getContent().getValue());
    }

    /** Marks it as wrong for a reason that lies outside, until something else is written. */
    public void refuse(String sentence) {
        say(new MomentNote(sentence, true, List.of()));
    }

    /** Says something that is not wrong. */
    public void explain(String sentence) {
        say(new MomentNote(sentence, false, List.of()));
    }

    public void sayNothing() {
        say(MomentNote.NONE);
    }

    /** Says anew what is understood; Påbörjat has changed. */
    public void sayAgain() {
        if (said != MomentNote.NONE) {
            say(note(read(getContent().getValue())));
        }
    }

    private void take(String text) {
        Reading reading = read(text);
        say(note(reading));
        switch (reading) {
            case Reading.At at -> hold(at.moment());
            case Reading.Open _, Reading.Nothing _ -> hold(null);
            case Reading.Several _, Reading.NotUnderstood _ -> {}
        }
    }

    private void hold(@Nullable LocalDateTime moment) {
        getContent().setValue(written(moment));
        setModelValue(moment, true);
    }

    @Override
    protected void setPresentationValue(@Nullable LocalDateTime moment) {
        getContent().setValue(written(moment));
        say(MomentNote.NONE);
    }

    private String written(@Nullable LocalDateTime moment) {
        if (moment == null) {
            return "";
        }
        return role == MomentRole.DAY ? formats.date(moment.toLocalDate()) : formats.dateTime(moment);
    }

    private Reading read(String text) {
        return text.equals(written(getValue()))
                ? getValue() == null ? reader.read("", setting()) : new Reading.At(getValue(), null)
                : reader.read(text, setting());
    }

    private MomentSetting setting() {
        return new MomentSetting(SwedishTime.now(clock), getValue(), start.get());
    }

    private MomentNote note(Reading reading) {
        return MomentNote.of(reading, role, setting(), formats);
    }

    private void say(MomentNote note) {
        getContent().setInvalid(note.wrong());
        if (!note.equals(said)) {
            said = note;
            saying.accept(note);
        }
    }

    private void sayHere(MomentNote note) {
        getContent().setErrorMessage(note.wrong() && note.offers().isEmpty() ? note.text() : null);
        getContent().setHelperComponent(note.offers().isEmpty() ? null : offers(note));
        if (note.offers().isEmpty()) {
            getContent().setHelperText(note.wrong() ? null : note.text());
        }
    }

    /** What it can mean, to choose from. */
    Component offers(MomentNote note) {
        Span offers = new Span(note.text());
        offers.addClassName("moment-offers");
        note.offers().forEach(moment -> {
            Button offer = new PlainButton(formats.momentInWords(moment), _ -> choose(moment));
            offer.addThemeVariants(ButtonVariant.LUMO_SMALL);
            offers.add(offer);
        });
        return offers;
    }

    /** What was said last. */
    public MomentNote said() {
        return said;
    }
}
