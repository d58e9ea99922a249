package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.PauseField;

/**
 * Where the marked row of a list unfolds. There is one such place in a list, and it moves with the mark, so that what is
 * being typed in it stays. What stands there is made for the first row that is marked: it is a tenth of a window's memory.
 */
class RowDetails implements MarkedPlace {

    private final PauseTable table;
    private final Supplier<MarkedPause> make;
    private final Div place = new Div();
    private final Div parked = new Div();
    private @Nullable MarkedPause content;
    private @Nullable PauseLine unfolded;

    RowDetails(PauseTable table, Supplier<MarkedPause> make) {
        this.table = table;
        this.make = make;
        parked.addClassName("parked");
        table.setItemDetailsRenderer(new ComponentRenderer<>(this::unfolded, (there, _) -> there));
        table.setDetailsVisibleOnClick(false);
    }

    /** Where it waits while no row is marked; not seen. */
    @Override
    public Component parked() {
        return parked;
    }

    /** Unfolds under this row; nowhere when there is none. */
    @Override
    public void follow(@Nullable PauseLine marked, @Nullable CustomerSituation situation) {
        if (marked != null && content == null) {
            content = make.get();
        }
        if (content != null) {
            content.show(marked, situation);
            move(content, marked);
        }
    }

    @Override
    public void edit(PauseLine marked, PauseField field) {
        table.editor().open(marked, field);
    }

    @Override
    public void leave() {}

    private void move(MarkedPause there, @Nullable PauseLine marked) {
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
            parked.add(there);
        }
    }

    private Component unfolded(PauseLine line) {
        if (!line.equals(unfolded)) {
            return new Div();
        }
        place.add(Objects.requireNonNull(content));
        return place;
    }
}
