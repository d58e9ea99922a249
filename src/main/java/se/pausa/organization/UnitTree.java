package se.pausa.organization;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All units at one moment; small enough to be held by a screen as long as it is open. */
public final class UnitTree {

    private final Map<UnitId, Unit> units = new LinkedHashMap<>();

    public UnitTree(Collection<Unit> all) {
        all.stream()
                .sorted(Comparator.comparing(Unit::path, Collator.getInstance(Locale.of("sv", "SE"))))
                .forEach(unit -> units.put(unit.id(), unit));
    }

    /** All units, each below its parent, in Swedish order of their paths. */
    public List<Unit> all() {
        return List.copyOf(units.values());
    }

    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The unit and everything below it. */
    public Set<UnitId> withDescendants(UnitId id) {
        return units.values().stream()
                .filter(unit -> isAtOrBelow(unit, id))
                .map(Unit::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names of these units, without those above them, in Swedish order. */
    public String names(Collection<UnitId> ids) {
        return units.values().stream()
                .filter(unit -> ids.contains(unit.id()))
                .map(Unit::name)
                .collect(Collectors.joining(", "));
    }

    /** The whole paths of these units. */
    public String paths(Collection<UnitId> ids) {
        return units.values().stream()
                .filter(unit -> ids.contains(unit.id()))
                .map(Unit::path)
                .collect(Collectors.joining(", "));
    }

    private boolean isAtOrBelow(Unit unit, UnitId ancestor) {
        for (Unit at = unit; at != null; at = at.parent() == null ? null : units.get(at.parent())) {
            if (at.id().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
