package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Formats;

/** What goes to Stockholms stad of all that is staged when it is saved, and what the yellow cells mean (R11, R12). */
class CitySending extends Composite<Div> {

    private final CityOutlook outlook;
    private final CityWords words = new CityWords(Formats.current());

    CitySending(CityOutlook outlook) {
        this.outlook = outlook;
        getContent().addClassName("city-sending");
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    void follow() {
        List<PauseLine> sending = outlook.sending();
        getContent().removeAll();
        getContent().setVisible(!sending.isEmpty());
        if (!sending.isEmpty()) {
            UnorderedList rows = new UnorderedList();
            sending.forEach(line -> rows.add(new ListItem(line.names().customer() + " · "
                    + words.report(outlook.toSend(line).orElseThrow()))));
            getContent().add(legend(getTranslation("city.legend.sending")), rows);
        }
    }

    static Span legend(String text) {
        Span legend = new Span(text);
        legend.addClassName("legend");
        return legend;
    }
}
