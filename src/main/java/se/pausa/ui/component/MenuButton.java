package se.pausa.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A button with a menu below it. The menu is made when the button is pressed first, and what there is to choose is asked
 * for each time it opens: in every window, a menu that nobody opens would cost 6 KB, and each of its choices 4.
 */
public final class MenuButton extends Composite<Button> {

    /** What pressed the button has been heard before there was a menu for it to open. */
    private static final String PRESS_AGAIN =
            "customElements.whenDefined('vaadin-context-menu').then(() => this.click())";

    /** @param choices fills the menu */
    public MenuButton(String words, Consumer<ContextMenu> choices) {
        this(choices);
        getContent().setText(words);
        getContent().setSuffixComponent(VaadinIcon.CHEVRON_DOWN_SMALL.create());
        getContent().addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    }

    /** @param face what stands on it instead of words */
    public MenuButton(Component face, Consumer<ContextMenu> choices) {
        this(choices);
        getContent().setIcon(face);
        getContent().addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    }

    private MenuButton(Consumer<ContextMenu> choices) {
        getContent().getElement().setAttribute("aria-haspopup", "menu");
        expanded(false);
        getContent().addClickListener(first -> {
            first.unregisterListener();
            new Menu(getContent(), choices).addOpenedChangeListener(event -> expanded(event.isOpened()));
            getContent().getElement().executeJs(PRESS_AGAIN);
        });
    }

    @Override
    protected Button initContent() {
        return new PlainButton();
    }

    private void expanded(boolean open) {
        getContent().getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private static final class Menu extends ContextMenu {

        private final transient Consumer<ContextMenu> fill;

        Menu(Button button, Consumer<ContextMenu> fill) {
            super(button);
            this.fill = fill;
            setOpenOnClick(true);
            setPosition(ContextMenuPosition.BOTTOM_END);
        }

        @Override
        protected boolean onBeforeOpenMenu(ObjectNode detail) {
            removeAll();
            fill.accept(this);
            return super.onBeforeOpenMenu(detail);
        }
    }
}
