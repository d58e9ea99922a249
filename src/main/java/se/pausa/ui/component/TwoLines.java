package se.pausa.ui.component;

import com.vaadin.flow.component.grid.Grid;

/**
 * Where a finger is used, each row of a list stands in two lines: the style sheet places its cells by the keys of their
 * columns, which are their part names, and can say a heading in front of a cell.
 */
final class TwoLines {

    private static final String NAME_CELLS = """
            setTimeout(() => {
                if (!this.$named && this.cellPartNameGenerator) {
                    this.$named = true;
                    const known = this.cellPartNameGenerator;
                    this.cellPartNameGenerator = (column, row) =>
                        `${known(column, row) ?? ''} ${column?.dataset.cell ?? (column?.localName.includes('selection') ? 'select' : '')}`;
                }
                this.generateCellPartNames();
            })""";

    private TwoLines() {}

    static void in(Grid<?> grid) {
        if (Finger.isUsed()) {
            grid.addClassName("two-lines");
            grid.getElement().getNode().runWhenAttached(ui -> ui.beforeClientResponse(grid, _ -> nameCells(grid)));
        }
    }

    private static void nameCells(Grid<?> grid) {
        grid.getColumns().stream().filter(column -> column.getKey() != null).forEach(column -> {
            column.getElement().setAttribute("data-cell", column.getKey());
            String heading = NamedHeading.of(column);
            if (heading != null) {
                grid.getStyle().set("--heading-" + column.getKey(), "\"" + heading + ": \"");
            }
        });
        grid.getElement().executeJs(NAME_CELLS);
    }
}
