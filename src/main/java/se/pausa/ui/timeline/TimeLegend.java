package se.pausa.ui.timeline;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What the marks of a time line mean. */
public class TimeLegend extends Composite<Div> {

    private final Span city;

    public TimeLegend() {
        getContent().addClassName("time-legend");
        getContent().add(entry("pause"), entry("some"), entry("tick"), entry("tick-paused"));
        city = entry("city");
        getContent().add(city);
    }

    /** @param hasCity whether the customer has anything to do with the city */
    public void show(boolean hasCity) {
        city.setVisible(hasCity);
    }

    private Span entry(String mark) {
        Span sign = new Span();
        sign.addClassNames("sign", mark);
        return new Span(sign, new Span(getTranslation("timeline.legend." + mark)));
    }
}
