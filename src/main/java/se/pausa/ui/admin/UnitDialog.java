package se.pausa.ui.admin;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitRegister;
import se.pausa.organization.UnitTree;

/** The name of a unit; of a new one, also where it lies. */
class UnitDialog extends EntryDialog<UnitId> {

    private final TextField name = new TextField(getTranslation("admin.unit.name"));
    private final PlaceField place;
    private final UnitRegister register;
    private final @Nullable Unit unit;

    /**
     * @param unit absent for a new one
     * @param above where a new one is to lie, if nothing else is chosen
     * @param afterwards is given the unit
     */
    UnitDialog(
            @Nullable Unit unit,
            @Nullable Unit above,
            UnitTree units,
            UnitRegister register,
            Consumer<UnitId> afterwards) {
        super("", afterwards);
        this.unit = unit;
        this.register = register;
        place = new PlaceField(units, each -> !each.closed());
        name.setMaxLength(UnitRegister.MAX_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        if (unit == null) {
            setHeaderTitle(getTranslation("admin.unit.new"));
            place.choose(above == null || above.closed() ? null : above.id());
            ask(name, place);
        } else {
            setHeaderTitle(getTranslation("admin.unit.renaming", unit.name()));
            name.setValue(unit.name());
            name.setHelperText(getTranslation("admin.unit.file"));
            ask(name);
        }
    }

    @Override
    UnitId store() {
        if (unit == null) {
            return register.add(place.chosen(), name.getValue());
        }
        register.rename(unit, name.getValue());
        return unit.id();
    }
}
