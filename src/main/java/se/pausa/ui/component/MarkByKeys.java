package se.pausa.ui.component;

import com.vaadin.flow.component.grid.CellFocusEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets the arrow keys mark the rows of a list as a click does; the mouse marks by itself. */
public final class MarkByKeys<T> {

    private static final String LOOK = """
            if (!this.$arrows) {
                this.$arrows = true;
                const moving = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];
                let waiting = 0, range = false;
                const reach = () => {
                    if (waiting) {
                        clearTimeout(waiting);
                        waiting = 0;
                        this.dispatchEvent(new CustomEvent('reached', {detail: {range}}));
                    }
                };
                this.addEventListener('keydown', event => {
                    this.$byKey = moving.includes(event.key) && !event.ctrlKey;
                    this.$range = event.shiftKey;
                    if (!this.$byKey && event.key !== 'Shift') {
                        reach();
                    }
                }, true);
                this.addEventListener('pointerdown', () => {
                    this.$byKey = false;
                    reach();
                }, true);
                this.addEventListener('focusout', event => {
                    if (!this.contains(event.relatedTarget)) {
                        reach();
                    }
                });
                this.addEventListener('cell-focus', () => {
                    clearTimeout(waiting);
                    waiting = 0;
                    if (this.$byKey) {
                        range = this.$range;
                        waiting = setTimeout(reach, $0);
                    }
                });
            }""";

    /** After what was drawn before; by key where the row is to be marked. */
    private static final String FOCUS_ROW = """
            this.$byKey = $0;
            this.$range = false;
            requestAnimationFrame(() => this._itemsFocusable && this._itemsFocusable.focus())""";

    /** Whoever holds an arrow key does not mean each row, in milliseconds; whatever else is done does not wait. */
    private static final int HOLDING = 120;

    private static final String RANGE = "event.detail.range";

    private final Grid<T> grid;
    private final Marking<T> marking;
    private @Nullable T focused;
    private @Nullable Column<T> column;

    /** What marks a row of the list. */
    public interface Marking<T> {

        /** @param range all rows to the one that was marked last, too; by Shift and an arrow */
        void mark(T row, boolean range);
    }

    public MarkByKeys(Grid<T> grid) {
        this(grid, (row, _) -> grid.select(row));
    }

    public MarkByKeys(Grid<T> grid, Marking<T> marking) {
        this.grid = grid;
        this.marking = marking;
        Element element = grid.getElement();
        grid.addAttachListener(_ -> element.executeJs(LOOK, HOLDING));
        grid.addCellFocusListener(this::focused);
        element.addEventListener(
                        "reached",
                        event -> mark(event.getEventData().path(RANGE).asBoolean(false)))
                .addEventData(RANGE);
    }

    /** Goes to the row that was gone to last, else to the first one, and marks it. */
    public static void goTo(Grid<?> grid) {
        grid.getElement().executeJs(FOCUS_ROW, true);
    }

    /** As {@link #goTo}, and marks nothing: after a field in the row was closed, or rows were saved. */
    public static void backTo(Grid<?> grid) {
        grid.getElement().executeJs(FOCUS_ROW, false);
    }

    /** The column of the cell that was gone to last. */
    public Optional<Column<T>> column() {
        return Optional.ofNullable(column);
    }

    /** The row that was gone to last. */
    public Optional<T> row() {
        return Optional.ofNullable(focused);
    }

    /** Marks the row that was gone to last. */
    public void mark() {
        mark(false);
    }

    private void mark(boolean range) {
        if (focused != null) {
            marking.mark(focused, range);
        }
    }

    private void focused(CellFocusEvent<T> event) {
        focused = event.getItem().orElse(null);
        column = event.getColumn().orElse(null);
    }
}
