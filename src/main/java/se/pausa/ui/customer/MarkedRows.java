package se.pausa.ui.customer;

import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.grid.ItemClickEvent;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.pausa.lists.CareRow;
import se.pausa.ui.component.MarkByKeys;
import se.pausa.ui.component.RowBoxes;

/**
 * What is marked in the tree: one row by a click or an arrow, one more by Ctrl and a click or by Space, all up to a row
 * by Shift, and for a finger there are boxes.
 */
class MarkedRows {

    /** Boxes for a finger; and Space marks, where it would open a row otherwise. */
    private static final String BOXES_AND_SPACE = """
            this.querySelector('vaadin-grid-flow-selection-column').hidden = !matchMedia('(pointer: coarse)').matches;
            if (!this.$space) {
                this.$space = true;
                this.addEventListener('keyup', event => {
                    if (event.key === ' ' && event.composedPath()[0].closest('tbody')) {
                        event.preventDefault();
                        event.stopImmediatePropagation();
                        this.dispatchEvent(new CustomEvent('space'));
                    }
                }, true);
            }""";

    private final TreeGrid<CareRow> grid;
    private final Between between;
    private final MarkByKeys<CareRow> keys;
    private @Nullable CareRow last;

    /** Knows where rows stand. */
    interface Between {

        /** The rows from one to the other, both included. */
        List<CareRow> rows(CareRow one, CareRow other);
    }

    MarkedRows(TreeGrid<CareRow> grid, Between between) {
        this.grid = grid;
        this.between = between;
        GridMultiSelectionModel<CareRow> model =
                (GridMultiSelectionModel<CareRow>) grid.setSelectionMode(SelectionMode.MULTI);
        model.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.HIDDEN);
        model.addClientItemToggleListener(box -> last = box.getItem());
        RowBoxes.name(grid);
        keys = new MarkByKeys<>(grid, this::mark);
        grid.addAttachListener(_ -> grid.getElement().executeJs(BOXES_AND_SPACE));
        grid.addItemClickListener(this::clicked);
        grid.getElement().addEventListener("space", _ -> keys.row().ifPresent(this::turn));
    }

    /** Marks the row that the keyboard is on, unless it is among those that are marked already. */
    void markFocused() {
        keys.row().ifPresent(this::point);
    }

    /** Marks a row alone, unless it is among those that are marked already. */
    void point(CareRow row) {
        if (!rows().contains(row)) {
            mark(row, false);
        }
    }

    /** In the order in which they were marked. */
    Set<CareRow> rows() {
        return grid.getSelectedItems();
    }

    void mark(Collection<CareRow> rows) {
        grid.asMultiSelect().setValue(new LinkedHashSet<>(rows));
    }

    private void clicked(ItemClickEvent<CareRow> click) {
        if (click.isCtrlKey() || click.isMetaKey()) {
            turn(click.getItem());
        } else {
            mark(click.getItem(), click.isShiftKey());
        }
    }

    private void mark(CareRow row, boolean range) {
        if (range && last != null) {
            mark(between.rows(last, row));
        } else {
            mark(List.of(row));
            last = row;
        }
    }

    private void turn(CareRow row) {
        last = row;
        if (rows().contains(row)) {
            grid.deselect(row);
        } else {
            grid.select(row);
        }
    }
}
