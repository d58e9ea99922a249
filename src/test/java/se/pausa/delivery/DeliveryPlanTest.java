package se.pausa.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.pausa.PaperCare;
import se.pausa.common.Validity;
import se.pausa.customer.ContractNode;
import se.pausa.customer.OrderNode;

class DeliveryPlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final PaperCare paper = new PaperCare();

    @Test
    void a_delivery_belongs_to_a_period_when_it_starts_in_it_from_inclusive_to_exclusive() {
        OrderNode lunch = paper.daily("Lunch", "12:00", null);
        LocalDateTime noon = MONDAY.atTime(12, 0);

        assertThat(starts(lunch, noon, noon.plusDays(2))).containsExactly(noon, noon.plusDays(1));
        assertThat(starts(lunch, noon.plusMinutes(1), noon.plusDays(1))).isEmpty();
        assertThat(starts(lunch, noon.plusMinutes(1), noon.plusDays(1).plusMinutes(1)))
                .containsExactly(noon.plusDays(1));
        assertThat(starts(lunch, noon, noon)).isEmpty();
        assertThat(starts(lunch, noon.plusDays(1), noon)).isEmpty();
    }

    @Test
    void deliveries_of_several_orders_come_in_order_of_time_and_then_of_name() {
        paper.daily("Lunch", "12:00", null);
        paper.daily("Dusch", "08:00", null);
        paper.daily("Bädd", "12:00", null);

        List<Delivery> deliveries = new DeliveryPlan(paper.care().orders())
                .between(MONDAY.atStartOfDay(), MONDAY.plusDays(2).atStartOfDay());

        assertThat(deliveries)
                .extracting(delivery -> delivery.order().name())
                .containsExactly("Dusch", "Bädd", "Lunch", "Dusch", "Bädd", "Lunch");
        assertThat(deliveries).extracting(Delivery::start).isSorted();
    }

    @Test
    void a_visit_may_pass_midnight_and_counts_where_it_starts() {
        OrderNode night = paper.order("Natt", "23:30", 60, "FREQ=DAILY", PaperCare.ALWAYS, null);

        Delivery visit = DeliveryPlan.of(night)
                .between(MONDAY.atStartOfDay(), MONDAY.plusDays(1).atStartOfDay())
                .getFirst();

        assertThat(visit.start()).isEqualTo(MONDAY.atTime(23, 30));
        assertThat(visit.minutes()).isEqualTo(60);
        assertThat(visit.end()).isEqualTo(MONDAY.plusDays(1).atTime(0, 30));
        assertThat(starts(night, MONDAY.atTime(23, 31), MONDAY.plusDays(1).atTime(23, 30)))
                .isEmpty();
    }

    @Test
    void the_first_and_last_day_of_the_order_have_deliveries_and_the_days_around_them_have_none() {
        OrderNode week =
                paper.order("Lunch", "12:00", 30, "FREQ=DAILY", new Validity(MONDAY, MONDAY.plusDays(6)), null);

        assertThat(starts(
                        week,
                        MONDAY.minusYears(1).atStartOfDay(),
                        MONDAY.plusYears(1).atStartOfDay()))
                .hasSize(7)
                .startsWith(MONDAY.atTime(12, 0))
                .endsWith(MONDAY.plusDays(6).atTime(12, 0));
    }

    @Test
    void the_contract_limits_the_days_but_the_weeks_count_from_the_orders_own_first_day() {
        ContractNode contract = paper.contract(new Validity(MONDAY.plusWeeks(1), MONDAY.plusWeeks(5)));
        OrderNode secondWeek = paper.order(
                "Städ", "10:00", 90, "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=MO", new Validity(MONDAY, null), contract);

        assertThat(starts(secondWeek, MONDAY.atStartOfDay(), MONDAY.plusYears(1).atStartOfDay()))
                .containsExactly(
                        MONDAY.plusWeeks(2).atTime(10, 0), MONDAY.plusWeeks(4).atTime(10, 0));
    }

    @Test
    void a_one_off_outside_its_contract_never_takes_place() {
        ContractNode later = paper.contract(new Validity(MONDAY.plusWeeks(1), null));
        OrderNode once = paper.order(
                "Flytt", "10:00", 90, "FREQ=WEEKLY;WKST=MO;BYDAY=MO;COUNT=1", new Validity(MONDAY, null), later);

        assertThat(starts(once, MONDAY.atStartOfDay(), MONDAY.plusYears(1).atStartOfDay()))
                .isEmpty();
    }

    @Test
    void an_order_that_was_ended_before_it_began_has_no_deliveries() {
        OrderNode never =
                paper.order("Lunch", "12:00", 30, "FREQ=DAILY", new Validity(MONDAY, MONDAY.minusDays(1)), null);

        assertThat(starts(
                        never,
                        MONDAY.minusYears(1).atStartOfDay(),
                        MONDAY.plusYears(1).atStartOfDay()))
                .isEmpty();
    }

    /** R3. */
    @Test
    void a_planned_time_that_the_change_to_summer_time_skips_moves_forward() {
        OrderNode night = paper.order("Natt", "02:30", 20, "FREQ=DAILY", PaperCare.ALWAYS, null);
        LocalDate change = LocalDate.of(2027, 3, 28);

        assertThat(starts(
                        night,
                        change.minusDays(1).atStartOfDay(),
                        change.plusDays(2).atStartOfDay()))
                .containsExactly(
                        change.minusDays(1).atTime(2, 30),
                        change.atTime(3, 30),
                        change.plusDays(1).atTime(2, 30));
        assertThat(starts(night, change.atTime(2, 30), change.atTime(3, 30))).isEmpty();
        assertThat(starts(night, change.atTime(3, 30), change.atTime(3, 31))).hasSize(1);
    }

    @Test
    void a_delivery_ends_when_the_clock_on_the_wall_has_gone_its_minutes() {
        OrderNode night = paper.order("Natt", "01:30", 60, "FREQ=DAILY", PaperCare.ALWAYS, null);

        assertThat(new Delivery(night, LocalDateTime.of(2027, 3, 28, 1, 30)).end())
                .isEqualTo(LocalDateTime.of(2027, 3, 28, 3, 30));
        assertThat(new Delivery(night, LocalDateTime.of(2027, 3, 29, 1, 30)).end())
                .isEqualTo(LocalDateTime.of(2027, 3, 29, 2, 30));
    }

    @Test
    void an_order_that_began_years_ago_keeps_its_weeks() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            int weeks = List.of(1, 2, 4).get(random.nextInt(3));
            LocalDate first = LocalDate.of(2019, 12, 1).plusDays(random.nextInt(800));
            Validity validity = new Validity(first, first.plusDays(random.nextInt(5000)));
            OrderNode order = paper.order(
                    "Städ",
                    "10:00",
                    90,
                    "FREQ=WEEKLY;INTERVAL=" + weeks + ";WKST=MO;BYDAY="
                            + first.getDayOfWeek().name().substring(0, 2),
                    validity,
                    null);
            LocalDateTime from = first.plusDays(random.nextInt(5000)).atTime(random.nextInt(24), 0);
            LocalDateTime to = from.plusHours(random.nextInt(2000));

            assertThat(starts(order, from, to))
                    .as("%s from %s to %s", order, from, to)
                    .containsExactlyElementsOf(Stream.iterate(first, validity::includes, day -> day.plusWeeks(weeks))
                            .map(day -> day.atTime(LocalTime.of(10, 0)))
                            .filter(start -> !start.isBefore(from) && start.isBefore(to))
                            .toList());
        }
    }

    @Test
    void an_order_whose_recurrence_is_no_schedule_is_refused_with_the_text() {
        OrderNode broken = paper.order("Lunch", "12:00", 30, "FREQ=YEARLY", PaperCare.ALWAYS, null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> starts(broken, MONDAY.atStartOfDay(), MONDAY.atTime(23, 0)))
                .withMessageContaining("FREQ=YEARLY");
    }

    private static List<LocalDateTime> starts(OrderNode order, LocalDateTime from, LocalDateTime to) {
        return DeliveryPlan.of(order).between(from, to).stream()
                .map(Delivery::start)
                .toList();
    }
}
