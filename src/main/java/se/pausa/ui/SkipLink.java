package se.pausa.ui;

import com.vaadin.flow.component.html.Anchor;

/** The first stop of the keyboard on every screen: over the menu, to what the screen is about. */
class SkipLink extends Anchor {

    static final String CONTENT = "innehall";

    /** Addresses are relative to the root, so the browser would leave the screen for one that is only a fragment. */
    private static final String SKIP = """
            this.addEventListener('click', event => {
                event.preventDefault();
                event.stopPropagation();
                document.getElementById($0)?.focus();
            })""";

    SkipLink() {
        super("#" + CONTENT);
        setText(getTranslation("menu.skip"));
        addClassName("skip-link");
        addAttachListener(_ -> getElement().executeJs(SKIP, CONTENT));
    }
}
