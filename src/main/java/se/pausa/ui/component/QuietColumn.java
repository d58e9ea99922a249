package se.pausa.ui.component;

import com.vaadin.flow.component.Synchronize;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.Renderer;

/**
 * A column that hears of its width from the browser, and of nothing that only the server decides: each such listener
 * costs a window 0.7 KB, and every column has four.
 */
public class QuietColumn<T> extends Grid.Column<T> {

    public QuietColumn(Grid<T> grid, String columnId, Renderer<T> renderer) {
        super(grid, columnId, renderer);
    }

    @Override
    @Synchronize({})
    public boolean isResizable() {
        return super.isResizable();
    }

    @Override
    @Synchronize({})
    public boolean isFrozen() {
        return super.isFrozen();
    }

    @Override
    @Synchronize({})
    public boolean isFrozenToEnd() {
        return super.isFrozenToEnd();
    }

    @Override
    @Synchronize({})
    public ColumnTextAlign getTextAlign() {
        return super.getTextAlign();
    }
}
