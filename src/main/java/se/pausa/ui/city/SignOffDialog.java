package se.pausa.ui.city;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitTree;
import se.pausa.reconciliation.SignOff;
import se.pausa.ui.component.MoreInTooltip;
import se.pausa.ui.component.PlainButton;

/** All sign-offs of a month, those that a later one has replaced too. */
class SignOffDialog extends Dialog {

    private final Grid<SignOff> grid = new Grid<>();

    /** @param signOffs the latest first */
    SignOffDialog(String month, List<SignOff> signOffs, ReconciliationWords words, UnitTree units) {
        List<SignOff> counting = SignOff.latest(signOffs);
        column("unit", signOff -> units.find(signOff.unit()).map(Unit::path).orElse(""), "14rem");
        column("by", SignOff::by, "9rem");
        column("at", signOff -> words.city().time(signOff.at()), "9rem");
        column("pauses", signOff -> String.valueOf(signOff.pauses()), "6rem");
        column("differences", signOff -> String.valueOf(signOff.differences()), "7rem");
        column(
                "state",
                signOff -> getTranslation(counting.contains(signOff) ? "signoff.counts" : "signoff.replaced"),
                "7rem");
        grid.setItems(signOffs);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        MoreInTooltip.in(grid);
        grid.setAllRowsVisible(signOffs.size() < 10);
        setHeaderTitle(getTranslation("signoff.history.title", month));
        setWidth("60rem");
        add(grid);
        getFooter().add(new PlainButton(getTranslation("signoff.close"), _ -> close()));
    }

    Grid<SignOff> grid() {
        return grid;
    }

    private void column(String key, ValueProvider<SignOff, String> text, String width) {
        grid.addColumn(text)
                .setHeader(getTranslation("signoff.column." + key))
                .setTooltipGenerator(text::apply)
                .setWidth(width)
                .setFlexGrow(key.equals("unit") ? 1 : 0)
                .setResizable(true);
    }
}
