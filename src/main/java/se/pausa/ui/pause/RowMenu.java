package se.pausa.ui.pause;

import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.grid.contextmenu.GridMenuItem;
import org.jspecify.annotations.Nullable;

/**
 * The acts of a row where it is pointed at, by a right click, a long press, Shift+F10 or the menu key: it is marked, and
 * gets what {@link RowActs} has.
 */
class RowMenu {

    /** A text box has a menu of its own, to paste and to correct. */
    private static final String LEAVE_TEXT_BOXES = """
            if (!this.$boxes) {
                this.$boxes = true;
                this.addEventListener('contextmenu', event => {
                    if (event.composedPath()[0].matches('input, textarea')) {
                        event.stopImmediatePropagation();
                    }
                }, true);
            }""";

    private final PauseTable table;
    private final StagedChanges changes;
    private final RowOffers offers;
    private final GridContextMenu<PauseLine> menu;

    RowMenu(PauseTable table, StagedChanges changes, RowOffers offers) {
        this.table = table;
        this.changes = changes;
        this.offers = offers;
        table.addAttachListener(_ -> table.getElement().executeJs(LEAVE_TEXT_BOXES));
        menu = table.addContextMenu();
        menu.setDynamicContentHandler(this::offer);
    }

    private boolean offer(@Nullable PauseLine pointedAt) {
        if (pointedAt == null) {
            return false;
        }
        table.editor().close();
        table.select(pointedAt);
        PauseLine line = changes.newest(pointedAt);
        menu.removeAll();
        RowAct.ALL.stream().filter(act -> offers.isOffered(act, line)).forEach(act -> add(act, line));
        return true;
    }

    private void add(RowAct act, PauseLine line) {
        if (act == RowAct.CANCEL) {
            menu.addSeparator();
        }
        GridMenuItem<PauseLine> item = menu.addItem(offers.words(act), _ -> offers.run(act));
        possible(item, act, line);
        if (act == RowAct.END) {
            RowAct.WAYS_TO_END.forEach(way ->
                    possible(item.getSubMenu().addItem(offers.words(way), _ -> offers.run(way)), way, line));
        }
    }

    private void possible(GridMenuItem<PauseLine> item, RowAct act, PauseLine line) {
        item.setEnabled(offers.whyNot(act, line) == null);
        item.setTooltipText(offers.tooltip(act, line));
    }
}
