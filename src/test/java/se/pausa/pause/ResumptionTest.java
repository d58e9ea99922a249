package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static se.pausa.pause.Pauses.interval;
import static se.pausa.pause.Pauses.live;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.pausa.PaperCare;
import se.pausa.common.Interval;
import se.pausa.common.Validity;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.OrderNode;
import se.pausa.delivery.Delivery;

/** R9: setting an end shows which deliveries resume and when. It is Monday 2026-11-23 09:00. */
class ResumptionTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);

    private final PaperCare paper = new PaperCare();
    private final ContractNode contract = paper.contract(PaperCare.ALWAYS);
    private final OrderNode lunch = paper.daily("Lunch", "12:00", contract);
    private final OrderNode shower = paper.daily("Dusch", "08:00", contract);
    private final OrderNode cleaning =
            paper.order("Städ", "10:00", 60, "FREQ=WEEKLY;WKST=MO;BYDAY=TU", PaperCare.ALWAYS, null);

    @Test
    void the_coming_deliveries_of_four_weeks_after_the_end_resume_in_order_of_time() {
        Resumption resumption = resumption(paper.customer(), "2026-11-16T00:00", "2026-11-30T00:00");

        assertThat(resumption.count()).isEqualTo(28 + 28 + 4);
        assertThat(resumption.first()).contains(LocalDateTime.of(2026, 11, 30, 8, 0));
        assertThat(resumption.deliveries()).extracting(Delivery::start).isSorted();
        assertThat(resumption.deliveries())
                .startsWith(
                        new Delivery(shower, LocalDateTime.of(2026, 11, 30, 8, 0)),
                        new Delivery(lunch, LocalDateTime.of(2026, 11, 30, 12, 0)),
                        new Delivery(shower, LocalDateTime.of(2026, 12, 1, 8, 0)),
                        new Delivery(cleaning, LocalDateTime.of(2026, 12, 1, 10, 0)));
        assertThat(resumption.stillHeld()).isZero();
        assertThat(resumption.until()).isEqualTo("2026-12-28T00:00");
        assertThat(resumption.lastDay()).isEqualTo("2026-12-27");
    }

    @Test
    void only_what_is_below_the_target_resumes() {
        assertThat(resumption(contract, "2026-11-16T00:00", "2026-11-30T00:00").deliveries())
                .extracting(delivery -> delivery.order().name())
                .containsOnly("Lunch", "Dusch");
        assertThat(resumption(cleaning, "2026-11-16T00:00", "2026-11-30T00:00").deliveries())
                .extracting(delivery -> delivery.order().name())
                .containsOnly("Städ");
    }

    @Test
    void the_delivery_exactly_at_the_end_resumes() {
        assertThat(resumption(lunch, "2026-11-16T00:00", "2026-11-30T12:00").first())
                .contains(LocalDateTime.of(2026, 11, 30, 12, 0));
        assertThat(resumption(lunch, "2026-11-16T00:00", "2026-11-30T12:01").first())
                .contains(LocalDateTime.of(2026, 12, 1, 12, 0));
    }

    @Test
    void the_delivery_exactly_four_weeks_later_is_no_longer_shown() {
        Resumption resumption = resumption(lunch, "2026-11-16T00:00", "2026-11-30T12:00");

        assertThat(resumption.count()).isEqualTo(28);
        assertThat(resumption.lastDay()).isEqualTo("2026-12-28");
        assertThat(resumption.deliveries().getLast().start()).isEqualTo("2026-12-27T12:00");
    }

    @Test
    void after_an_end_that_is_moved_into_the_past_the_deliveries_from_now_on_resume() {
        for (Interval ongoing :
                List.of(interval("2026-11-16T00:00", null), interval("2026-11-16T00:00", "2026-11-30T00:00"))) {
            Resumption resumption = changed(lunch, ongoing, interval("2026-11-16T00:00", "2026-11-20T00:00"))
                    .orElseThrow();

            assertThat(resumption.first()).contains(LocalDateTime.of(2026, 11, 23, 12, 0));
            assertThat(resumption.count()).isEqualTo(28);
            assertThat(resumption.until()).isEqualTo("2026-12-21T09:00");
        }
    }

    @Test
    void when_a_coming_pause_is_moved_into_the_past_the_deliveries_from_its_old_start_on_resume() {
        Resumption resumption = changed(
                        lunch,
                        interval("2026-12-01T00:00", "2026-12-08T00:00"),
                        interval("2026-11-16T00:00", "2026-11-20T00:00"))
                .orElseThrow();

        assertThat(resumption.first()).contains(LocalDateTime.of(2026, 12, 1, 12, 0));
    }

    @Test
    void nothing_resumes_by_a_pause_that_lies_wholly_in_the_past_new_or_as_before() {
        Interval lastWeek = interval("2026-11-16T00:00", "2026-11-20T00:00");

        assertThat(changed(lunch, null, lastWeek)).isEmpty();
        assertThat(changed(lunch, interval("2026-11-16T00:00", "2026-11-22T00:00"), lastWeek))
                .isEmpty();
        assertThat(changed(lunch, null, interval("2026-11-16T00:00", "2026-11-23T09:00")))
                .isEmpty();
    }

    @Test
    void a_delivery_that_starts_now_is_still_coming() {
        LocalDateTime noon = NOW.withHour(12);

        assertThat(Resumption.of(
                                paper.care(),
                                PauseTarget.of(lunch),
                                interval("2026-11-16T00:00", null),
                                interval("2026-11-16T00:00", "2026-11-20T00:00"),
                                List.of(),
                                noon)
                        .flatMap(Resumption::first))
                .contains(noon);
    }

    @Test
    void what_another_pause_holds_does_not_resume_and_is_counted_apart() {
        for (CareNode row : List.of(paper.customer(), contract, lunch)) {
            Resumption resumption = resumption(
                    lunch,
                    "2026-11-16T00:00",
                    "2026-11-30T00:00",
                    live(row, "2026-11-29T00:00", "2026-12-02T00:00"),
                    live(cleaning, "2026-11-29T00:00", null));

            assertThat(resumption.first()).as(row.name()).contains(LocalDateTime.of(2026, 12, 2, 12, 0));
            assertThat(resumption.count()).as(row.name()).isEqualTo(26);
            assertThat(resumption.stillHeld()).as(row.name()).isEqualTo(2);
        }
    }

    @Test
    void when_another_pause_holds_everything_nothing_resumes() {
        Resumption resumption =
                resumption(lunch, "2026-11-16T00:00", "2026-11-30T00:00", live(contract, "2026-11-01T00:00", null));

        assertThat(resumption.first()).isEmpty();
        assertThat(resumption.count()).isZero();
        assertThat(resumption.stillHeld()).isEqualTo(28);
    }

    @Test
    void an_order_that_has_ended_meanwhile_does_not_resume() {
        OrderNode ended = paper.order(
                "Tvätt",
                "10:00",
                30,
                "FREQ=DAILY",
                new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 1)),
                null);

        assertThat(resumption(ended, "2026-11-16T00:00", "2026-11-30T00:00").deliveries())
                .extracting(Delivery::start)
                .containsExactly(LocalDateTime.of(2026, 11, 30, 10, 0), LocalDateTime.of(2026, 12, 1, 10, 0));
    }

    @Test
    void nothing_resumes_without_an_end() {
        assertThat(changed(lunch, null, interval("2026-11-16T00:00", null))).isEmpty();
        assertThat(changed(lunch, interval("2026-11-16T00:00", "2026-11-20T00:00"), interval("2026-11-16T00:00", null)))
                .isEmpty();
    }

    @Test
    void deliveries_since_an_end_that_is_moved_backwards_no_longer_count_as_paused() {
        Interval shorter = interval("2026-11-16T00:00", "2026-11-20T12:00");

        assertThat(passedNoLongerPaused(interval("2026-11-16T00:00", null), shorter))
                .isEqualTo(3);
        assertThat(passedNoLongerPaused(interval("2026-11-16T00:00", "2026-12-24T00:00"), shorter))
                .isEqualTo(3);
        assertThat(passedNoLongerPaused(interval("2026-11-16T00:00", "2026-11-22T00:00"), shorter))
                .isEqualTo(2);
    }

    @Test
    void deliveries_before_a_start_that_is_moved_forwards_no_longer_count_as_paused() {
        assertThat(passedNoLongerPaused(interval("2026-11-16T00:00", null), interval("2026-11-18T12:00", null)))
                .isEqualTo(2);
        assertThat(passedNoLongerPaused(interval("2026-11-16T00:00", null), interval("2026-12-01T00:00", null)))
                .isEqualTo(7);
    }

    @Test
    void what_is_coming_stays_paused_or_is_held_by_another_pause_is_not_counted_as_no_longer_paused() {
        Interval ongoing = interval("2026-11-16T00:00", null);

        assertThat(passedNoLongerPaused(ongoing, ongoing)).isZero();
        assertThat(passedNoLongerPaused(ongoing, interval("2026-11-16T00:00", "2026-11-30T00:00")))
                .isZero();
        assertThat(passedNoLongerPaused(interval("2026-12-01T00:00", null), interval("2026-12-05T00:00", null)))
                .isZero();
        assertThat(passedNoLongerPaused(
                        ongoing,
                        interval("2026-11-16T00:00", "2026-11-20T00:00"),
                        live(contract, "2026-11-21T00:00", null)))
                .isEqualTo(1);
    }

    private int passedNoLongerPaused(Interval stored, Interval changed, LivePause... others) {
        return Resumption.passedNoLongerPaused(
                paper.care(), PauseTarget.of(lunch), stored, changed, List.of(others), NOW);
    }

    private Resumption resumption(CareNode row, String start, String end, LivePause... others) {
        return changed(row, null, interval(start, end), others).orElseThrow();
    }

    private Optional<Resumption> changed(CareNode row, @Nullable Interval stored, Interval to, LivePause... others) {
        return Resumption.of(paper.care(), PauseTarget.of(row), stored, to, List.of(others), NOW);
    }
}
