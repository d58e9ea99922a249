package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.pausa.ui.moment.KnownBand;
import se.pausa.ui.moment.KnownField;

/**
 * Som det var känt den, above a list that mostly shows what is known now: made when it is asked for, which few windows
 * ever do.
 */
class PastBar extends Composite<Div> {

    private final Clock clock;
    private final Consumer<@Nullable LocalDateTime> chosen;
    private @Nullable Asked asked;

    private record Asked(KnownField field, KnownBand band) {}

    /** @param chosen takes the minute that was typed, null for now */
    PastBar(Clock clock, Consumer<@Nullable LocalDateTime> chosen) {
        this.clock = clock;
        this.chosen = chosen;
        getContent().addClassName("past-bar");
        getContent().setVisible(false);
    }

    private Asked asked() {
        if (asked == null) {
            asked = new Asked(new KnownField(clock, chosen), new KnownBand(() -> chosen.accept(null)));
            asked.band().show(null);
            getContent().add(asked.field(), asked.band());
        }
        return asked;
    }

    /** Asks for a moment. */
    void ask() {
        getContent().setVisible(true);
        asked().field().focus();
    }

    /** Says why the moment that was typed cannot be shown. */
    void refuse(String sentence) {
        asked().field().refuse(sentence);
    }

    /** @param moment absent for now */
    void show(@Nullable LocalDateTime moment) {
        if (asked != null || moment != null) {
            asked().field().show(moment);
            asked().band().show(moment);
            getContent().setVisible(moment != null || asked().field().isRefused());
        }
    }
}
