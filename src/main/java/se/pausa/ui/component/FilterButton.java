package se.pausa.ui.component;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/** Where a finger is used, the filters of a list stand behind this button, which says how many of them narrow the list. */
public final class FilterButton extends PlainButton {

    /** The style sheet shows the filters then. */
    private static final String OPEN = "open";

    private <F extends HasComponents & HasStyle> FilterButton(F filters) {
        super("", VaadinIcon.FILTER.create(), _ -> {});
        addClassName("filter-button");
        getElement().setAttribute("aria-expanded", "false");
        addClickListener(_ -> {
            boolean open = !filters.hasClassName(OPEN);
            filters.setClassName(OPEN, open);
            getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        show(0);
    }

    /** After those filters that always stand; absent where no finger is used. */
    public static <F extends HasComponents & HasStyle> @Nullable FilterButton in(F filters) {
        if (!Finger.isUsed()) {
            return null;
        }
        FilterButton button = new FilterButton(filters);
        filters.add(button);
        return button;
    }

    /** @param narrowing how many filters behind it are set */
    public void show(long narrowing) {
        setText(narrowing == 0 ? getTranslation("filter.button") : getTranslation("filter.button.set", narrowing));
    }
}
