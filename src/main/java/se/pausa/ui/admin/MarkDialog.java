package se.pausa.ui.admin;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;

/**
 * Says what follows before a unit becomes integrated with Stockholms stad, or is so no longer (R11): by its own mark, or by
 * another place in the tree.
 */
class MarkDialog extends ConfirmDialog {

    private MarkDialog(Runnable change) {
        setWidth("32rem");
        setCancelable(true);
        setCancelText(getTranslation("admin.cancel"));
        addConfirmListener(_ -> change.run());
    }

    /** Before the mark of a unit is set, or taken away. */
    static MarkDialog byMark(Unit unit, UnitTree units, Runnable change) {
        MarkDialog dialog = new MarkDialog(change);
        boolean marked = unit.integrated();
        dialog.setHeader(
                dialog.getTranslation(marked ? "admin.unit.unmark.title" : "admin.unit.mark.title", unit.name()));
        dialog.setText(units.carrierAbove(unit.id())
                .filter(_ -> marked)
                .map(above -> dialog.getTranslation("admin.unit.unmark.inherited", unit.name(), above.name()))
                .orElseGet(() -> dialog.getTranslation(
                        marked ? "admin.unit.unmark.text" : "admin.unit.mark.text", unit.name())));
        dialog.setConfirmText(dialog.getTranslation(marked ? "admin.unit.unmark" : "admin.unit.mark"));
        return dialog;
    }

    /** Before a unit without a mark of its own is moved where it inherits another one than before. */
    static MarkDialog byMove(Unit unit, UnitTree units, @Nullable UnitId parent, Runnable change) {
        MarkDialog dialog = new MarkDialog(change);
        boolean integrates = units.isIntegratedBelow(unit, parent);
        dialog.setHeader(dialog.getTranslation(
                integrates ? "admin.unit.move.integrates" : "admin.unit.move.parts", unit.name()));
        dialog.setText(
                dialog.getTranslation(integrates ? "admin.unit.mark.text" : "admin.unit.unmark.text", unit.name()));
        dialog.setConfirmText(dialog.getTranslation("admin.unit.move.now"));
        return dialog;
    }
}
