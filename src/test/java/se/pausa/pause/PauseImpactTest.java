package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static se.pausa.pause.Pauses.interval;
import static se.pausa.pause.Pauses.live;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.pausa.PaperCare;
import se.pausa.common.Interval;
import se.pausa.common.Validity;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.OrderNode;
import se.pausa.delivery.Delivery;
import se.pausa.delivery.DeliveryPlan;

/** R10: what a pause would hit. It is Monday 2026-11-23 09:00. */
class PauseImpactTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);

    private final PaperCare paper = new PaperCare();
    private final ContractNode contract = paper.contract(PaperCare.ALWAYS);
    private final ContractNode ended =
            paper.contract(new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 11, 20)));
    private final OrderNode lunch = paper.daily("Lunch", "12:00", contract);
    private final OrderNode shower = paper.daily("Dusch", "08:00", ended);
    private final OrderNode cleaning =
            paper.order("Städ", "10:00", 60, "FREQ=WEEKLY;WKST=MO;BYDAY=TU", PaperCare.ALWAYS, null);

    @Test
    void a_pause_of_a_customer_hits_the_contracts_and_orders_that_are_valid_and_their_deliveries() {
        PauseImpact impact = impact(paper.customer(), "2026-11-24T00:00", "2026-12-01T00:00");

        assertThat(impact).isEqualTo(new PauseImpact(1, 2, 8, 7 * 30 + 60, 0, 0, LocalDateTime.of(2026, 12, 1, 0, 0)));
    }

    @Test
    void a_pause_of_a_contract_hits_that_contract_and_its_orders() {
        PauseImpact impact = impact(contract, "2026-11-24T00:00", "2026-12-01T00:00");

        assertThat(impact.contracts()).isEqualTo(1);
        assertThat(impact.orders()).isEqualTo(1);
        assertThat(impact.coming()).isEqualTo(7);
        assertThat(impact.comingMinutes()).isEqualTo(210);
    }

    @Test
    void a_pause_of_an_order_hits_that_order_and_no_contract() {
        PauseImpact impact = impact(lunch, "2026-11-24T00:00", "2026-12-01T00:00");

        assertThat(impact.contracts()).isZero();
        assertThat(impact.orders()).isEqualTo(1);
        assertThat(impact.coming()).isEqualTo(7);
    }

    @Test
    void what_is_valid_on_no_day_of_the_pause_is_not_hit() {
        assertThat(impact(ended, "2026-11-21T00:00", null).contracts()).isZero();
        assertThat(impact(ended, "2026-11-21T00:00", null).orders()).isZero();
        assertThat(impact(ended, "2026-11-20T23:00", null).contracts()).isEqualTo(1);
        assertThat(impact(ended, "2026-11-20T23:00", null).orders()).isEqualTo(1);
        assertThat(impact(ended, "2026-11-20T23:00", null).passed()).isZero();
    }

    @Test
    void with_an_open_end_four_weeks_from_a_coming_start_are_counted() {
        PauseImpact impact = impact(lunch, "2026-12-01T12:00", null);

        assertThat(impact.coming()).isEqualTo(28);
        assertThat(impact.until()).isEqualTo("2026-12-29T12:00");
        assertThat(impact.lastDay()).isEqualTo("2026-12-29");
    }

    @Test
    void with_an_open_end_and_a_start_that_has_passed_four_weeks_from_now_are_counted() {
        PauseImpact impact = impact(lunch, "2026-11-16T00:00", null);

        assertThat(impact.passed()).isEqualTo(7);
        assertThat(impact.coming()).isEqualTo(28);
        assertThat(impact.until()).isEqualTo("2026-12-21T09:00");
    }

    @Test
    void an_order_that_begins_after_the_four_weeks_is_not_hit_by_an_open_end() {
        OrderNode later =
                paper.order("Tvätt", "10:00", 30, "FREQ=DAILY", new Validity(LocalDate.of(2027, 1, 1), null), null);

        assertThat(impact(later, "2026-11-24T00:00", null).orders()).isZero();
        assertThat(impact(later, "2026-12-24T00:00", null).orders()).isEqualTo(1);
    }

    @Test
    void a_long_pause_with_an_end_is_counted_to_its_end() {
        assertThat(impact(lunch, "2027-01-01T00:00", "2037-01-01T00:00").coming())
                .isEqualTo(3653);
    }

    @Test
    void the_last_day_beside_an_end_at_midnight_is_the_day_before() {
        assertThat(impact(lunch, "2026-11-24T00:00", "2026-11-30T00:00").lastDay())
                .isEqualTo("2026-11-29");
        assertThat(impact(lunch, "2026-11-24T00:00", "2026-11-30T00:01").lastDay())
                .isEqualTo("2026-11-30");
    }

    @Test
    void a_delivery_at_the_start_is_hit_and_one_at_the_end_is_not() {
        assertThat(impact(lunch, "2026-11-24T12:00", "2026-11-25T12:00").coming())
                .isEqualTo(1);
        assertThat(impact(lunch, "2026-11-24T12:01", "2026-11-25T12:00").coming())
                .isZero();
    }

    @Test
    void a_delivery_that_has_started_is_passed_and_one_that_starts_now_is_coming() {
        LocalDateTime noon = NOW.withHour(12);
        Interval day = interval("2026-11-23T00:00", "2026-11-24T00:00");

        PauseImpact atNoon = PauseImpact.of(paper.care(), PauseTarget.of(lunch), day, List.of(), noon);
        PauseImpact afterwards =
                PauseImpact.of(paper.care(), PauseTarget.of(lunch), day, List.of(), noon.plusMinutes(1));

        assertThat(atNoon.coming()).isEqualTo(1);
        assertThat(atNoon.passed()).isZero();
        assertThat(afterwards.coming()).isZero();
        assertThat(afterwards.comingMinutes()).isZero();
        assertThat(afterwards.passed()).isEqualTo(1);
    }

    @Test
    void a_visit_that_passes_midnight_is_not_hit_by_a_pause_that_begins_then() {
        OrderNode night = paper.order("Natt", "23:30", 60, "FREQ=DAILY", PaperCare.ALWAYS, null);

        assertThat(impact(night, "2026-11-25T00:00", "2026-11-26T00:00").coming())
                .isEqualTo(1);
        assertThat(impact(night, "2026-11-25T00:00", "2026-11-25T23:30").coming())
                .isZero();
    }

    @Test
    void what_another_pause_on_any_level_stops_already_is_counted_apart_passed_or_coming() {
        for (CareNode row : List.of(paper.customer(), contract, lunch)) {
            PauseImpact impact = impact(
                    lunch, "2026-11-20T00:00", "2026-11-27T00:00", live(row, "2026-11-22T00:00", "2026-11-25T00:00"));

            assertThat(impact.passed()).as(row.name()).isEqualTo(2);
            assertThat(impact.alreadyPaused()).as(row.name()).isEqualTo(3);
            assertThat(impact.coming()).as(row.name()).isEqualTo(2);
            assertThat(impact.comingMinutes()).as(row.name()).isEqualTo(60);
        }
    }

    @Test
    void a_pause_beside_it_stops_nothing_of_it() {
        PauseImpact impact =
                impact(lunch, "2026-11-24T00:00", "2026-11-27T00:00", live(cleaning, "2026-11-01T00:00", null));

        assertThat(impact.alreadyPaused()).isZero();
        assertThat(impact.coming()).isEqualTo(3);
    }

    @Test
    void deliveries_after_an_end_of_care_that_is_staged_are_not_counted_whichever_row_ends_it() {
        for (CareNode row : List.of(paper.customer(), contract, lunch)) {
            PauseDraft draft = new PauseDraft();
            StagedPause permanent = draft.add(PauseTarget.of(row), Pauses.values("2026-11-24T00:00", null));
            draft.endCare(permanent.key(), LocalDate.of(2026, 11, 25));

            PauseImpact impact = impact(draft.after(paper.care()), lunch, "2026-11-24T00:00", null);

            assertThat(impact.coming()).as(row.name()).isEqualTo(2);
            assertThat(impact.orders()).as(row.name()).isEqualTo(1);
            assertThat(impact(draft.after(paper.care()), lunch, "2026-11-26T00:00", null)
                            .orders())
                    .as(row.name())
                    .isZero();
        }
    }

    @Test
    void an_end_of_care_that_is_staged_ends_nothing_beside_its_target_and_lengthens_nothing() {
        PauseDraft draft = new PauseDraft();
        StagedPause permanent = draft.add(PauseTarget.of(contract), Pauses.values("2026-11-24T00:00", null));
        draft.endCare(permanent.key(), LocalDate.of(2026, 11, 25));

        assertThat(draft.after(paper.care()).order(cleaning.id())).contains(cleaning);
        assertThat(draft.after(paper.care()).contract(ended.id())).contains(ended);

        draft.undo(permanent.key());
        assertThat(draft.after(paper.care())).isEqualTo(paper.care());
    }

    @Test
    void each_delivery_is_in_exactly_one_of_the_three_counts() {
        Random random = new Random(10);
        List<CareNode> rows = List.of(paper.customer(), contract, ended, lunch, shower, cleaning);
        for (int round = 0; round < 300; round++) {
            Interval interval = randomInterval(random);
            LivePause other = live(rows.get(random.nextInt(rows.size())), randomInterval(random));
            PauseTarget target = PauseTarget.of(rows.get(random.nextInt(rows.size())));

            PauseImpact impact = PauseImpact.of(paper.care(), target, interval, List.of(other), NOW);

            List<Delivery> hit = new DeliveryPlan(paper.care().orders())
                    .between(interval.start(), impact.until()).stream()
                            .filter(delivery -> target.covers(delivery.order()))
                            .toList();
            List<Delivery> free = hit.stream()
                    .filter(delivery ->
                            !other.covers(delivery.order()) || !other.interval().contains(delivery.start()))
                    .toList();
            assertThat(impact.alreadyPaused()).isEqualTo(hit.size() - free.size());
            assertThat(impact.passed()).isEqualTo((int) free.stream()
                    .filter(delivery -> delivery.start().isBefore(NOW))
                    .count());
            assertThat(impact.coming() + impact.passed()).isEqualTo(free.size());
        }
    }

    private static Interval randomInterval(Random random) {
        LocalDateTime start = NOW.plusHours(random.nextInt(1000) - 500);
        return new Interval(start, random.nextInt(5) == 0 ? null : start.plusHours(1 + random.nextInt(1000)));
    }

    private PauseImpact impact(CareNode row, String start, @Nullable String end, LivePause... others) {
        return impact(paper.care(), row, start, end, others);
    }

    private static PauseImpact impact(
            CustomerCare care, CareNode row, String start, @Nullable String end, LivePause... others) {
        return PauseImpact.of(care, PauseTarget.of(row), interval(start, end), List.of(others), NOW);
    }
}
