package se.pausa.security;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;

@Entity
class StaffMember {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_member_seq")
    @SequenceGenerator(name = "staff_member_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String login;

    private String name;

    private boolean ended;

    private String changedBy;

    @OneToMany(mappedBy = "member", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("fromDay, id")
    private List<RoleAssignment> roles = new ArrayList<>();

    @SuppressWarnings("NullAway") // for Hibernate
    protected StaffMember() {}

    StaffMember(String login, String name, String by) {
        this.login = login;
        this.name = name;
        this.changedBy = by;
    }

    void rename(String newLogin, String newName, String by) {
        login = newLogin;
        name = newName;
        changedBy = by;
    }

    /** Nobody is let in by this any longer; false takes that back. */
    void end(boolean nowEnded, String by) {
        ended = nowEnded;
        changedBy = by;
    }

    /** @param to inclusive; absent until further notice */
    void assign(Role role, @Nullable UnitId unit, LocalDate from, @Nullable LocalDate to, String by) {
        roles.add(new RoleAssignment(this, role, unit, from, to, by));
    }

    void assignByProvider(Assignment given, LocalDate from, String provider) {
        roles.add(RoleAssignment.ofProvider(this, given, from, provider));
    }

    /** Those that the login provider has given, of this day and later. */
    List<RoleAssignment> rolesOfProvider(LocalDate day) {
        return roles.stream()
                .filter(role -> role.held().byProvider() && role.held().isHeldOn(day))
                .toList();
    }

    Optional<RoleAssignment> role(long assignment) {
        return roles.stream().filter(role -> role.held().id() == assignment).findFirst();
    }

    MemberId id() {
        return new MemberId(Objects.requireNonNull(id, "is stored"));
    }

    Member member() {
        return new Member(
                id(),
                version,
                login,
                name,
                ended,
                roles.stream().map(RoleAssignment::held).toList());
    }
}
