package se.pausa.organization;

import java.text.CollationKey;
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
import org.jspecify.annotations.Nullable;

/** All units at one moment. Never changes; screens share it. */
public final class UnitTree {

    /** Between the names of a path. */
    static final String SEPARATOR = " / ";

    private final Map<UnitId, Unit> units = new LinkedHashMap<>();

    public UnitTree(Collection<Unit> all) {
        record Keyed(CollationKey path, Unit unit) {}
        Collator swedish = Collator.getInstance(Locale.of("sv", "SE"));
        all.stream()
                .map(unit -> new Keyed(swedish.getCollationKey(unit.path()), unit))
                .sorted(Comparator.comparing(Keyed::path))
                .forEach(keyed -> units.put(keyed.unit().id(), keyed.unit()));
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

    /** Whether this unit or one above it carries the mark of Stockholms stad (R11). */
    public boolean isIntegrated(UnitId id) {
        return carrierFrom(units.get(id)).isPresent();
    }

    /** The nearest unit above this one that carries the mark of Stockholms stad, which is inherited (R11). */
    public Optional<Unit> carrierAbove(UnitId id) {
        return find(id).flatMap(unit -> carrierFrom(above(unit)));
    }

    /** Whether one of these units is integrated, by its own mark or an inherited one (R11). */
    public boolean isAnyIntegrated(Collection<UnitId> ids) {
        return ids.stream().anyMatch(this::isIntegrated);
    }

    /** All units that are integrated, by their own mark or an inherited one (R11). */
    public Set<UnitId> integrated() {
        return units.keySet().stream().filter(this::isIntegrated).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Unit> carrierFrom(@Nullable Unit lowest) {
        for (Unit at = lowest; at != null; at = above(at)) {
            if (at.integrated()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Whether a unit would be integrated below another one, or at the top if there is none (R11). */
    public boolean isIntegratedBelow(Unit unit, @Nullable UnitId parent) {
        return unit.integrated() || (parent != null && isIntegrated(parent));
    }

    private boolean isAtOrBelow(Unit unit, UnitId ancestor) {
        for (Unit at = unit; at != null; at = above(at)) {
            if (at.id().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Unit above(Unit unit) {
        return unit.parent() == null ? null : units.get(unit.parent());
    }
}
