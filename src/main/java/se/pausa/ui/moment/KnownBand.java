package se.pausa.ui.moment;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.PlainButton;

/** Says that a page shows what was known at a moment, and leads back. */
public class KnownBand extends Composite<Div> {

    private final Span when = new Span();

    public KnownBand(Runnable backToNow) {
        when.addClassName("when");
        Span explained = new Span(getTranslation("known.no-change"));
        Button now = new PlainButton(getTranslation("known.back"), _ -> backToNow.run());
        now.addThemeVariants(ButtonVariant.LUMO_SMALL);
        now.addClassName("screen-only");
        getContent().add(when, explained, now);
        getContent().addClassName("known-band");
        getContent().getElement().setAttribute("role", "status");
    }

    /** @param moment absent for now */
    public void show(@Nullable LocalDateTime moment) {
        getContent().setVisible(moment != null);
        if (moment != null) {
            Formats formats = Formats.current();
            when.setText(getTranslation(
                    "known.at",
                    formats.shortWeekday(moment.getDayOfWeek()),
                    formats.date(moment.toLocalDate()),
                    formats.time(moment.toLocalTime())));
        }
    }
}
