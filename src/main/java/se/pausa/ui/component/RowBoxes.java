package se.pausa.ui.component;

import com.vaadin.flow.component.grid.Grid;
import java.util.Map;

/** The boxes that select the rows of a list; Vaadin names them in English only, for those who listen to the screen. */
public final class RowBoxes {

    private RowBoxes() {}

    /** Names them in the language of the window. */
    public static void name(Grid<?> list) {
        OwnNames.give(
                list,
                Map.of(
                        "Select All", list.getTranslation("list.select-all"),
                        "Select Row", list.getTranslation("list.select-row")));
    }
}
