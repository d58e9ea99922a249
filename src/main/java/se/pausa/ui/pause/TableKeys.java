package se.pausa.ui.pause;

import com.vaadin.flow.dom.Element;
import se.pausa.pause.PauseField;
import se.pausa.ui.component.MarkByKeys;

/**
 * The keys of a list of pauses: arrows mark; Enter or F2 opens the field under the focus, or else the first of the row;
 * Tab goes from field to field, Enter takes, Esc puts back, Ctrl+Z undoes the row.
 */
class TableKeys {

    /**
     * Looks at a key before a drop-down or the grid does: whether it is pressed in a field, and whether something has
     * dropped down there, which closes on the same key. What stands in the field is told before anything follows.
     */
    private static final String LOOK_FIRST = """
            if (!this.$keys) {
                this.$keys = true;
                this.addEventListener('keydown', event => {
                    const cell = event.target.closest('vaadin-grid-cell-content');
                    const field = cell && cell.querySelector('.moment, vaadin-combo-box');
                    this.$overlay = !!this.querySelector('vaadin-date-picker[opened], vaadin-combo-box[opened]');
                    this.$editing = !!field && event.target !== cell;
                    if (this.$editing && !this.$overlay && ['Enter', 'Tab'].includes(event.key)) {
                        field.dispatchEvent(new CustomEvent('change'));
                    }
                    if (this.$editing && event.key === 'Tab') {
                        event.preventDefault();
                        event.stopPropagation();
                        if (field.opened) {
                            field.close();
                        }
                        this.dispatchEvent(new CustomEvent('step', {detail: event.shiftKey ? -1 : 1}));
                    }
                }, true);
            }""";

    private static final String IN_FIELD = "event.key === '%s' && element.$editing && !element.$overlay";

    private static final String ON_ROW = "(event.key === 'Enter' || event.key === 'F2') && !element.$editing"
            + " && event.target.localName !== 'button' && !event.target.closest('.row-details')";

    /** In a text box it belongs to the box. */
    private static final String CTRL_Z =
            "event.ctrlKey && event.key === 'z' && !event.composedPath()[0].matches('input, textarea')";

    private final PauseTable table;
    private final CellEditor editor;
    private final MarkByKeys<PauseLine> marking;

    /** @param undo undoes what is staged of the marked row */
    TableKeys(PauseTable table, CellEditor editor, Runnable undo) {
        this.table = table;
        this.editor = editor;
        Element grid = table.getElement();
        table.addAttachListener(_ -> grid.executeJs(LOOK_FIRST));
        marking = new MarkByKeys<>(table);
        grid.addEventListener("keydown", _ -> open()).setFilter(ON_ROW);
        grid.addEventListener(
                        "step",
                        event -> editor.step(
                                event.getEventData().get("event.detail").asInt()))
                .addEventData("event.detail");
        grid.addEventListener("keydown", _ -> undo.run()).setFilter(CTRL_Z).preventDefault();
        grid.addEventListener("keydown", _ -> editor.enter()).setFilter(IN_FIELD.formatted("Enter"));
        grid.addEventListener("keydown", _ -> editor.putBack())
                .setFilter(IN_FIELD.formatted("Escape"))
                .stopPropagation();
    }

    private void open() {
        marking.mark();
        PauseField field = marking.column().flatMap(table::field).orElse(CellEditor.FIELDS.getFirst());
        table.asSingleSelect().getOptionalValue().ifPresent(line -> editor.open(line, field));
    }
}
