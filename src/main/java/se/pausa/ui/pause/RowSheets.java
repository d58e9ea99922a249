package se.pausa.ui.pause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.PauseField;
import se.pausa.ui.component.Dialogs;

/** For a finger: a touch of a row slides its fields in, one row at a time. */
class RowSheets implements MarkedPlace {

    private final Supplier<@Nullable CustomerSituation> situation;
    private final Function<PauseLine, RowSheet> make;
    private @Nullable RowSheet open;

    RowSheets(PauseTable table, Supplier<@Nullable CustomerSituation> situation, Function<PauseLine, RowSheet> make) {
        this.situation = situation;
        this.make = make;
        table.addItemClickListener(touch -> open(touch.getItem()));
    }

    @Override
    public Component parked() {
        return new Div();
    }

    @Override
    public void follow(@Nullable PauseLine marked, @Nullable CustomerSituation around) {
        if (open != null && open.isOf(marked)) {
            open.show(marked, around);
        } else {
            leave();
        }
    }

    @Override
    public void edit(PauseLine marked, PauseField field) {
        open(marked).focus(field);
    }

    @Override
    public void leave() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private RowSheet open(PauseLine line) {
        if (open == null || !open.isOpened() || !open.isOf(line)) {
            leave();
            open = make.apply(line);
            Dialogs.open(open);
        }
        open.show(line, situation.get());
        return open;
    }
}
