package se.pausa.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.CurrentUser;
import se.pausa.security.NotAllowed;
import se.pausa.security.Scope;

/** Signs the reconciliation of a month off, and tells what was signed. */
@Service
public class SignOffs {

    private final SignOffRecords records;
    private final Reconciliation reconciliation;
    private final OrganizationService organization;
    private final Access access;
    private final CurrentUser user;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignOffs(
            SignOffRecords records,
            Reconciliation reconciliation,
            OrganizationService organization,
            Access access,
            CurrentUser user,
            Clock clock,
            TransactionTemplate transaction) {
        this.records = records;
        this.reconciliation = reconciliation;
        this.organization = organization;
        this.access = access;
        this.user = user;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Signs what stands in the reconciliation now, for a unit and everything below it. What it signs is read
     * at one moment and stored all or nothing; whatever is saved in between counts as changed after the sign-off.
     *
     * @param unit absent for each topmost integrated unit by itself
     * @return what was signed, nothing when no unit is integrated
     * @throws NotAllowed if the user may not sign for the unit
     */
    public List<SignOff> sign(YearMonth month, @Nullable UnitId unit) {
        Scope scope = access.ask(Act.SIGN_OFF);
        UnitTree units = organization.tree();
        List<UnitId> signed = signed(units, unit, scope);
        if (unit != null && signed.isEmpty()) {
            throw new NotAllowed(Act.SIGN_OFF);
        }
        List<ReconciliationRow> rows = reconciliation.of(month, unit, units).rows();
        String by = user.get().name();
        Instant now = clock.instant();
        return transaction.execute(_ -> signed.stream()
                .map(each -> records.add(month, each, by, now, within(units.withDescendants(each), rows)))
                .toList());
    }

    /**
     * The units that are signed when this one is chosen: it alone, or without one every topmost integrated one, as far as
     * they lie in the scope.
     */
    public static List<UnitId> signed(UnitTree units, @Nullable UnitId unit, Scope scope) {
        if (unit != null) {
            return scope.has(unit) ? List.of(unit) : List.of();
        }
        Predicate<UnitId> signable = each -> scope.has(each) && units.isIntegrated(each);
        return units.all().stream()
                .filter(each -> signable.test(each.id()))
                .filter(each -> each.parent() == null || !signable.test(each.parent()))
                .map(Unit::id)
                .toList();
    }

    private static List<ReconciliationRow> within(Set<UnitId> units, List<ReconciliationRow> rows) {
        return rows.stream().filter(row -> row.isOf(units)).toList();
    }

    /**
     * The sign-offs that a Spara would overtake: those of a month in which it gives a pause other days, or makes
     * one appear or disappear, for a unit of the pause or one above it. Spara says so beforehand, with who
     * signed and when; it is allowed nevertheless, and the month then shows the pauses as changed after the
     * sign-off. At most one SQL statement, none when no days change.
     *
     * @param changes what is staged, see {@link DaysChange#of}
     * @return the earliest month first, within it by the path of the unit
     */
    public List<SignOff> overtakenBy(Collection<DaysChange> changes, UnitTree units) {
        access.ask(Act.READ_CARE);
        Optional<YearMonth> first =
                changes.stream().flatMap(change -> change.firstMonth().stream()).min(Comparator.naturalOrder());
        return first.map(month -> overtaken(records.since(month), changes, units))
                .orElse(List.of());
    }

    /** Which of these sign-offs a save overtakes. Pure. */
    static List<SignOff> overtaken(List<SignOff> signOffs, Collection<DaysChange> changes, UnitTree units) {
        List<UnitId> byPath = units.all().stream().map(Unit::id).toList();
        return signOffs.stream()
                .filter(signOff -> {
                    Set<UnitId> covered = units.withDescendants(signOff.unit());
                    return changes.stream()
                            .anyMatch(change ->
                                    change.alters(signOff.month()) && !Collections.disjoint(covered, change.units()));
                })
                .sorted(Comparator.comparing(SignOff::month).thenComparing(signOff -> byPath.indexOf(signOff.unit())))
                .toList();
    }
}
