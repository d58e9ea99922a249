package se.pausa.ui.component;

import com.vaadin.flow.component.grid.Grid;
import java.util.Map;

/** The headings that sort a list; Vaadin names them in English only, for those who listen to the screen. */
public final class SortButtons {

    private SortButtons() {}

    /** Names them in the language of the window. */
    public static void name(Grid<?> list) {
        OwnNames.give(list, Map.of("Sort by ", list.getTranslation("list.sort-by")));
    }
}
