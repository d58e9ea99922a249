package se.pausa.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe finds on a page against WCAG 2 A and AA, and against its best practice; the latter not in a question, whose
 * footer is a toolbar and whose heading is an h3 by Vaadin itself, and not whether a page has two banners, as one of which
 * it takes the head of a question.
 *
 * <p>Asked in the page itself and for barriers alone: {@link AxeBuilder} brings home every element that axe looked at, which
 * takes it four times as long. Pausa has no frames, where it would look and this does not.
 */
final class Barriers {

    private static final String SETTLE_IN = "script => window.axe || (0, eval)(script)";

    private static final String LOOK = """
            async () => {
                const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
                const best = ['best-practice'];
                const question = 'vaadin-confirm-dialog';
                const looks = document.querySelector(question)
                    ? [[document, wcag], [{exclude: [question]}, best]]
                    : [[document, [...wcag, ...best]]];
                const found = [];
                for (const [where, tags] of looks) {
                    const {violations} = await axe.run(where, {
                        runOnly: {type: 'tag', values: tags},
                        rules: {'landmark-no-duplicate-banner': {enabled: false}},
                        resultTypes: ['violations'],
                    });
                    found.push(...violations);
                }
                return found.map(rule => rule.id + ': '
                    + rule.nodes.map(node => node.target + ' ' + node.html).join('\\n  '));
            }""";

    private Barriers() {}

    /** The rules that are broken, with the elements that break them. */
    @SuppressWarnings("unchecked")
    static List<String> on(Page page) {
        page.evaluate(SETTLE_IN, AxeBuilder.getAxeScript());
        return (List<String>) page.evaluate(LOOK);
    }
}
