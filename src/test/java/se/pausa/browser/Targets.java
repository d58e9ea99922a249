package se.pausa.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What a finger misses: targets below 44 px, and what stands beside the window. */
final class Targets {

    /**
     * What is seen and lies on top; that of a field is its frame. A bar of the picture of a customer's pauses is a way more:
     * the same pauses stand in the list below it.
     */
    private static final String SMALL = """
            () => {
                const targets = 'a[href], button, vaadin-button, vaadin-menu-bar-button, vaadin-checkbox, vaadin-radio-button,'
                    + ' vaadin-tab, vaadin-grid-tree-toggle:not([leaf]), vaadin-text-field, vaadin-combo-box, vaadin-select,'
                    + ' vaadin-multi-select-combo-box, vaadin-password-field, [role=menuitem], [role=option]';
                const pressed = {
                    'vaadin-grid-tree-toggle': 'toggle', 'vaadin-text-field': 'input-field', 'vaadin-combo-box': 'input-field',
                    'vaadin-select': 'input-field', 'vaadin-multi-select-combo-box': 'input-field',
                    'vaadin-password-field': 'input-field',
                };
                return [...document.querySelectorAll(targets)]
                    .filter(each => each.checkVisibility({visibilityProperty: true, opacityProperty: true}))
                    .filter(each => !each.matches('.skip-link, svg a'))
                    .map(each => [each, (pressed[each.localName]
                        ? each.shadowRoot.querySelector(`[part~="${pressed[each.localName]}"]`) : each).getBoundingClientRect()])
                    .filter(([_, box]) => box.width > 1 && box.height > 1)
                    .filter(([each, box]) => {
                        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                        return top && (each.contains(top) || top.contains(each));
                    })
                    .filter(([_, box]) => box.width < 43.5 || box.height < 43.5)
                    .map(([each, box]) => `${each.localName} ${each.getAttribute('aria-label') || each.textContent.trim()}`
                        + ` ${Math.round(box.width)}x${Math.round(box.height)}`);
            }""";

    /** In pixels, of the page and of each list. */
    private static final String SIDEWAYS = """
            () => [document.documentElement, ...[...document.querySelectorAll('vaadin-grid')].map(grid => grid.$.table)]
                .filter(each => each.scrollWidth > each.clientWidth + 1)
                .map(each => `${each.id || 'page'} ${each.scrollWidth} > ${each.clientWidth}`)""";

    private Targets() {}

    @SuppressWarnings("unchecked")
    static List<String> tooSmall(Page page) {
        return (List<String>) page.evaluate(SMALL);
    }

    @SuppressWarnings("unchecked")
    static List<String> sideways(Page page) {
        return (List<String>) page.evaluate(SIDEWAYS);
    }
}
