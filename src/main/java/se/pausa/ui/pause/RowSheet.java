package se.pausa.ui.pause;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import org.jspecify.annotations.Nullable;
import se.pausa.pause.PauseField;
import se.pausa.ui.component.PlainButton;

/**
 * A row of a list of pauses by finger: its fields, what there is to know of it and to do with it. What is chosen is staged
 * at once, as in a cell; closing it in any way only goes back to the list.
 */
class RowSheet extends Dialog {

    private final PauseLine line;
    private final RowFields fields;
    private final MarkedPause rest;

    RowSheet(PauseLine line, RowFields fields, MarkedPause rest) {
        this.line = line;
        this.fields = fields;
        this.rest = rest;
        String own = line.names().own();
        setHeaderTitle(own.equals(line.names().customer()) ? own : line.names().customer() + " · " + own);
        add(fields, rest);
        Button done = new PlainButton(getTranslation("pause.done"), _ -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        done.addClassName("sheet-save");
        getFooter().add(done);
        addClassNames("sheet", "row-sheet");
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                fields.take();
            }
        });
    }

    boolean isOf(@Nullable PauseLine other) {
        return isOpened() && line.equals(other);
    }

    void show(PauseLine newest, @Nullable CustomerSituation situation) {
        fields.show(newest);
        rest.show(newest, situation);
    }

    void focus(PauseField field) {
        fields.focus(field);
    }
}
