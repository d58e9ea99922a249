package se.pausa.ui.admin;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitTree;

/** Says what follows before a unit is marked as integrated with Stockholms stad, or its mark taken away (R11). */
class MarkDialog extends ConfirmDialog {

    MarkDialog(Unit unit, UnitTree units, Runnable change) {
        String action = unit.integrated() ? "admin.unit.unmark" : "admin.unit.mark";
        setHeader(getTranslation(unit.integrated() ? "admin.unit.unmark.title" : "admin.unit.mark.title", unit.name()));
        setText(
                unit.integrated()
                        ? units.carrierAbove(unit.id())
                                .map(above -> getTranslation("admin.unit.unmark.inherited", unit.name(), above.name()))
                                .orElseGet(() -> getTranslation("admin.unit.unmark.text", unit.name()))
                        : getTranslation("admin.unit.mark.text", unit.name()));
        setWidth("32rem");
        setConfirmButton(getTranslation(action), _ -> change.run());
        setCancelable(true);
        setCancelText(getTranslation("admin.cancel"));
    }
}
