package se.pausa.organization;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the organization units and adds the ones that an import names. */
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
}
