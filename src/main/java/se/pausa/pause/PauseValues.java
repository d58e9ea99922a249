package se.pausa.pause;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.pausa.common.Interval;
import se.pausa.common.SwedishTime;

/**
 * What is typed into the fields of a pause (R4), complete or not. Times are Swedish wall-clock time in
 * whole minutes.
 *
 * @param notifiedAt when the pause was communicated (Meddelandetidpunkt till kund); required
 * @param reason required
 * @param startsAt inclusive (Påbörjat); required
 * @param endsAt exclusive (Avslutas); absent for Pågående
 * @param comment may be empty
 */
public record PauseValues(
        @Nullable LocalDateTime notifiedAt,
        @Nullable ReasonId reason,
        @Nullable LocalDateTime startsAt,
        @Nullable LocalDateTime endsAt,
        String comment) {

    /** Longest comment that is stored, in characters. */
    public static final int MAX_COMMENT = 2000;

    /** Times that the change to summer time skips are moved forward, seconds are cut off (R3). */
    public PauseValues {
        notifiedAt = notifiedAt == null ? null : SwedishTime.existing(notifiedAt);
        startsAt = startsAt == null ? null : SwedishTime.existing(startsAt);
        endsAt = endsAt == null ? null : SwedishTime.existing(endsAt);
        comment = comment.strip();
    }

    /** What a new pause starts from: notified now, everything else to be filled in. */
    public static PauseValues notifiedAt(LocalDateTime now) {
        return new PauseValues(now, null, null, null, "");
    }

    public PauseValues withNotifiedAt(@Nullable LocalDateTime time) {
        return new PauseValues(time, reason, startsAt, endsAt, comment);
    }

    public PauseValues withReason(@Nullable ReasonId other) {
        return new PauseValues(notifiedAt, other, startsAt, endsAt, comment);
    }

    public PauseValues withStartsAt(@Nullable LocalDateTime time) {
        return new PauseValues(notifiedAt, reason, time, endsAt, comment);
    }

    public PauseValues withEndsAt(@Nullable LocalDateTime time) {
        return new PauseValues(notifiedAt, reason, startsAt, time, comment);
    }

    public PauseValues withComment(String text) {
        return new PauseValues(notifiedAt, reason, startsAt, endsAt, text);
    }

    /** The stretch that is paused; empty while start and end do not make one. */
    public Optional<Interval> interval() {
        return startsAt == null || endsAt != null && !endsAt.isAfter(startsAt)
                ? Optional.empty()
                : Optional.of(new Interval(startsAt, endsAt));
    }

    /** The stretch to count deliveries in; empty also for years that are slips of the finger. */
    public Optional<Interval> plausibleInterval() {
        return interval()
                .filter(stretch -> SwedishTime.isPlausible(stretch.start().toLocalDate()))
                .filter(stretch -> stretch.isOpen()
                        || SwedishTime.isPlausible(stretch.end().toLocalDate()));
    }

    /** Framförhållning: from the notice to the start; negative when the notice came afterwards (R4). */
    public Optional<Duration> notice() {
        return notifiedAt == null || startsAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(notifiedAt, startsAt));
    }

    /** The fields in which the two differ. */
    public Set<PauseField> differences(PauseValues other) {
        Set<PauseField> fields = EnumSet.noneOf(PauseField.class);
        for (PauseField field : PauseField.values()) {
            if (!Objects.equals(get(field), other.get(field))) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** These, with some fields as others have them. */
    public PauseValues with(Set<PauseField> fields, PauseValues others) {
        return new PauseValues(
                (fields.contains(PauseField.NOTIFIED_AT) ? others : this).notifiedAt,
                (fields.contains(PauseField.REASON) ? others : this).reason,
                (fields.contains(PauseField.STARTS_AT) ? others : this).startsAt,
                (fields.contains(PauseField.ENDS_AT) ? others : this).endsAt,
                (fields.contains(PauseField.COMMENT) ? others : this).comment);
    }

    public @Nullable Object get(PauseField field) {
        return switch (field) {
            case NOTIFIED_AT -> notifiedAt;
            case REASON -> reason;
            case STARTS_AT -> startsAt;
            case ENDS_AT -> endsAt;
            case COMMENT -> comment;
        };
    }
}
