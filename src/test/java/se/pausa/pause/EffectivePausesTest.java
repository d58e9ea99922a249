package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static se.pausa.pause.Pauses.interval;
import static se.pausa.pause.Pauses.live;
import static se.pausa.pause.Pauses.saved;
import static se.pausa.pause.Pauses.values;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.pausa.PaperCare;
import se.pausa.common.Interval;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerNode;
import se.pausa.customer.OrderNode;
import se.pausa.delivery.Delivery;

/** R2: the effect of pauses, derived downwards, their union, and which pause causes what. */
class EffectivePausesTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 0, 0);
    private static final LocalDateTime TUESDAY = MONDAY.plusDays(1);

    private final PaperCare paper = new PaperCare();
    private final CustomerNode marta = paper.customer();
    private final ContractNode contract = paper.contract(PaperCare.ALWAYS);
    private final ContractNode other = paper.contract(PaperCare.ALWAYS);
    private final OrderNode lunch = paper.daily("Lunch", "12:00", contract);
    private final OrderNode shower = paper.daily("Dusch", "08:00", other);
    private final OrderNode cleaning = paper.daily("Städ", "10:00", null);

    @Test
    void a_pause_on_a_customer_covers_all_its_contracts_and_orders() {
        assertPaused(live(marta, "2026-11-23T00:00", null), marta, contract, other, lunch, shower, cleaning);
    }

    @Test
    void a_pause_on_a_contract_covers_its_orders_and_neither_the_customer_nor_other_contracts() {
        assertPaused(live(contract, "2026-11-23T00:00", null), contract, lunch);
    }

    @Test
    void a_pause_on_an_order_covers_that_order_alone() {
        assertPaused(live(lunch, "2026-11-23T00:00", null), lunch);
        assertPaused(live(cleaning, "2026-11-23T00:00", null), cleaning);
    }

    @Test
    void a_pause_on_a_customer_leaves_other_customers_alone() {
        CustomerNode bo = new CustomerNode(new CustomerId(2), "Bo Ek", "10005", List.of(), 0);

        assertThat(new EffectivePauses(List.of(live(marta, "2026-11-23T00:00", null))).on(bo))
                .isEmpty();
    }

    @Test
    void an_order_that_moved_to_another_contract_is_covered_by_that_one() {
        EffectivePauses pauses = new EffectivePauses(
                List.of(live(contract, "2026-11-23T00:00", null), live(other, "2026-12-01T00:00", null)));
        OrderNode moved = new OrderNode(
                lunch.id(),
                lunch.customer(),
                other.id(),
                lunch.name(),
                lunch.plannedTime(),
                lunch.minutes(),
                lunch.recurrence(),
                lunch.own(),
                lunch.validity(),
                lunch.units());

        assertThat(pauses.stretches(lunch)).containsExactly(interval("2026-11-23T00:00", null));
        assertThat(pauses.stretches(moved)).containsExactly(interval("2026-12-01T00:00", null));
    }

    @Test
    void a_cancelled_pause_never_applied() {
        PauseValues week = values("2026-11-23T00:00", "2026-11-30T00:00");

        assertThat(EffectivePauses.of(List.of(saved(marta, week, PauseStatus.CANCELLED)))
                        .at(lunch, TUESDAY))
                .isEmpty();
        assertThat(EffectivePauses.of(List.of(
                                saved(marta, week, PauseStatus.NEW), saved(contract, week, PauseStatus.CHANGED)))
                        .on(lunch))
                .extracting(pause -> pause.target().level())
                .containsExactly(PauseLevel.CUSTOMER, PauseLevel.CONTRACT);
    }

    @Test
    void the_highest_level_is_named_as_cause_and_the_others_are_known() {
        LivePause onOrder = live(lunch, "2026-11-20T00:00", "2026-11-25T00:00");
        LivePause onContract = live(contract, "2026-11-23T00:00", "2026-11-26T00:00");
        LivePause onCustomer = live(marta, "2026-11-24T00:00", "2026-11-25T00:00");
        EffectivePauses pauses = new EffectivePauses(List.of(onOrder, onContract, onCustomer));

        assertThat(pauses.on(lunch)).containsExactly(onCustomer, onContract, onOrder);
        assertThat(pauses.cause(lunch, MONDAY.minusDays(1))).contains(onOrder);
        assertThat(pauses.cause(lunch, MONDAY)).contains(onContract);
        assertThat(pauses.cause(lunch, TUESDAY)).contains(onCustomer);
        assertThat(pauses.cause(lunch, TUESDAY.plusDays(1))).contains(onContract);
        assertThat(pauses.cause(lunch, TUESDAY.plusDays(2))).isEmpty();
    }

    @Test
    void a_row_is_paused_until_the_end_of_the_whole_chain_that_pauses_on_all_levels_make() {
        EffectivePauses pauses = new EffectivePauses(List.of(
                live(lunch, "2026-11-25T00:00", "2026-11-28T12:00"),
                live(contract, "2026-11-24T00:00", "2026-11-26T00:00"),
                live(marta, "2026-11-23T00:00", "2026-11-24T00:00"),
                live(marta, "2026-11-28T12:01", "2026-12-24T00:00")));

        assertThat(pauses.at(lunch, MONDAY)).map(Effect::until).contains(LocalDateTime.of(2026, 11, 28, 12, 0));
        assertThat(pauses.at(contract, MONDAY)).map(Effect::until).contains(LocalDateTime.of(2026, 11, 26, 0, 0));
        assertThat(pauses.at(marta, MONDAY)).map(Effect::until).contains(TUESDAY);
        assertThat(pauses.at(lunch, LocalDateTime.of(2026, 11, 28, 12, 0))).isEmpty();
    }

    @Test
    void a_chain_that_reaches_a_pause_without_end_has_no_end() {
        LivePause first = live(marta, "2026-11-23T00:00", "2026-11-24T00:00");
        EffectivePauses pauses = new EffectivePauses(List.of(first, live(contract, "2026-11-24T00:00", null)));

        assertThat(pauses.at(lunch, MONDAY)).contains(new Effect(first, null));
    }

    @Test
    void a_delivery_is_paused_when_its_start_is_covered() {
        EffectivePauses pauses = new EffectivePauses(List.of(live(contract, "2026-11-23T12:00", "2026-11-24T12:00")));

        assertThat(pauses.isPaused(new Delivery(lunch, MONDAY.withHour(12)))).isTrue();
        assertThat(pauses.isPaused(new Delivery(lunch, MONDAY.withHour(11).withMinute(59))))
                .isFalse();
        assertThat(pauses.isPaused(new Delivery(lunch, TUESDAY.withHour(12)))).isFalse();
        assertThat(pauses.isPaused(new Delivery(shower, MONDAY.withHour(12)))).isFalse();
    }

    @Test
    void the_next_pause_is_the_first_that_starts_later_on_any_level() {
        LivePause running = live(lunch, "2026-11-23T00:00", "2026-11-24T00:00");
        LivePause later = live(marta, "2026-12-24T00:00", "2026-12-27T00:00");
        LivePause next = live(contract, "2026-12-01T00:00", "2026-12-02T00:00");
        LivePause elsewhere = live(shower, "2026-11-24T00:00", null);
        EffectivePauses pauses = new EffectivePauses(List.of(running, later, next, elsewhere));

        assertThat(pauses.next(lunch, MONDAY)).contains(next);
        assertThat(pauses.next(lunch, MONDAY.minusMinutes(1))).contains(running);
        assertThat(pauses.next(marta, MONDAY)).contains(later);
        assertThat(pauses.next(lunch, later.interval().start())).isEmpty();
    }

    @Test
    void touching_and_overlapping_pauses_make_one_stretch_and_a_gap_of_a_minute_two() {
        EffectivePauses pauses = new EffectivePauses(List.of(
                live(lunch, "2026-11-25T00:00", "2026-11-26T00:00"),
                live(marta, "2026-11-23T00:00", "2026-11-25T00:00"),
                live(contract, "2026-11-23T12:00", "2026-11-23T13:00"),
                live(contract, "2026-11-26T00:01", null),
                live(marta, "2027-01-01T00:00", "2027-01-02T00:00")));

        assertThat(pauses.stretches(lunch))
                .containsExactly(interval("2026-11-23T00:00", "2026-11-26T00:00"), interval("2026-11-26T00:01", null));
        assertThat(pauses.stretches(cleaning))
                .containsExactly(
                        interval("2026-11-23T00:00", "2026-11-25T00:00"),
                        interval("2027-01-01T00:00", "2027-01-02T00:00"));
        assertThat(pauses.stretches(shower)).isEqualTo(pauses.stretches(cleaning));
    }

    /** Ten days, hour by hour; what has no end goes on beyond them. */
    @Test
    void random_pauses_do_hour_by_hour_what_looking_at_every_single_one_finds() {
        Random random = new Random(2);
        List<CareNode> rows = List.of(marta, contract, other, lunch, shower, cleaning);
        for (int round = 0; round < 40; round++) {
            List<LivePause> live = randomPauses(random, rows);
            EffectivePauses pauses = new EffectivePauses(live);
            for (CareNode row : rows) {
                Oracle oracle = new Oracle(live, above(row));
                assertThat(pauses.stretches(row)).as("%s %s", row, live).isEqualTo(oracle.stretches());
                for (int hour = 0; hour < Oracle.HOURS; hour++) {
                    LocalDateTime time = MONDAY.plusHours(hour);
                    assertThat(pauses.at(row, time).map(Effect::cause).map(LivePause::target))
                            .isEqualTo(oracle.cause(hour).map(LivePause::target));
                    assertThat(pauses.at(row, time).map(Effect::until)).isEqualTo(oracle.until(hour));
                    assertThat(pauses.next(row, time)
                                    .map(pause -> pause.interval().start()))
                            .isEqualTo(oracle.nextStart(hour));
                }
            }
        }
    }

    private static List<LivePause> randomPauses(Random random, List<CareNode> rows) {
        List<LivePause> live = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            int start = random.nextInt(Oracle.HOURS - 1);
            int hours = 1 + random.nextInt(50);
            boolean open = random.nextInt(10) == 0 || start + hours >= Oracle.HOURS;
            LocalDateTime end = open ? null : MONDAY.plusHours(start + hours);
            live.add(live(rows.get(random.nextInt(rows.size())), new Interval(MONDAY.plusHours(start), end)));
        }
        return live;
    }

    /** The row and what is above it, the highest first, as this test made them. */
    private List<PauseTarget> above(CareNode row) {
        List<CareNode> path = row == marta
                ? List.of(marta)
                : row == lunch
                        ? List.of(marta, contract, lunch)
                        : row == shower ? List.of(marta, other, shower) : List.of(marta, row);
        return path.stream().map(PauseTarget::of).toList();
    }

    private void assertPaused(LivePause pause, CareNode... covered) {
        EffectivePauses pauses = new EffectivePauses(List.of(pause));
        for (CareNode row : List.of(marta, contract, other, lunch, shower, cleaning)) {
            assertThat(pauses.at(row, TUESDAY).isPresent())
                    .as(row.name())
                    .isEqualTo(List.of(covered).contains(row));
        }
    }

    /** One row, hour by hour, without any arithmetic of intervals. */
    private record Oracle(List<LivePause> live, List<PauseTarget> path) {

        static final int HOURS = 240;

        Optional<LivePause> cause(int hour) {
            LocalDateTime time = MONDAY.plusHours(hour);
            return working().stream()
                    .filter(pause -> !time.isBefore(pause.interval().start()))
                    .filter(pause -> pause.interval().end() == null
                            || time.isBefore(pause.interval().end()))
                    .min(Comparator.comparing(pause -> path.indexOf(pause.target())));
        }

        /** Empty inside for a stretch without end; mapping to null makes an empty one as well. */
        Optional<LocalDateTime> until(int hour) {
            return cause(hour).map(_ -> endOfRun(hour));
        }

        Optional<LocalDateTime> nextStart(int hour) {
            return working().stream()
                    .map(pause -> pause.interval().start())
                    .filter(start -> start.isAfter(MONDAY.plusHours(hour)))
                    .min(Comparator.naturalOrder());
        }

        List<Interval> stretches() {
            List<Interval> runs = new ArrayList<>();
            for (int hour = 0; hour < HOURS; hour++) {
                if (cause(hour).isPresent() && (hour == 0 || cause(hour - 1).isEmpty())) {
                    runs.add(new Interval(MONDAY.plusHours(hour), endOfRun(hour)));
                }
            }
            return runs;
        }

        private @Nullable LocalDateTime endOfRun(int hour) {
            int end = hour;
            while (end < HOURS && cause(end).isPresent()) {
                end++;
            }
            return end == HOURS ? null : MONDAY.plusHours(end);
        }

        private List<LivePause> working() {
            return live.stream().filter(pause -> path.contains(pause.target())).toList();
        }
    }
}
