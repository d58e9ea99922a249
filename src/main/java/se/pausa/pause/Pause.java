package se.pausa.pause;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Utc;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.customer.OrderId;

@Entity
class Pause {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pause_seq")
    @SequenceGenerator(name = "pause_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private UUID token;

    private Long customerId;

    private @Nullable Long contractId;

    private @Nullable Long orderId;

    private LocalDateTime notifiedAt;

    private Long reasonId;

    private LocalDateTime startsAt;

    @Convert(converter = OpenEnd.class)
    private @Nullable LocalDateTime endsAt;

    private String comment;

    @Enumerated(EnumType.STRING)
    private PauseStatus status;

    /** Set in the database only, while a save changes rows one by one; see {@link PauseService}. */
    private boolean moving;

    private String changedBy;

    /** In UTC, as fine as the database keeps it. */
    private LocalDateTime changedAt;

    protected Pause() {}

    /** Lägg till, saved: Ny (R5). */
    Pause(UUID token, PauseTarget target, PauseValues values, String by, Instant at) {
        this.token = token;
        this.customerId = target.customer().value();
        this.contractId = target instanceof PauseTarget.OfContract contract
                ? contract.contract().value()
                : null;
        this.orderId =
                target instanceof PauseTarget.OfOrder order ? order.order().value() : null;
        take(values, PauseStatus.NEW, by, at);
    }

    /**
     * Corrects the fields, or cancels with the corrected fields (R5, R12).
     *
     * @throws IllegalStateException if the pause is Inställd, which is final
     */
    void change(PauseValues values, PauseStatus turned, String by, Instant at) {
        if (status == PauseStatus.CANCELLED) {
            throw new IllegalStateException("Inställd is final (R5)");
        }
        take(values, turned, by, at);
    }

    private void take(PauseValues values, PauseStatus turned, String by, Instant at) {
        notifiedAt = values.notifiedAt();
        reasonId = values.reason().value();
        startsAt = values.startsAt();
        endsAt = values.endsAt();
        comment = values.comment();
        status = turned;
        changedBy = by;
        changedAt = Utc.of(at);
    }

    SavedPause toSaved() {
        return new SavedPause(
                new PauseId(id),
                token,
                version,
                target(),
                new PauseValues(notifiedAt, new ReasonId(reasonId), startsAt, endsAt, comment),
                status,
                changedBy,
                changedAt.toInstant(ZoneOffset.UTC));
    }

    private PauseTarget target() {
        CustomerId customer = new CustomerId(customerId);
        if (contractId != null) {
            return new PauseTarget.OfContract(customer, new ContractId(contractId));
        }
        return orderId != null
                ? new PauseTarget.OfOrder(customer, new OrderId(orderId))
                : new PauseTarget.OfCustomer(customer);
    }
}
