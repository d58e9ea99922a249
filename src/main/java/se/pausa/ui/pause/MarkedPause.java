package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/**
 * What unfolds under the marked row: what can be done with it, what is understood of what is being written in it, what
 * there is to know of it, and how far the city has got.
 */
class MarkedPause extends Composite<Div> {

    private final RowActs acts;
    private final SelectedPause selected;
    private final CityPanel city;

    MarkedPause(RowActs acts, Component said, SelectedPause selected, CityPanel city) {
        this.acts = acts;
        this.selected = selected;
        this.city = city;
        getContent().add(acts, said, selected, city);
        getContent().addClassName("row-details");
    }

    /**
     * @param line as it was read last; absent when none is marked
     * @param situation its customer; absent when it is gone
     */
    void show(@Nullable PauseLine line, @Nullable CustomerSituation situation) {
        selected.show(line, situation);
        city.follow(line, situation);
        acts.follow(line);
    }
}
