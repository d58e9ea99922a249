package se.pausa.ui.pause;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.pausa.ui.component.PlainButton;

/**
 * What can be done with the marked pause, as buttons under its row; Avbryt uppehåll stands apart, with what it means.
 * What cannot be done now is disabled and says why.
 */
class RowActs extends Composite<FlexLayout> {

    private final RowOffers offers;
    private final MenuBar ending = new MenuBar();
    private final MenuItem end;
    private final MenuItem now;
    private final Map<RowAct, Button> buttons = new EnumMap<>(RowAct.class);
    private final Span whyNot = new Span();

    RowActs(RowOffers offers) {
        this.offers = offers;
        ending.addThemeVariants(MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        end = ending.addItem(offers.words(RowAct.END));
        RowAct.WAYS_TO_END.forEach(way -> end.getSubMenu().addItem(offers.words(way), _ -> offers.run(way)));
        now = end.getSubMenu().getItems().getFirst();
        getContent().add(ending);
        RowAct.ALL.stream().filter(act -> act != RowAct.END).forEach(this::addButton);
        Button cancel = button(RowAct.CANCEL);
        cancel.setIcon(VaadinIcon.BAN.create());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        cancel.addClassName("final");
        whyNot.addClassName("muted");
        getContent().addClassName("row-acts");
        getContent().getElement().setAttribute("role", "group");
        getContent().add(whyNot);
    }

    private void addButton(RowAct act) {
        Button button = new PlainButton(offers.words(act), _ -> offers.run(act));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        buttons.put(act, button);
        getContent().add(button);
    }

    private Button button(RowAct act) {
        return Objects.requireNonNull(buttons.get(act));
    }

    /** Follows what is stored and staged of the marked row. */
    void follow(@Nullable PauseLine line) {
        if (line == null) {
            return;
        }
        getContent()
                .getElement()
                .setAttribute(
                        "aria-label", getTranslation("pause.acts", line.names().own()));
        now.setText(offers.words(RowAct.END_NOW));
        String whyNotEnd = offers.whyNot(RowAct.END, line);
        end.setEnabled(whyNotEnd == null);
        ending.setTooltipText(end, whyNotEnd);
        buttons.forEach((act, button) -> follow(act, button, line));
        String whyNotCancel = offers.whyNot(RowAct.CANCEL, line);
        button(RowAct.CANCEL).setTooltipText(null);
        whyNot.setText(whyNotCancel == null ? getTranslation("pause.cancel.means") : whyNotCancel);
    }

    private void follow(RowAct act, Button button, PauseLine line) {
        button.setVisible(offers.isOffered(act, line));
        button.setEnabled(offers.whyNot(act, line) == null);
        button.setTooltipText(offers.tooltip(act, line));
    }
}
