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

    Customer(String name, @Nullable String number, @Nullable String personalIdentityNumber) {
        this.name = name;
        this.number = number;
        this.personalIdentityNumber = personalIdentityNumber;
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

    Set<Long> units() {
        return units;
    }
}
