package se.pausa.ui.moment;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.pausa.common.SwedishTime;

/** Som det var känt den: a moment that has passed, or now. */
public class KnownField extends Composite<Div> {

    private final Clock clock;
    private final Consumer<@Nullable LocalDateTime> chosen;
    private final MomentField field;
    private final MomentSaid note = new MomentSaid();

    private @Nullable LocalDateTime shown;
    private boolean showing;

    /** @param chosen takes the moment that was typed, null for now */
    public KnownField(Clock clock, Consumer<@Nullable LocalDateTime> chosen) {
        this.clock = clock;
        this.chosen = chosen;
        field = new MomentField("", MomentRole.MOMENT, clock).small().saying(note);
        field.setAriaLabel(getTranslation("known.label"));
        field.getElement().setProperty("placeholder", getTranslation("known.now"));
        field.addValueChangeListener(event -> {
            if (!showing) {
                take(event.getValue());
            }
        });
        Span label = new Span(getTranslation("known.label"));
        label.addClassName("muted");
        label.getElement().setAttribute("aria-hidden", "true");
        note.getContent().addClassName("known-note");
        getContent().add(label, field, note);
        getContent().addClassNames("known", "screen-only");
    }

    /** Shows a moment without telling anybody; null for now. What was refused stays while nothing else is shown. */
    public void show(@Nullable LocalDateTime moment) {
        if (isRefused() && Objects.equals(moment, shown)) {
            return;
        }
        shown = moment;
        showing = true;
        field.setValue(moment);
        field.sayNothing();
        showing = false;
    }

    /** Says why the moment that was typed cannot be shown. */
    public void refuse(String sentence) {
        field.refuse(sentence);
    }

    /** Whether something stands there that cannot be shown. */
    public boolean isRefused() {
        return field.said().wrong();
    }

    public void focus() {
        field.focus();
    }

    private void take(@Nullable LocalDateTime moment) {
        LocalDateTime now = SwedishTime.now(clock);
        if (moment != null && moment.isAfter(now)) {
            refuse(getTranslation("known.ahead"));
        } else {
            chosen.accept(now.equals(moment) ? null : moment);
        }
    }
}
