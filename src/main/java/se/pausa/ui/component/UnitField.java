package se.pausa.ui.component;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;

/** Chooses an organization unit by any part of its path. */
public class UnitField extends ComboBox<Unit> {

    private final UnitTree tree;

    public UnitField(String label, UnitTree tree) {
        super(label);
        this.tree = tree;
        offer(_ -> true);
        setClearButtonVisible(true);
        setPlaceholder(getTranslation("unit.all"));
        getStyle().set("--vaadin-combo-box-overlay-width", "26rem");
    }

    /** Offers only some of the units. */
    public void offer(Predicate<Unit> offered) {
        Choices.offer(this, tree.all().stream().filter(offered).toList(), this::words);
    }

    private String words(Unit unit) {
        return unit.closed() ? getTranslation("unit.closed", unit.path()) : unit.path();
    }

    /** The chosen unit and everything below it; empty when none is chosen. */
    public Set<UnitId> withDescendants() {
        return getOptionalValue().map(unit -> tree.withDescendants(unit.id())).orElse(Set.of());
    }

    /** Chooses the unit with this id, or none when there is no such unit. */
    public void choose(@Nullable UnitId id) {
        setValue(Optional.ofNullable(id).flatMap(tree::find).orElse(null));
    }
}
