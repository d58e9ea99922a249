package se.pausa.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;

/** Reads the organization units, adds the ones that an import names, and marks those of the city. */
@Service
public class OrganizationService {

    private final OrganizationUnitRepository units;
    private final CurrentUnits current;
    private final UnitGuard guard;

    OrganizationService(OrganizationUnitRepository units, CurrentUnits current, UnitGuard guard) {
        this.units = units;
        this.current = current;
        this.guard = guard;
    }

    /** See {@link CurrentUnits#tree}. */
    public UnitTree tree() {
        return current.tree();
    }

    /**
     * The unit at the end of a path, created with its parents where they are missing.
     *
     * @param names the names from the root down, at least one
     * @throws RuleViolation if one of them is closed, and nothing new may come below it
     */
    @Transactional
    public UnitId ensure(List<String> names) {
        String by = guard.keeper();
        OrganizationUnit unit = null;
        for (String name : names) {
            OrganizationUnit parent = unit;
            unit = units.findByParentAndName(parent, name).orElseGet(() -> add(parent, name, by));
        }
        return unit.id();
    }

    private OrganizationUnit add(@Nullable OrganizationUnit parent, String name, String by) {
        if (parent != null && parent.isClosed()) {
            throw refused("unitClosed", parent.name());
        }
        current.change();
        return units.save(new OrganizationUnit(parent, name, by));
    }

    /**
     * Marks a unit as integrated with Stockholms stad, or takes the mark away; what is below inherits it
     * (R11). What is saved from then on is reported or not; nothing is sent because of the mark alone.
     *
     * @throws RuleViolation if the unit is gone or closed
     */
    @Transactional
    public void integrate(UnitId id, boolean integrated) {
        String by = guard.keeper();
        OrganizationUnit unit = units.findById(id.value()).orElseThrow(() -> refused("unitGone"));
        if (unit.isClosed()) {
            throw refused("unitClosed", unit.name());
        }
        current.change();
        unit.integrate(integrated, by);
    }

    static RuleViolation refused(String key, Object... arguments) {
        return new RuleViolation(new Problem(null, null, key, List.of(arguments)));
    }
}
