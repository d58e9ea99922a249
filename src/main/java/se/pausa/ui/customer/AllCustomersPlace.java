package se.pausa.ui.customer;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import se.pausa.lists.CareRow;

/**
 * How Alla kunder was left in this window, so that the way back leads to the same place in it.
 *
 * @param address whose list it was
 * @param open the rows that stood open
 * @param marked in the order in which they were marked
 * @param top where the first row in sight stood, level by level; empty at the beginning of the list
 */
record AllCustomersPlace(String address, List<CareRow> open, List<CareRow> marked, int[] top) {

    void keep(UI ui) {
        ComponentUtil.setData(ui, AllCustomersPlace.class, this);
    }

    /** For the first list that is shown again; empty when it is another than the one that was left. */
    static Optional<AllCustomersPlace> take(UI ui, String address) {
        AllCustomersPlace left = ComponentUtil.getData(ui, AllCustomersPlace.class);
        ComponentUtil.setData(ui, AllCustomersPlace.class, null);
        return Optional.ofNullable(left).filter(place -> place.address().equals(address));
    }
}
