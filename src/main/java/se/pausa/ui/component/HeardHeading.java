package se.pausa.ui.component;

import com.vaadin.flow.component.html.Span;

/** The heading of a column that a screen reader says and nobody sees; such a column can neither be hidden nor exported. */
public class HeardHeading extends Span implements NamedHeading {

    public HeardHeading(String words) {
        super(words);
        addClassName("heard");
    }

    @Override
    public String name() {
        return "";
    }
}
