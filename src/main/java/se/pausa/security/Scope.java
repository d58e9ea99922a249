package se.pausa.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.pausa.organization.UnitId;

/**
 * The units where the user may do what was asked for, each with all that is below it.
 *
 * @param everywhere in the whole organization, whatever the units are, and also with what belongs to none
 */
public record Scope(boolean everywhere, Set<UnitId> units) {

    public static final Scope EVERYWHERE = new Scope(true, Set.of());

    public static final Scope NOWHERE = new Scope(false, Set.of());

    public Scope {
        units = Set.copyOf(units);
    }

    static Scope of(Set<UnitId> units) {
        return new Scope(false, units);
    }

    public boolean has(UnitId unit) {
        return everywhere || units.contains(unit);
    }

    /** Whether one of these units is among them. */
    public boolean touches(Collection<UnitId> others) {
        return everywhere || others.stream().anyMatch(units::contains);
    }

    /** The keys of the units, for SQL. */
    public List<Long> keys() {
        return units.stream().map(UnitId::value).sorted().toList();
    }
}
