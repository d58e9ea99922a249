package se.pausa.ui.city;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.PauseId;

/**
 * How Avstämning was left in this window, so that the way back from a pause leads to the same place.
 *
 * @param selected the rows that were ticked
 * @param top the first row in sight; absent at the beginning of the list
 */
record ReconciliationPlace(
        ReconciliationAddress address,
        Set<PauseId> selected,
        @Nullable PauseId top) {

    void keep(UI ui) {
        ComponentUtil.setData(ui, ReconciliationPlace.class, this);
    }

    /** For the first list that is shown again; empty when it is another than the one that was left. */
    static Optional<ReconciliationPlace> take(UI ui, ReconciliationAddress address) {
        ReconciliationPlace left = ComponentUtil.getData(ui, ReconciliationPlace.class);
        ComponentUtil.setData(ui, ReconciliationPlace.class, null);
        return Optional.ofNullable(left).filter(place -> place.address().equals(address));
    }
}
