package se.pausa.ui.component;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Names for those who listen to the screen, in place of those that Vaadin gives to parts of a list in English
 * only. Watches the list, since they are given anew whenever it is drawn. A name that was given here is known
 * again and left alone: whatever the words of a language are, the watching cannot answer itself.
 */
final class OwnNames {

    private static final String GIVE = """
            const names = this.$ownNames ??= {};
            Object.assign(names, $0);
            const give = () => this.querySelectorAll('vaadin-checkbox > input, vaadin-grid-sorter').forEach(part => {
                const name = part.ariaLabel ?? '';
                const english = name === part.$ownName
                    ? undefined : Object.keys(names).find(beginning => name.startsWith(beginning));
                if (english) {
                    part.$ownName = names[english].replace('{0}', name.substring(english.length));
                    if (part.$ownName !== name) {
                        part.ariaLabel = part.$ownName;
                    }
                }
            });
            give();
            if (!this.$ownNamesWatch) {
                this.$ownNamesWatch = new MutationObserver(give);
                this.$ownNamesWatch.observe(
                    this, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-label'] });
            }""";

    private OwnNames() {}

    /** @param names by the beginning of the English name; what follows it there takes the place of <code>{0}</code> */
    static void give(Grid<?> list, Map<String, String> names) {
        JsonNode own = JacksonUtils.getMapper().valueToTree(names);
        list.addAttachListener(_ -> list.getElement().executeJs(GIVE, own));
    }
}
