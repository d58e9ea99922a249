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
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Validity;

@Entity
class ServiceOrder {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_order_seq")
    @SequenceGenerator(name = "service_order_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private Long customerId;

    private @Nullable Long contractId;

    private String naturalKey;

    private String name;

    private @Nullable String activityGroup;

    private @Nullable String place;

    private @Nullable LocalTime earliestTime;

    private LocalTime plannedTime;

    private @Nullable LocalTime latestTime;

    private int durationMinutes;

    private String activities;

    private String recurrence;

    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    /** The end in the file that was imported last; an end that differs from it was set in Pausa. */
    private @Nullable LocalDate importedTo;

    private String changedBy;

    @ElementCollection
    @CollectionTable(name = "order_unit", joinColumns = @JoinColumn(name = "order_id"))
    @Column(name = "unit_id")
    @BatchSize(size = 500)
    private Set<Long> units = new HashSet<>();

    protected ServiceOrder() {}

    ServiceOrder(
            Customer customer,
            @Nullable Contract contract,
            String naturalKey,
            OrderData data,
            Set<Long> units,
            String by) {
        this.customerId = customer.id();
        this.contractId = contract == null ? null : contract.id();
        this.naturalKey = naturalKey;
        this.name = data.name();
        this.plannedTime = data.plannedTime();
        this.validFrom = data.validFrom();
        this.validTo = data.validTo();
        this.importedTo = data.validTo();
        this.changedBy = by;
        this.units.addAll(units);
        describe(data);
    }

    /**
     * Takes what a file says about this order; units are added, never taken away. An end that was set in
     * Pausa stands as long as the file says Pågående, or only repeats the end that was imported before.
     *
     * @return whether something became different
     */
    boolean correct(OrderData data, Set<Long> more, String by) {
        boolean changed = !isDescribedBy(data);
        describe(data);
        if (!Objects.equals(data.validTo(), importedTo) && (data.validTo() != null || !isEndedInPausa())) {
            validTo = data.validTo();
            importedTo = data.validTo();
            changed = true;
        }
        changed |= units.addAll(more);
        if (changed) {
            changedBy = by;
        }
        return changed;
    }

    private boolean isEndedInPausa() {
        return !Objects.equals(validTo, importedTo);
    }

    private boolean isDescribedBy(OrderData data) {
        return Objects.equals(activityGroup, data.activityGroup())
                && Objects.equals(place, data.place())
                && Objects.equals(earliestTime, data.earliestTime())
                && Objects.equals(latestTime, data.latestTime())
                && durationMinutes == data.minutes()
                && activities.equals(data.activities())
                && recurrence.equals(data.recurrence());
    }

    private void describe(OrderData data) {
        activityGroup = data.activityGroup();
        place = data.place();
        earliestTime = data.earliestTime();
        latestTime = data.latestTime();
        durationMinutes = data.minutes();
        activities = data.activities();
        recurrence = data.recurrence();
    }

    Long customerId() {
        return customerId;
    }

    String naturalKey() {
        return naturalKey;
    }

    /** Ends the order after its last day, unless it ends earlier already (R9). */
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
