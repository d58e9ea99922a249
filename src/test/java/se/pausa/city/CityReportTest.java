package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseValues;
import se.pausa.pause.ReasonId;

/** What is sent of a saved pause, and what is not (R11, R12). */
class CityReportTest {

    private static final UnitId CITY = new UnitId(1);
    private static final UnitId BELOW = new UnitId(2);
    private static final UnitId OTHER = new UnitId(3);
    private static final UnitTree UNITS = new UnitTree(List.of(
            new Unit(CITY, 0, null, "Stockholms stad", "Stockholms stad", true, false),
            new Unit(BELOW, 0, CITY, "Södermalm", "Stockholms stad / Södermalm", false, false),
            new Unit(OTHER, 0, null, "Norrtälje", "Norrtälje", false, false)));

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final PauseValues WEEK =
            new PauseValues(NINE, new ReasonId(1), NINE, NINE.plusDays(7), "Ring dottern");
    private static final CityReport TOLD = new CityReport(
            PauseStatus.NEW, "Bortrest", NINE, new CityDays(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 30)));

    private static Optional<CityReport> toSend(
            PauseValues values, PauseStatus status, String reason, List<UnitId> units, @Nullable CityReport last) {
        return CityReport.toSend(values, status, reason, units, UNITS, last);
    }

    private static Optional<CityReport> changed(PauseValues values) {
        return toSend(values, PauseStatus.CHANGED, "Bortrest", List.of(CITY), TOLD);
    }

    @Test
    void a_new_pause_of_an_integrated_unit_is_sent_and_of_another_is_not() { // R11
        assertThat(toSend(WEEK, PauseStatus.NEW, "Bortrest", List.of(CITY), null))
                .contains(TOLD);
        assertThat(toSend(WEEK, PauseStatus.NEW, "Bortrest", List.of(BELOW), null))
                .contains(TOLD);
        assertThat(toSend(WEEK, PauseStatus.NEW, "Bortrest", List.of(OTHER, BELOW), null))
                .contains(TOLD);
        assertThat(toSend(WEEK, PauseStatus.NEW, "Bortrest", List.of(OTHER), null))
                .isEmpty();
        assertThat(toSend(WEEK, PauseStatus.NEW, "Bortrest", List.of(), null)).isEmpty();
        assertThat(toSend(WEEK, PauseStatus.NEW, "Bortrest", List.of(new UnitId(99)), null))
                .isEmpty();
    }

    @Test
    void what_was_sent_once_is_kept_up_to_date_even_without_the_mark() { // R11
        assertThat(toSend(WEEK.withEndsAt(null), PauseStatus.CHANGED, "Bortrest", List.of(OTHER), TOLD))
                .isPresent();
        assertThat(toSend(WEEK, PauseStatus.CANCELLED, "Bortrest", List.of(), TOLD))
                .isPresent();
    }

    @Test
    void what_alters_nothing_in_the_message_is_not_sent() { // R12
        assertThat(changed(WEEK)).as("Ny to Ändrad").isEmpty();
        assertThat(changed(WEEK.withComment("Ring sonen"))).isEmpty();
        assertThat(changed(WEEK.withStartsAt(NINE.plusHours(3)))).isEmpty();
        assertThat(changed(WEEK.withEndsAt(LocalDateTime.of(2026, 12, 1, 0, 0))))
                .isEmpty();
        assertThat(changed(WEEK.withEndsAt(LocalDateTime.of(2026, 11, 30, 0, 1))))
                .isEmpty();
    }

    @Test
    void what_alters_the_message_is_sent() { // R12
        assertThat(changed(WEEK.withEndsAt(LocalDateTime.of(2026, 11, 30, 0, 0))))
                .isPresent();
        assertThat(changed(WEEK.withEndsAt(LocalDateTime.of(2026, 12, 1, 0, 1))))
                .isPresent();
        assertThat(changed(WEEK.withEndsAt(null))).isPresent();
        assertThat(changed(WEEK.withStartsAt(NINE.minusHours(10)))).isPresent();
        assertThat(changed(WEEK.withNotifiedAt(NINE.minusMinutes(1)))).isPresent();
        assertThat(toSend(WEEK, PauseStatus.CHANGED, "Sjukhusvistelse", List.of(CITY), TOLD))
                .isPresent();
        assertThat(toSend(WEEK, PauseStatus.CANCELLED, "Bortrest", List.of(CITY), TOLD))
                .get()
                .extracting(CityReport::isLive)
                .isEqualTo(false);
    }

    @Test
    void an_incomplete_pause_is_not_sent() {
        assertThat(changed(WEEK.withNotifiedAt(null))).isEmpty();
        assertThat(changed(WEEK.withReason(null))).isEmpty();
        assertThat(changed(WEEK.withStartsAt(null))).isEmpty();
        assertThat(changed(WEEK.withEndsAt(NINE))).isEmpty();
    }
}
