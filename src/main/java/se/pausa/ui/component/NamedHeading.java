package se.pausa.ui.component;

import com.vaadin.flow.component.grid.Grid.Column;

/** A heading of a column that shows more than a name, and has one all the same. */
public interface NamedHeading {

    String name();

    /** What a column is called where it is shown or hidden, and in a file. */
    static String of(Column<?> column) {
        return column.getHeaderComponent() instanceof NamedHeading heading ? heading.name() : column.getHeaderText();
    }
}
