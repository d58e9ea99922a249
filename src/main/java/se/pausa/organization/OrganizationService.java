package se.pausa.organization;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;

/** Reads the organization units, adds the ones that an import names, and marks those of the city. */
@Service
@Transactional(readOnly = true)
public class OrganizationService {

    private final OrganizationUnitRepository units;

    OrganizationService(OrganizationUnitRepository units) {
        this.units = units;
    }

    /** One SQL statement. */
    public UnitTree tree() {
        return new UnitTree(
                units.findAll().stream().map(OrganizationUnit::toUnit).toList());
    }

    /**
     * The unit at the end of a path, created with its parents where they are missing.
     *
     * @param names the names from the root down, at least one
     */
    @Transactional
    public UnitId ensure(List<String> names) {
        OrganizationUnit unit = null;
        for (String name : names) {
            OrganizationUnit parent = unit;
            unit = units.findByParentAndName(parent, name)
                    .orElseGet(() -> units.save(new OrganizationUnit(parent, name)));
        }
        return unit.toUnit().id();
    }

    /**
     * Marks a unit as integrated with Stockholms stad, or takes the mark away; what is below inherits it
     * (R11). What is saved from then on is reported or not; nothing is sent because of the mark alone.
     *
     * @throws RuleViolation if the unit is gone
     */
    @Transactional
    public void integrate(UnitId id, boolean integrated) {
        units.findById(id.value())
                .orElseThrow(() -> new RuleViolation(new Problem(null, null, "unitGone", List.of())))
                .integrate(integrated);
    }
}
