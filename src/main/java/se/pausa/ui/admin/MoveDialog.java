package se.pausa.ui.admin;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitRegister;
import se.pausa.organization.UnitTree;
import se.pausa.ui.component.Dialogs;

/** Where a unit lies; asks once more if the place decides whether it is integrated with Stockholms stad (R11). */
class MoveDialog extends EntryDialog<UnitId> {

    private final PlaceField place;
    private final Unit unit;
    private final UnitTree units;
    private final UnitRegister register;

    MoveDialog(Unit unit, UnitTree units, UnitRegister register, Consumer<UnitId> afterwards) {
        super("", afterwards);
        this.unit = unit;
        this.units = units;
        this.register = register;
        setHeaderTitle(getTranslation("admin.unit.moving", unit.name()));
        place = new PlaceField(
                units,
                each -> !each.closed() && !units.withDescendants(unit.id()).contains(each.id()));
        place.choose(unit.parent());
        Paragraph roles = new Paragraph(getTranslation("admin.unit.moving.roles"));
        Paragraph file = new Paragraph(getTranslation("admin.unit.file"));
        roles.addClassName("hint");
        file.addClassName("hint");
        ask(place, roles, file);
    }

    @Override
    void save() {
        if (units.isIntegrated(unit.id()) == units.isIntegratedBelow(unit, place.chosen())) {
            super.save();
        } else {
            Dialogs.ask(MarkDialog.byMove(unit, units, place.chosen(), super::save), () -> {});
        }
    }

    @Override
    UnitId store() {
        register.move(unit, place.chosen());
        return unit.id();
    }
}
