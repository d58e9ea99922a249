package se.pausa.ui.component;

import com.vaadin.flow.component.grid.Grid;

/** The headings that sort a list; Vaadin names them in English only, for those who listen to the screen. */
public final class SortButtons {

    private static final String RENAME = """
            if (!this.$sortButtons) {
                const english = 'Sort by ';
                const rename = () => this.querySelectorAll(`vaadin-grid-sorter[aria-label^="${english}"]`).forEach(
                    button => button.ariaLabel = $0.replace('{0}', button.ariaLabel.substring(english.length)));
                rename();
                this.$sortButtons = new MutationObserver(rename);
                this.$sortButtons.observe(this, { childList: true, subtree: true });
            }""";

    private SortButtons() {}

    /** Names them in the language of the window. */
    public static void name(Grid<?> list) {
        list.addAttachListener(_ -> list.getElement().executeJs(RENAME, list.getTranslation("list.sort-by")));
    }
}
