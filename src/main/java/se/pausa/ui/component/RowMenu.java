package se.pausa.ui.component;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.grid.contextmenu.GridMenuItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The acts of a row where it is pointed at, by a right click, a long press, Shift+F10 or the menu key: it is marked, and
 * gets what the buttons have.
 */
public final class RowMenu<T> {

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

    private final Pointing<T> pointing;
    private final GridContextMenu<T> menu;

    /** What is done when a row is pointed at. */
    public interface Pointing<T> {

        /** Marks the row; what can be done then, in its order. */
        List<Offer> mark(T row);
    }

    public RowMenu(Grid<T> grid, Pointing<T> pointing) {
        this.pointing = pointing;
        grid.addAttachListener(_ -> grid.getElement().executeJs(LEAVE_TEXT_BOXES));
        menu = grid.addContextMenu();
        menu.setDynamicContentHandler(this::offer);
    }

    private boolean offer(@Nullable T pointedAt) {
        if (pointedAt == null) {
            return false;
        }
        List<Offer> offers = pointing.mark(pointedAt);
        menu.removeAll();
        offers.forEach(this::add);
        return true;
    }

    private void add(Offer offer) {
        if (offer.isFinal()) {
            menu.addSeparator();
        }
        GridMenuItem<T> item = menu.addItem(offer.words(), _ -> offer.act().run());
        possible(item, offer);
        offer.ways()
                .forEach(way -> possible(
                        item.getSubMenu().addItem(way.words(), _ -> way.act().run()), way));
    }

    private void possible(GridMenuItem<T> item, Offer offer) {
        item.setEnabled(offer.whyNot() == null);
        item.setTooltipText(offer.tooltip());
    }
}
