package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.ui.component.CityWords;
import se.pausa.ui.component.Formats;

/** What Stockholms stad gets when everything staged is saved, row by row, and what the yellow cells mean (R11, R12). */
class ToBeSent extends Composite<Div> {

    private final CityOutlook outlook;
    private final CityWords words = new CityWords(Formats.current());

    ToBeSent(CityOutlook outlook) {
        this.outlook = outlook;
        getContent().addClassName("to-be-sent");
        getContent().getElement().setAttribute("aria-live", "polite");
        getContent().setVisible(false);
    }

    /** @param selected the row whose cells are yellow as well, though nothing may be staged for it */
    void follow(@Nullable PauseLine selected) {
        List<PauseLine> sending = outlook.sending();
        getContent().removeAll();
        getContent()
                .setVisible(!sending.isEmpty()
                        || Optional.ofNullable(selected)
                                .filter(outlook::isReported)
                                .isPresent());
        Span legend =
                new Span(getTranslation(sending.isEmpty() ? "city.legend" : "city.legend.sending", sending.size()));
        legend.addClassName("legend");
        getContent().add(legend);
        if (!sending.isEmpty()) {
            UnorderedList rows = new UnorderedList();
            sending.forEach(line -> rows.add(new ListItem(line.names().customer() + " · "
                    + words.report(outlook.toSend(line).orElseThrow()))));
            getContent().add(rows);
        }
    }
}
