package se.pausa.ui.component;

import com.vaadin.flow.component.Component;

/** Rows of tabs that hold nothing but tabs for those who listen to the screen: their scroller can be focused and is none. */
public final class PlainTabs {

    private static final String NOT_FOCUSABLE = """
            const tabs = this.localName === 'vaadin-tabs' ? this : this.querySelector('vaadin-tabs');
            tabs?.updateComplete.then(() => tabs.shadowRoot.querySelector('[tabindex]')?.removeAttribute('tabindex'))""";

    private PlainTabs() {}

    /** @param tabs a row of tabs, or a sheet that has one */
    public static void make(Component tabs) {
        tabs.addAttachListener(_ -> tabs.getElement().executeJs(NOT_FOCUSABLE));
    }
}
