package se.pausa.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity
class OrganizationUnit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_unit_seq")
    @SequenceGenerator(name = "organization_unit_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne
    private @Nullable OrganizationUnit parent;

    private String name;

    /** The mark of Stockholms stad (R11). */
    private boolean integrated;

    @SuppressWarnings("NullAway") // for Hibernate
    protected OrganizationUnit() {}

    OrganizationUnit(@Nullable OrganizationUnit parent, String name) {
        this.parent = parent;
        this.name = name;
    }

    @Nullable
    Long id() {
        return id;
    }

    void integrate(boolean marked) {
        integrated = marked;
    }
}
