package se.pausa.ui.component;

import com.vaadin.flow.component.grid.Grid;

/**
 * Keeps a list's tooltips to those that say more than their cell shows: the others only cover what stands below, where
 * the arrow keys go on.
 */
public final class MoreInTooltip {

    /**
     * After the list has been given its own generator, which comes in the same answer. How far a text reaches says where
     * its letters lie: the name in a tree is cut by a part that no scroll width tells of.
     */
    private static final String ONLY_MORE = """
            queueMicrotask(() => {
                const tooltip = [...this.children].find(child => child.localName === 'vaadin-tooltip');
                if (!tooltip || tooltip.$more) {
                    return;
                }
                tooltip.$more = true;
                const plain = text => (text ?? '').replace(/\\s+/g, ' ').trim();
                const reaches = part => {
                    const range = document.createRange();
                    range.selectNodeContents(part);
                    return range.getBoundingClientRect().right;
                };
                const isCut = content => [content, ...content.querySelectorAll('*')]
                    .some(part => part.clientWidth > 0 && reaches(part) > part.getBoundingClientRect().right + 1);
                const whole = tooltip.generator;
                tooltip.generator = context => {
                    const text = whole(context);
                    const content = tooltip.target?._content;
                    return content && plain(content.textContent).includes(plain(text)) && !isCut(content) ? '' : text;
                };
            });""";

    private MoreInTooltip() {}

    /** A finger sees no tooltips: there a row has two lines, and cuts nothing. */
    public static void in(Grid<?> grid) {
        TwoLines.in(grid);
        grid.addAttachListener(_ -> grid.getElement().executeJs(ONLY_MORE));
    }
}
