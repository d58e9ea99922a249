package se.pausa.ui.component;

import com.vaadin.flow.component.grid.Grid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows how far a list is scrolled: its first row in sight, told by the browser with whatever may lead away from it, and
 * before it, so that it is never older than the step away. The keys that scroll lead nowhere else and tell nothing.
 */
public class TopRow<T> {

    private static final String TELL = """
            this.$leaving?.abort();
            this.$leaving = new AbortController();
            this.$told ??= '';
            const tell = event => {
                if (!this.isConnected) {
                    this.$leaving.abort();
                }
                if (!this.isConnected || /^(Arrow|Page|Home|End)/.test(event.key)) {
                    return;
                }
                const first = this._firstVisibleIndex;
                const row = this._getRenderedRows().find(row => row.index >= first && row._item);
                const key = first > 0 && row ? row._item.key : '';
                if (key !== this.$told) {
                    this.$told = key;
                    this.dispatchEvent(new CustomEvent('top-row', {detail: {key}}));
                }
            };
            for (const step of ['pointerdown', 'keydown', 'click', 'popstate']) {
                window.addEventListener(step, tell, {capture: true, signal: this.$leaving.signal});
            }""";

    private static final String KEY = "event.detail.key";

    private @Nullable T top;

    public TopRow(Grid<T> grid) {
        grid.addAttachListener(_ -> grid.getElement().executeJs(TELL));
        grid.getElement()
                .addEventListener(
                        "top-row",
                        event -> top = grid.getDataCommunicator()
                                .getKeyMapper()
                                .get(event.getEventData().path(KEY).asString("")))
                .addEventData(KEY);
    }

    /** Empty at the beginning of the list. */
    public Optional<T> get() {
        return Optional.ofNullable(top);
    }
}
