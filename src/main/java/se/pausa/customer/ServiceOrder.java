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

    private String changedBy;

    @ElementCollection
    @CollectionTable(name = "order_unit", joinColumns = @JoinColumn(name = "order_id"))
    @Column(name = "unit_id")
    @BatchSize(size = 500)
    private Set<Long> units = new HashSet<>();

    protected ServiceOrder() {}

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
