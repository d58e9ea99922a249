package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.pausa.ui.moment.KnownBand;
import se.pausa.ui.moment.KnownField;

/** Som det var känt den, above a list that mostly shows what is known now: there when it was asked for. */
class PastBar extends Composite<Div> {

    private final KnownField field;
    private final KnownBand band;

    /** @param chosen takes the minute that was typed, null for now */
    PastBar(Clock clock, Consumer<@Nullable LocalDateTime> chosen) {
        field = new KnownField(clock, chosen);
        band = new KnownBand(() -> chosen.accept(null));
        getContent().addClassName("past-bar");
        getContent().add(field, band);
        getContent().setVisible(false);
    }

    /** Asks for a moment. */
    void ask() {
        getContent().setVisible(true);
        field.focus();
    }

    /** Says why the moment that was typed cannot be shown. */
    void refuse(String sentence) {
        field.refuse(sentence);
    }

    /** @param moment absent for now */
    void show(@Nullable LocalDateTime moment) {
        field.show(moment);
        band.show(moment);
        getContent().setVisible(moment != null || field.isRefused());
    }
}
