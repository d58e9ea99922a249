package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What unfolds under the marked row of a list. There is one such place in a list, and it moves with the mark, so that
 * what is being typed in it stays.
 */
class RowDetails {

    private final PauseTable table;
    private final Div content;
    private final Div place = new Div();
    private final Div parked = new Div();
    private @Nullable PauseLine unfolded;

    RowDetails(PauseTable table, Component... parts) {
        this.table = table;
        content = new Div(parts);
        content.addClassName("row-details");
        parked.addClassName("parked");
        parked.add(content);
        table.setItemDetailsRenderer(new ComponentRenderer<>(this::unfolded, (there, _) -> there));
        table.setDetailsVisibleOnClick(false);
    }

    /** Where it waits while no row is marked; not seen. */
    Component parked() {
        return parked;
    }

    /** Unfolds under this row; nowhere when there is none. */
    void follow(@Nullable PauseLine marked) {
        if (Objects.equals(unfolded, marked)) {
            return;
        }
        PauseLine before = unfolded;
        unfolded = marked;
        if (before != null) {
            table.setDetailsVisible(before, false);
        }
        if (marked != null) {
            table.setDetailsVisible(marked, true);
        } else {
            parked.add(content);
        }
    }

    private Component unfolded(PauseLine line) {
        if (!line.equals(unfolded)) {
            return new Div();
        }
        place.add(content);
        return place;
    }
}
