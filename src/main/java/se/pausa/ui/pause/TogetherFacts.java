package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import se.pausa.ui.component.Formats;

/** What a pause that is typed for several rows would do, and what the city would get of it. */
class TogetherFacts extends Composite<Div> {

    private final Div facts = new Div();
    private final Div sent = new Div();
    private final CityFacts city;
    private final Formats formats;

    TogetherFacts(CityFacts city, Formats formats) {
        this.city = city;
        this.formats = formats;
        facts.addClassName("facts");
        facts.getElement().setAttribute("aria-live", "polite");
        sent.addClassName("city-facts");
        getContent().add(facts, sent);
    }

    /** @param permanent whether the reason is one that ends care (R9), which is offered for one row at a time */
    void show(TogetherPreview preview, boolean permanent) {
        facts.removeAll();
        preview.effects(this, formats).forEach(sentence -> facts.add(new Div(sentence)));
        if (permanent) {
            facts.add(new Div(getTranslation("together.permanent")));
        }
        List<String> reported = preview.reported(city, formats);
        CityLines.show(sent, reported);
    }
}
