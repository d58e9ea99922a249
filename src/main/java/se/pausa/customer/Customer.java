package se.pausa.customer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import se.pausa.organization.UnitId;

@Entity
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
        boolean changed = !name.equals(data.name());
        name = data.name();
        if (number == null && data.number() != null) {
            number = data.number();
            changed = true;
        }
        if (personalIdentityNumber == null && data.personalIdentityNumber() != null) {
            personalIdentityNumber = data.personalIdentityNumber();
            changed = true;
        }
        return changed;
    }

    /** Takes a number that was missing. */
    void identify(String twelveDigits) {
        personalIdentityNumber = twelveDigits;
    }

    CustomerDetails details() {
        return new CustomerDetails(
                new CustomerId(id),
                version,
                name,
                number,
                personalIdentityNumber,
                units.stream().map(UnitId::new).toList());
    }

    /** Units are added, never taken away; returns whether one is new. */
    boolean addUnits(Set<Long> more) {
        return units.addAll(more);
    }

    /** What an import can change; units only grow in number. */
    record State(
            String name, @Nullable String number, @Nullable String personalIdentityNumber, int units) {}

    State state() {
        return new State(name, number, personalIdentityNumber, units.size());
    }

    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    @Nullable
    String number() {
        return number;
    }

    @Nullable
    String personalIdentityNumber() {
        return personalIdentityNumber;
    }
}
