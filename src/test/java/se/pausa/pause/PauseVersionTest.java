package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.pausa.customer.CustomerId;

class PauseVersionTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final PauseValues VALUES = new PauseValues(NINE, new ReasonId(1), NINE, null, "");

    @Test
    void R15_the_first_version_changes_nothing() {
        PauseVersion first = new PauseVersion(version(0, VALUES, PauseStatus.NEW), null);

        assertThat(first.changes()).isEmpty();
        assertThat(first.cancels()).isFalse();
    }

    @Test
    void R15_a_version_says_of_each_changed_field_what_it_was_and_what_it_became() {
        PauseValues corrected = VALUES.withEndsAt(NINE.plusDays(3)).withComment("Utskrivning planeras fredag");

        assertThat(changes(VALUES, corrected))
                .containsExactly(
                        new PauseChange(PauseField.ENDS_AT, null, NINE.plusDays(3)),
                        new PauseChange(PauseField.COMMENT, "", "Utskrivning planeras fredag"));
        assertThat(changes(corrected, corrected.withEndsAt(null)))
                .containsExactly(new PauseChange(PauseField.ENDS_AT, NINE.plusDays(3), null));
        assertThat(changes(VALUES, VALUES.withReason(new ReasonId(2)).withNotifiedAt(NINE.minusHours(1))))
                .containsExactly(
                        new PauseChange(PauseField.NOTIFIED_AT, NINE, NINE.minusHours(1)),
                        new PauseChange(PauseField.REASON, new ReasonId(1), new ReasonId(2)));
    }

    @Test
    void R15_a_cancellation_says_so_and_what_was_corrected_with_it() {
        PauseVersion cancelled = new PauseVersion(
                version(1, VALUES.withEndsAt(NINE.plusDays(1)), PauseStatus.CANCELLED),
                version(0, VALUES, PauseStatus.NEW));

        assertThat(cancelled.cancels()).isTrue();
        assertThat(cancelled.changes()).extracting(PauseChange::field).containsExactly(PauseField.ENDS_AT);
    }

    private static List<PauseChange> changes(PauseValues before, PauseValues after) {
        return new PauseVersion(version(1, after, PauseStatus.CHANGED), version(0, before, PauseStatus.NEW)).changes();
    }

    private static SavedPause version(int number, PauseValues values, PauseStatus status) {
        return new SavedPause(
                new PauseId(1),
                new UUID(0, 1),
                number,
                new PauseTarget.OfCustomer(new CustomerId(1)),
                values,
                status,
                "Anna Nilsson",
                Instant.EPOCH);
    }
}
