package se.pausa.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.bulletin.Bulletin;
import se.pausa.bulletin.Subject;
import se.pausa.common.OneLine;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.common.SwedishTime;
import se.pausa.organization.CurrentUnits;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;

/**
 * The users and their roles. Nobody is deleted, and somebody is always left who can let others in: what would take the
 * last administrator away is refused.
 */
@Service
public class StaffRegister {

    /** Longest login and name, in characters. */
    public static final int MAX_NAME = 100;

    private static final long NONE = -1;

    private final StaffRepository staff;
    private final MemberHistory history;
    private final CurrentUnits units;
    private final Bulletin bulletin;
    private final Access access;
    private final CurrentUser user;
    private final Clock clock;

    StaffRegister(
            StaffRepository staff,
            MemberHistory history,
            CurrentUnits units,
            Bulletin bulletin,
            Access access,
            CurrentUser user,
            Clock clock) {
        this.staff = staff;
        this.history = history;
        this.units = units;
        this.bulletin = bulletin;
        this.access = access;
        this.user = user;
        this.clock = clock;
    }

    /** By name; those who have ended too. One SQL statement. */
    public List<Member> all() {
        access.ask(Act.KEEP_USERS);
        return staff.findAllWithRoles().stream().map(StaffMember::member).toList();
    }

    /** What became of a user and the roles, the latest first; two SQL statements. */
    public List<MemberChange> history(MemberId member) {
        access.ask(Act.KEEP_USERS);
        return history.of(member);
    }

    /** @throws RuleViolation if login or name is empty, too long or taken */
    @Transactional
    public Member add(String login, String name) {
        access.ask(Act.KEEP_USERS);
        Member added = staff.saveAndFlush(new StaffMember(legalLogin(login, NONE), legalName(name, NONE), by()))
                .member();
        bulletin.post(Subject.STAFF);
        SecurityEvent.USER_CHANGED.log("of", added.login(), "now", "added");
        return added;
    }

    /**
     * Gives somebody another login or name, lets them in no longer, or again.
     *
     * @param changed with the version that was seen; its roles are not looked at
     * @throws RuleViolation as {@link #add}; or if somebody else changed the user, or nobody would be left to let others in
     */
    @Transactional
    public Member change(Member changed) {
        access.ask(Act.KEEP_USERS);
        StaffMember member = seen(changed.id(), changed.version());
        long id = changed.id().value();
        member.rename(legalLogin(changed.login(), id), legalName(changed.name(), id), by());
        member.end(changed.ended(), by());
        Member saved = saved(member);
        SecurityEvent.USER_CHANGED.log("of", saved.login(), "now", saved.ended() ? "ended" : "let in");
        return saved;
    }

    /**
     * @param from the first day, Swedish, inclusive
     * @param to the last day, inclusive; absent until further notice
     * @throws RuleViolation if the last day lies before the first, or the unit is gone or closed
     */
    @Transactional
    public Member assign(MemberId id, Role role, @Nullable UnitId unit, LocalDate from, @Nullable LocalDate to) {
        access.ask(Act.KEEP_USERS);
        refuseUnless(to == null || !to.isBefore(from), "to", "roleEndsBeforeItBegins");
        if (unit != null) {
            Unit where = units.tree().find(unit).orElseThrow(() -> refused("unit", "unitGone"));
            refuseUnless(!where.closed(), "unit", "unitClosed", where.name());
        }
        StaffMember member = found(id);
        member.assign(role, unit, from, to, by());
        staff.flush();
        bulletin.post(Subject.STAFF);
        tell(member, role, unit, to);
        return member.member();
    }

    /**
     * Ends a role, or prolongs it.
     *
     * @param last the last day, inclusive; absent until further notice; the day before the first one takes the role back
     * @throws RuleViolation if it lies still earlier, somebody else changed the role, the login provider has given it, or
     *     nobody would be left to let others in
     */
    @Transactional
    public Member until(MemberId id, HeldRole held, @Nullable LocalDate last) {
        access.ask(Act.KEEP_USERS);
        refuseUnless(last == null || !last.isBefore(held.from().minusDays(1)), "to", "roleEndsBeforeItBegins");
        StaffMember member = found(id);
        RoleAssignment role = member.role(held.id())
                .filter(stored -> stored.held().version() == held.version())
                .orElseThrow(() -> refused(null, "userChangedMeanwhile"));
        refuseUnless(!role.held().byProvider(), null, "roleOfProvider");
        role.until(last, by());
        Member saved = saved(member);
        tell(member, held.role(), held.unit(), last);
        return saved;
    }

    private static void tell(StaffMember member, Role role, @Nullable UnitId unit, @Nullable LocalDate last) {
        SecurityEvent.ROLE_CHANGED.log(
                "of",
                member.member().login(),
                "role",
                role.name(),
                "unit",
                unit == null ? "all" : Long.toString(unit.value()),
                "until",
                last == null ? "further notice" : last.toString());
    }

    /** After something that may have taken somebody away. */
    private Member saved(StaffMember changed) {
        staff.flush();
        refuseUnless(
                staff.findAllWithRoles().stream().map(StaffMember::member).anyMatch(this::canLetOthersIn),
                null,
                "lastAdministrator");
        bulletin.post(Subject.STAFF);
        return changed.member();
    }

    /** For good: a role that ends is none that others can wait for. */
    private boolean canLetOthersIn(Member member) {
        LocalDate today = SwedishTime.now(clock).toLocalDate();
        Predicate<HeldRole> keepsUsers = role -> Act.KEEP_USERS.isAllowedBy(role.role(), role.unit());
        return !member.ended()
                && member.roles().stream()
                        .filter(keepsUsers)
                        .anyMatch(role -> role.isHeldOn(today) && role.to() == null);
    }

    private StaffMember seen(MemberId id, int version) {
        StaffMember member = found(id);
        refuseUnless(member.member().version() == version, null, "userChangedMeanwhile");
        return member;
    }

    private StaffMember found(MemberId id) {
        return staff.findWithRolesById(id.value()).orElseThrow(() -> refused(null, "userChangedMeanwhile"));
    }

    private String legalLogin(String login, long own) {
        String legal = legal(login, "login");
        refuseUnless(!staff.existsByLoginAndIdNot(legal, own), "login", "loginTaken", legal);
        return legal;
    }

    private String legalName(String name, long own) {
        String legal = legal(name, "name");
        refuseUnless(!staff.existsByNameAndIdNot(legal, own), "name", "userNameTaken", legal);
        return legal;
    }

    private static String legal(String text, String field) {
        String stripped = OneLine.of(text);
        refuseUnless(!stripped.isEmpty(), field, "userNameRequired");
        refuseUnless(stripped.length() <= MAX_NAME, field, "userNameTooLong", MAX_NAME);
        return stripped;
    }

    private String by() {
        return user.get().name();
    }

    private static void refuseUnless(boolean legal, @Nullable String field, String key, Object... arguments) {
        if (!legal) {
            throw refused(field, key, arguments);
        }
    }

    private static RuleViolation refused(@Nullable String field, String key, Object... arguments) {
        return new RuleViolation(new Problem(null, field, key, List.of(arguments)));
    }
}
