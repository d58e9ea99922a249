package se.pausa.customer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.SecondaryRow;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;
import se.pausa.security.Scope;

/**
 * A customer. Of a protected one (R18) the fields that everybody's lists read hold a code instead of the name, and no
 * number; who it is stands in {@link ProtectedIdentity}.
 */
@Entity
@SecondaryTable(
        name = ProtectedIdentity.TABLE,
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "customer_id", referencedColumnName = "id"))
@SecondaryRow(table = ProtectedIdentity.TABLE)
class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_seq")
    @SequenceGenerator(name = "customer_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String name;

    private @Nullable String number;

    private @Nullable String personalIdentityNumber;

    private boolean protectedWithNumber;

    @Embedded
    @AttributeOverride(name = "code", column = @Column(table = ProtectedIdentity.TABLE, name = "code"))
    @AttributeOverride(name = "name", column = @Column(table = ProtectedIdentity.TABLE, name = "name"))
    @AttributeOverride(name = "number", column = @Column(table = ProtectedIdentity.TABLE, name = "number"))
    @AttributeOverride(
            name = "personalIdentityNumber",
            column = @Column(table = ProtectedIdentity.TABLE, name = "personal_identity_number"))
    private @Nullable ProtectedIdentity secret;

    @ElementCollection
    @CollectionTable(name = "customer_unit", joinColumns = @JoinColumn(name = "customer_id"))
    @Column(name = "unit_id")
    @BatchSize(size = 500)
    private Set<Long> units = new HashSet<>();

    protected Customer() {}

    Customer(CustomerData data) {
        this.name = data.name();
        this.number = data.number();
        this.personalIdentityNumber = data.personalIdentityNumber();
    }

    /**
     * Takes the name from a file, and a number that is not known yet; a number that is known stays.
     *
     * @return whether something became different
     */
    boolean correct(CustomerData data) {
        State before = state();
        become(
                data.name(),
                number() == null ? data.number() : number(),
                personalIdentityNumber() == null ? data.personalIdentityNumber() : personalIdentityNumber());
        return !state().equals(before);
    }

    /** Takes a number that was missing. */
    void identify(String twelveDigits) {
        become(name(), number(), twelveDigits);
    }

    /** Keeps from now on who it is from those without the right. */
    void protect(String code) {
        secret = new ProtectedIdentity(code, name, number, personalIdentityNumber);
        protectedWithNumber = personalIdentityNumber != null;
        name = ProtectedIdentity.words(code);
        number = null;
        personalIdentityNumber = null;
    }

    /** Tells everybody again who it is. */
    void unprotect() {
        if (secret != null) {
            ProtectedIdentity known = secret;
            secret = null;
            protectedWithNumber = false;
            become(known.name(), known.number(), known.personalIdentityNumber());
        }
    }

    private void become(String newName, @Nullable String newNumber, @Nullable String newPersonalIdentityNumber) {
        if (secret == null) {
            name = newName;
            number = newNumber;
            personalIdentityNumber = newPersonalIdentityNumber;
        } else {
            secret = new ProtectedIdentity(secret.code(), newName, newNumber, newPersonalIdentityNumber);
            protectedWithNumber = newPersonalIdentityNumber != null;
        }
    }

    boolean isProtected() {
        return secret != null;
    }

    /** @param confided whether who a protected customer is may be told */
    CustomerDetails details(boolean confided) {
        return new CustomerDetails(
                new CustomerId(id),
                version,
                confided ? name() : name,
                confided ? number() : number,
                PersonalIdentityNumber.masked(confided ? personalIdentityNumber() : personalIdentityNumber),
                protection(confided),
                units());
    }

    private CustomerDetails.Protection protection(boolean confided) {
        if (!isProtected()) {
            return CustomerDetails.Protection.NONE;
        }
        return confided ? CustomerDetails.Protection.CONFIDED : CustomerDetails.Protection.KEPT;
    }

    /** Units are added, never taken away; returns whether one is new. */
    boolean addUnits(Set<Long> more) {
        return units.addAll(more);
    }

    /** What an import can change; units only grow in number. */
    record State(
            String name, @Nullable String number, @Nullable String personalIdentityNumber, int units) {}

    State state() {
        return new State(name(), number(), personalIdentityNumber(), units.size());
    }

    Long id() {
        return id;
    }

    /** What it is really called, as {@link #number} and {@link #personalIdentityNumber}: not for everybody. */
    String name() {
        return secret == null ? name : secret.name();
    }

    @Nullable
    String number() {
        return secret == null ? number : secret.number();
    }

    @Nullable
    String personalIdentityNumber() {
        return secret == null ? personalIdentityNumber : secret.personalIdentityNumber();
    }

    boolean isAt(Scope scope) {
        return scope.touches(units());
    }

    private List<UnitId> units() {
        return units.stream().map(UnitId::new).toList();
    }
}
