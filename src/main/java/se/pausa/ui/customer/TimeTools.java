package se.pausa.ui.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.timeline.TimeSpan;
import se.pausa.ui.timeline.TimeWindow;

/** Which weeks are seen, and whether as a picture or as a table. */
class TimeTools extends Composite<Div> {

    private final Map<TimeSpan, Button> spans = new EnumMap<>(TimeSpan.class);
    private final Span range = new Span();
    private final Button table = new PlainButton();
    private final Formats formats = Formats.current();
    private final Screen screen;

    /** The screen whose time this is. */
    interface Screen {

        /** Shows what the address says after a change. */
        void go(UnaryOperator<CustomerAddress> change);

        void later();

        void earlier();
    }

    /** @param known the field for the moment at which it was known, which stands among them */
    TimeTools(Screen screen, Component known) {
        this.screen = screen;
        Div choice = new Div();
        choice.addClassName("spans");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", getTranslation("person.span"));
        for (TimeSpan span : TimeSpan.values()) {
            choice.add(span(span));
        }
        range.addClassName("range");
        range.getElement().setAttribute("aria-live", "polite");
        Button earlier = arrow(VaadinIcon.CHEVRON_LEFT, "person.earlier", screen::earlier);
        Button later = arrow(VaadinIcon.CHEVRON_RIGHT, "person.later", screen::later);
        Button today = small(new PlainButton(getTranslation("person.today"), _ -> go(now -> now.withDay(null))));
        small(table).addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        table.addClickListener(_ -> go(now -> now.withTable(!now.table())));
        Div spread = new Div();
        spread.addClassName("spread");
        getContent().add(choice, earlier, range, later, today, spread, known, table);
        getContent().addClassName("time-tools");
    }

    void show(CustomerAddress shown, TimeWindow window) {
        spans.forEach((span, button) -> {
            boolean chosen = span == shown.span();
            button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
            button.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
            if (chosen) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
        });
        range.setText(formats.days(window.from(), window.last()));
        table.setText(getTranslation(shown.table() ? "person.picture" : "person.table"));
    }

    private Button span(TimeSpan span) {
        Button button =
                small(new PlainButton(getTranslation("person.span." + span), _ -> go(now -> now.withSpan(span))));
        spans.put(span, button);
        return button;
    }

    private Button arrow(VaadinIcon icon, String words, Runnable action) {
        Button button = small(new PlainButton(icon.create(), _ -> action.run()));
        button.setAriaLabel(getTranslation(words));
        button.setTooltipText(getTranslation(words));
        return button;
    }

    private void go(UnaryOperator<CustomerAddress> change) {
        screen.go(change);
    }

    private static Button small(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClassName("screen-only");
        return button;
    }
}
