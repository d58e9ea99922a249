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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Validity;

@Entity
class Contract {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract_seq")
    @SequenceGenerator(name = "contract_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private Long customerId;

    private String naturalKey;

    private String name;

    private @Nullable String internalNumber;

    private @Nullable String externalNumber;

    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    private String changedBy;

    @ElementCollection
    @CollectionTable(name = "contract_unit", joinColumns = @JoinColumn(name = "contract_id"))
    @Column(name = "unit_id")
    @BatchSize(size = 500)
    private Set<Long> units = new HashSet<>();

    protected Contract() {}

    Contract(Customer customer, ContractData data, Set<Long> units, String by) {
        this.customerId = customer.id();
        this.naturalKey = data.naturalKey();
        this.name = data.name();
        this.internalNumber = data.internalNumber();
        this.externalNumber = data.externalNumber();
        this.validFrom = data.validFrom();
        this.changedBy = by;
        this.units.addAll(units);
    }

    /**
     * Takes what a file says about this contract. A number that the file leaves out stays, and so does
     * the end, which only Pausa sets; units are added, never taken away.
     *
     * @return whether something became different
     */
    boolean correct(ContractData data, Set<Long> more, String by) {
        ContractData result = data.completedBy(this.data());
        boolean changed = !result.equals(this.data());
        name = result.name();
        internalNumber = result.internalNumber();
        externalNumber = result.externalNumber();
        validFrom = result.validFrom();
        changed |= units.addAll(more);
        if (changed) {
            changedBy = by;
        }
        return changed;
    }

    /** What an import can change; units only grow in number. */
    record State(ContractData data, int units) {}

    State state() {
        return new State(data(), units.size());
    }

    Long id() {
        return id;
    }

    Long customerId() {
        return customerId;
    }

    String naturalKey() {
        return naturalKey;
    }

    ContractData data() {
        return new ContractData(name, validFrom, internalNumber, externalNumber);
    }

    /** Ends the contract after its last day, unless it ends earlier already (R9). */
    boolean end(LocalDate lastDay, String by) {
        if (validity().hasEndedBefore(lastDay.plusDays(1))) {
            return false;
        }
        validTo = lastDay;
        changedBy = by;
        return true;
    }

    Validity validity() {
        return new Validity(validFrom, validTo);
    }
}
