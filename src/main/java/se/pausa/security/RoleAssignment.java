package se.pausa.security;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;

@Entity
class RoleAssignment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "role_assignment_seq")
    @SequenceGenerator(name = "role_assignment_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private StaffMember member;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable Long unitId;

    private LocalDate fromDay;

    private @Nullable LocalDate toDay;

    private boolean byProvider;

    private String changedBy;

    @SuppressWarnings("NullAway") // for Hibernate
    protected RoleAssignment() {}

    /** Given by an administrator. */
    RoleAssignment(
            StaffMember member, Role role, @Nullable UnitId unit, LocalDate from, @Nullable LocalDate to, String by) {
        this.member = member;
        this.role = role;
        this.unitId = unit == null ? null : unit.value();
        this.fromDay = from;
        this.toDay = to;
        this.changedBy = by;
    }

    /** Given by the login provider, until it takes it away. */
    static RoleAssignment ofProvider(StaffMember member, Assignment given, LocalDate from, String provider) {
        RoleAssignment role = new RoleAssignment(member, given.role(), given.unit(), from, null, provider);
        role.byProvider = true;
        return role;
    }

    /** @param last the last day, inclusive; absent until further notice */
    void until(@Nullable LocalDate last, String by) {
        toDay = last;
        changedBy = by;
    }

    HeldRole held() {
        return new HeldRole(
                id == null ? 0 : id,
                version,
                role,
                unitId == null ? null : new UnitId(unitId),
                fromDay,
                toDay,
                byProvider);
    }
}
