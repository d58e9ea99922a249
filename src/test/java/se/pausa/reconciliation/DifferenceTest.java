package se.pausa.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.pausa.city.CityDays;
import se.pausa.city.CityReport;
import se.pausa.city.CityStanding;
import se.pausa.city.CityState;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseStatus;

class DifferenceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final CityDays WEEK = days(2, 8);
    private static final CityDays LONGER = days(2, 12);

    @Test
    void a_live_pause_that_was_never_reported_or_not_yet_accepted_is_not_sent() {
        assertThat(Difference.of(true, WEEK, null)).contains(Difference.NOT_SENT);
        assertThat(Difference.of(true, WEEK, standing(CityState.SENT, null))).contains(Difference.NOT_SENT);
        assertThat(Difference.of(true, WEEK, standing(CityState.UNSENDABLE, null)))
                .contains(Difference.NOT_SENT);
    }

    @Test
    void a_live_pause_that_the_city_has_as_cancelled_is_not_sent() {
        assertThat(Difference.of(true, WEEK, standing(CityState.TO_SEND, report(PauseStatus.CANCELLED, WEEK))))
                .contains(Difference.NOT_SENT);
    }

    @Test
    void a_live_pause_that_the_city_has_with_the_same_days_agrees_whatever_its_status() {
        assertThat(Difference.of(true, WEEK, standing(CityState.ACCEPTED, report(PauseStatus.NEW, WEEK))))
                .isEmpty();
        assertThat(Difference.of(true, WEEK, standing(CityState.ACCEPTED, report(PauseStatus.CHANGED, WEEK))))
                .isEmpty();
    }

    @Test
    void other_days_differ_also_when_the_newer_ones_are_on_their_way() {
        assertThat(Difference.of(true, LONGER, standing(CityState.SENT, report(PauseStatus.NEW, WEEK))))
                .contains(Difference.DAYS_DIFFER);
    }

    @Test
    void an_open_end_differs_from_a_set_one() {
        CityDays open = new CityDays(WEEK.from(), null);

        assertThat(Difference.of(true, open, standing(CityState.ACCEPTED, report(PauseStatus.NEW, WEEK))))
                .contains(Difference.DAYS_DIFFER);
    }

    @Test
    void a_cancelled_pause_that_the_city_still_has_is_cancelled_only_here() {
        assertThat(Difference.of(false, WEEK, standing(CityState.FAILING, report(PauseStatus.NEW, WEEK))))
                .contains(Difference.CANCELLED_ONLY_HERE);
    }

    @Test
    void a_cancelled_pause_that_the_city_never_had_or_has_cancelled_agrees() {
        assertThat(Difference.of(false, WEEK, null)).isEmpty();
        assertThat(Difference.of(false, WEEK, standing(CityState.TO_SEND, null)))
                .isEmpty();
        assertThat(Difference.of(false, WEEK, standing(CityState.ACCEPTED, report(PauseStatus.CANCELLED, WEEK))))
                .isEmpty();
    }

    @Test
    void what_was_rejected_last_is_a_difference_even_when_the_days_agree() {
        assertThat(Difference.of(true, WEEK, standing(CityState.REJECTED, report(PauseStatus.NEW, WEEK))))
                .contains(Difference.REJECTED);
        assertThat(Difference.of(false, WEEK, standing(CityState.REJECTED, report(PauseStatus.NEW, WEEK))))
                .contains(Difference.REJECTED);
    }

    private static CityDays days(int from, int to) {
        return new CityDays(LocalDate.of(2026, 11, from), LocalDate.of(2026, 11, to));
    }

    private static CityReport report(PauseStatus status, CityDays days) {
        return new CityReport(status, "Bortrest", LocalDateTime.of(2026, 11, 1, 9, 0), days);
    }

    private static CityStanding standing(CityState state, @Nullable CityReport accepted) {
        return new CityStanding(
                new PauseId(7),
                2,
                report(PauseStatus.CHANGED, WEEK),
                state,
                NOW,
                "",
                accepted,
                accepted == null ? null : NOW);
    }
}
