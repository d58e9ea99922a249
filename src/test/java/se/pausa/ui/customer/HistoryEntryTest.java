package se.pausa.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.pausa.city.CityDays;
import se.pausa.city.CityMessage;
import se.pausa.city.CityReport;
import se.pausa.city.CityState;
import se.pausa.customer.CustomerId;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.PauseVersion;
import se.pausa.pause.ReasonId;
import se.pausa.pause.SavedPause;

/** R15: to which version a message to the city belongs. */
class HistoryEntryTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Test
    void a_message_belongs_to_the_version_that_was_the_latest_when_it_was_put_in_line() {
        PauseVersion first = version(0, 100);
        PauseVersion second = version(1, 200);
        PauseVersion third = version(2, 300);
        CityMessage ofFirst = message(1, 100);
        CityMessage again = message(2, 150);
        CityMessage ofThird = message(3, 300);
        CityMessage muchLater = message(4, 9000);

        assertThat(HistoryEntry.of(List.of(third, second, first), List.of(ofFirst, again, ofThird, muchLater)))
                .containsExactly(
                        new HistoryEntry(third, List.of(ofThird, muchLater)),
                        new HistoryEntry(second, List.of()),
                        new HistoryEntry(first, List.of(ofFirst, again)));
    }

    @Test
    void an_answer_that_came_later_was_not_known() {
        CityMessage answered =
                new CityMessage(1, message(1, 100).report(), at(100), CityState.REJECTED, at(200), "Okänd insats");

        assertThat(answered.knownBefore(at(201))).isEqualTo(answered);
        assertThat(answered.knownBefore(at(200)))
                .isEqualTo(new CityMessage(1, answered.report(), at(100), CityState.TO_SEND, null, ""));
    }

    private static PauseVersion version(int number, int second) {
        return new PauseVersion(
                new SavedPause(
                        new PauseId(1),
                        new UUID(0, 1),
                        number,
                        new PauseTarget.OfCustomer(new CustomerId(1)),
                        new PauseValues(NINE, new ReasonId(1), NINE, null, ""),
                        PauseStatus.CHANGED,
                        "Anna Nilsson",
                        at(second)),
                null);
    }

    private static CityMessage message(int version, int second) {
        CityReport report =
                new CityReport(PauseStatus.NEW, "Bortrest", NINE, new CityDays(LocalDate.of(2026, 11, 23), null));
        return new CityMessage(version, report, at(second), CityState.TO_SEND, null, "");
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }
}
