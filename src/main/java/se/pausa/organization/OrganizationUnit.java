package se.pausa.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
class OrganizationUnit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_unit_seq")
    @SequenceGenerator(name = "organization_unit_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable OrganizationUnit parent;

    private String name;

    /** The mark of Stockholms stad (R11). */
    private boolean integrated;

    private boolean closed;

    private String changedBy;

    @SuppressWarnings("NullAway") // for Hibernate
    protected OrganizationUnit() {}

    OrganizationUnit(@Nullable OrganizationUnit parent, String name, String by) {
        this.parent = parent;
        this.name = name;
        this.changedBy = by;
    }

    UnitId id() {
        return new UnitId(Objects.requireNonNull(id, "is stored"));
    }

    int version() {
        return version;
    }

    @Nullable
    OrganizationUnit parent() {
        return parent;
    }

    String name() {
        return name;
    }

    boolean isClosed() {
        return closed;
    }

    void rename(String newName, String by) {
        name = newName;
        changedBy = by;
    }

    void move(@Nullable OrganizationUnit newParent, String by) {
        parent = newParent;
        changedBy = by;
    }

    void integrate(boolean marked, String by) {
        if (integrated != marked) {
            integrated = marked;
            changedBy = by;
        }
    }

    /** False opens it again. */
    void close(boolean nowClosed, String by) {
        closed = nowClosed;
        changedBy = by;
    }
}
