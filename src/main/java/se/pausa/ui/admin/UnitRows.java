package se.pausa.ui.admin;

import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitTree;

/** The units as rows of a tree; a row stays the same one when its unit changes, so that the selection stays. */
class UnitRows extends TreeDataProvider<Unit> {

    UnitRows() {
        super(new TreeData<>(), HierarchyFormat.FLATTENED);
    }

    @Override
    public Object getId(Unit unit) {
        return unit.id();
    }

    void show(UnitTree units) {
        TreeData<Unit> rows = getTreeData().clear();
        for (Unit unit : units.all()) {
            rows.addItem(
                    unit.parent() == null ? null : units.find(unit.parent()).orElse(null), unit);
        }
        refreshAll();
    }
}
