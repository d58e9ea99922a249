package se.pausa.ui.component;

/** What has the focus may go: a row that is undone, a button that is done with. The focus then goes on beside it. */
public final class KeptFocus {

    /**
     * For the page around all screens. The places around what had the focus are remembered; when it is lost, and nobody has
     * put it elsewhere once all is drawn, the innermost place that is left gets it: a list its marked row, anything else the
     * first that can be used in it. Whoever clicks beside everything, or goes on to the browser's own fields, has taken it
     * away; and by touch a field would bring up the keyboard.
     */
    public static final String KEEP = """
            if (matchMedia('(pointer: fine)').matches) {
                const drawn = 200; // milliseconds
                const usable = 'input, textarea, a[href], [tabindex="0"], vaadin-grid';
                let places = [], waiting = 0, takenAway = false;
                const isNowhere = () => document.activeElement === document.body;
                const isSeen = place => place.isConnected && place.checkVisibility();
                const isPartOfList = place => place.getRootNode().host?.localName === 'vaadin-grid';
                const target = one => one.localName === 'vaadin-grid' ? one._itemsFocusable : one;
                const first = place => [place, ...place.querySelectorAll(usable)]
                    .filter(one => one.matches(usable) && isSeen(one) && !one.disabled)
                    .map(target)
                    .find(one => one && isSeen(one));
                const isAtWork = () => Object.values(window.Vaadin?.Flow?.clients ?? {})
                    .some(client => client.isActive && client.isActive());
                const goOn = () => {
                    if (isNowhere() && !takenAway && document.hasFocus()) {
                        if (isAtWork()) {
                            wait();
                        } else {
                            const beside = places.filter(place => isSeen(place) && !isPartOfList(place))
                                .map(first)
                                .find(one => one);
                            (beside ?? document.querySelector('main'))?.focus({preventScroll: true});
                        }
                    }
                };
                const wait = () => {
                    clearTimeout(waiting);
                    waiting = setTimeout(goOn, drawn);
                };
                window.addEventListener('focusin', event => {
                    takenAway = false;
                    places = event.composedPath()
                        .filter(place => place instanceof Element && !place.contains(document.body));
                }, true);
                window.addEventListener('mousedown', () => setTimeout(() => takenAway = isNowhere()), true);
                window.addEventListener('focusout', event => event.relatedTarget || wait(), true);
                new MutationObserver(() => isNowhere() && wait())
                    .observe(document, {childList: true, subtree: true, attributes: true, attributeFilter: ['hidden']});
            }""";

    private KeptFocus() {}
}
