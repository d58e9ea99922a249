package se.pausa.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.common.OneLine;
import se.pausa.common.RuleViolation;
import se.pausa.common.SwedishTime;

/**
 * Keeps the tree of units: adds, renames, moves and closes them. None is deleted, since what was stands under its name.
 * One change at a time, because each looks at units beside the one that it changes.
 */
@Service
public class UnitRegister {

    /** Longest name, in characters. */
    public static final int MAX_NAME = 200;

    /** What parts units and levels in a file: a unit with it in its name could not be written there. */
    private static final Pattern PARTS_OF_A_PATH = Pattern.compile(",|(?<=^|\\s)/(?=\\s|$)");

    private final OrganizationUnitRepository units;
    private final CurrentUnits current;
    private final UnitCustomers customers;
    private final UnitHistory history;
    private final UnitGuard guard;
    private final Clock clock;

    UnitRegister(
            OrganizationUnitRepository units,
            CurrentUnits current,
            UnitCustomers customers,
            UnitHistory history,
            UnitGuard guard,
            Clock clock) {
        this.units = units;
        this.current = current;
        this.customers = customers;
        this.history = history;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * @param parent what it lies below; absent for a unit at the top
     * @throws RuleViolation if the name is empty, too long, taken there or no name for a file, or the parent gone or closed
     */
    @Transactional
    public UnitId add(@Nullable UnitId parent, String name) {
        String by = guard.keeper();
        OrganizationUnit above = open(locked(), parent);
        OrganizationUnit added = new OrganizationUnit(above, legal(name), by);
        refuseTaken(above, added.name(), null);
        return units.saveAndFlush(added).id();
    }

    /**
     * @param seen as it was when the name was typed
     * @throws RuleViolation as {@link #add}; or if the unit is closed, or somebody else changed it
     */
    @Transactional
    public void rename(Unit seen, String name) {
        String by = guard.keeper();
        OrganizationUnit unit = open(seen(locked(), seen));
        String legal = legal(name);
        refuseTaken(unit.parent(), legal, unit);
        unit.rename(legal, by);
        units.flush();
    }

    /**
     * Moves a unit with all that is below it. What it inherits, and who sees its customers, follows from the new place.
     *
     * @param parent what it shall lie below; absent for the top
     * @throws RuleViolation if that is the unit itself or below it, gone or closed, or has a unit of the same name; or if
     *     the unit is closed, or somebody else changed it
     */
    @Transactional
    public void move(Unit seen, @Nullable UnitId parent) {
        String by = guard.keeper();
        List<OrganizationUnit> all = locked();
        OrganizationUnit unit = open(seen(all, seen));
        OrganizationUnit above = open(all, parent);
        for (OrganizationUnit at = above; at != null; at = at.parent()) {
            if (at.id().equals(unit.id())) {
                throw OrganizationService.refused("unitBelowItself", unit.name());
            }
        }
        refuseTaken(above, unit.name(), unit);
        unit.move(above, by);
        units.flush();
    }

    /**
     * Closes a unit: nothing new belongs to it, and it stays readable.
     *
     * @throws RuleViolation if it has customers left or open units below it, or somebody else changed it
     */
    @Transactional
    public void close(Unit seen) {
        String by = guard.keeper();
        List<OrganizationUnit> all = locked();
        OrganizationUnit unit = open(seen(all, seen));
        long below = all.stream()
                .filter(each -> each.parent() != null && each.parent().id().equals(unit.id()))
                .filter(each -> !each.isClosed())
                .count();
        if (below > 0) {
            throw OrganizationService.refused("unitHasUnits", unit.name(), below);
        }
        LocalDate today = SwedishTime.now(clock).toLocalDate();
        int left = customers.left(unit.id(), today);
        if (left > 0) {
            throw OrganizationService.refused("unitHasCustomers", unit.name(), left);
        }
        unit.close(true, by);
        units.flush();
    }

    /** @throws RuleViolation if the unit above is closed, or somebody else changed the unit */
    @Transactional
    public void reopen(Unit seen) {
        String by = guard.keeper();
        OrganizationUnit unit = seen(locked(), seen);
        if (unit.parent() != null) {
            open(unit.parent());
        }
        unit.close(false, by);
        units.flush();
    }

    /** What became of a unit, the latest first; one SQL statement. */
    public List<UnitChange> history(UnitId unit) {
        guard.keeper();
        return history.of(unit);
    }

    private List<OrganizationUnit> locked() {
        current.change();
        return units.lockAll();
    }

    private static OrganizationUnit seen(List<OrganizationUnit> all, Unit seen) {
        OrganizationUnit unit = found(all, seen.id());
        if (unit.version() != seen.version()) {
            throw OrganizationService.refused("unitChangedMeanwhile", seen.name());
        }
        return unit;
    }

    private static @Nullable OrganizationUnit open(List<OrganizationUnit> all, @Nullable UnitId id) {
        return id == null ? null : open(found(all, id));
    }

    private static OrganizationUnit open(OrganizationUnit unit) {
        if (unit.isClosed()) {
            throw OrganizationService.refused("unitClosed", unit.name());
        }
        return unit;
    }

    private static OrganizationUnit found(List<OrganizationUnit> all, UnitId id) {
        return all.stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> OrganizationService.refused("unitGone"));
    }

    private static String legal(String name) {
        String stripped = OneLine.of(name);
        if (stripped.isEmpty()) {
            throw OrganizationService.refused("unitNameRequired");
        }
        if (stripped.length() > MAX_NAME) {
            throw OrganizationService.refused("unitNameTooLong", MAX_NAME);
        }
        if (PARTS_OF_A_PATH.matcher(stripped).find()) {
            throw OrganizationService.refused("unitNameWithSeparator");
        }
        return stripped;
    }

    /** Equal is what the database holds equal, closed units included. */
    private void refuseTaken(@Nullable OrganizationUnit parent, String name, @Nullable OrganizationUnit own) {
        units.findByParentAndName(parent, name)
                .filter(other -> own == null || !Objects.equals(other.id(), own.id()))
                .ifPresent(other -> {
                    throw OrganizationService.refused(
                            other.isClosed() ? "unitNameOfClosed" : "unitNameTaken", other.name());
                });
    }
}
