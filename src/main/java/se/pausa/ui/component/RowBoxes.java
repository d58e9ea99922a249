package se.pausa.ui.component;

import com.vaadin.flow.component.grid.Grid;

/** The boxes that select the rows of a list; Vaadin names them in English only, for those who listen to the screen. */
public final class RowBoxes {

    private static final String RENAME = """
            if (!this.$rowBoxes) {
                const words = { 'Select All': $0, 'Select Row': $1 };
                const rename = () => this.querySelectorAll('vaadin-checkbox > input[aria-label^="Select "]').forEach(
                    box => box.ariaLabel = words[box.ariaLabel] ?? box.ariaLabel);
                rename();
                this.$rowBoxes = new MutationObserver(rename);
                this.$rowBoxes.observe(
                    this, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-label'] });
            }""";

    private RowBoxes() {}

    /** Names them in the language of the window. */
    public static void name(Grid<?> list) {
        list.addAttachListener(_ -> list.getElement()
                .executeJs(RENAME, list.getTranslation("list.select-all"), list.getTranslation("list.select-row")));
    }
}
