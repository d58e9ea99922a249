package se.pausa.ui.admin;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.ui.component.UnitField;

/** The unit that another one lies below; empty at the top. */
class PlaceField extends UnitField {

    PlaceField(UnitTree units, Predicate<Unit> offered) {
        super("", units);
        setLabel(getTranslation("admin.unit.place"));
        setPlaceholder(getTranslation("admin.unit.top"));
        offer(offered);
        setWidthFull();
    }

    @Nullable
    UnitId chosen() {
        return getOptionalValue().map(Unit::id).orElse(null);
    }
}
