package se.pausa.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.pausa.PaperCare;
import se.pausa.city.CityDays;
import se.pausa.city.CityReport;
import se.pausa.common.Interval;
import se.pausa.common.Validity;
import se.pausa.customer.CareNode;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerNode;
import se.pausa.customer.OrderNode;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.ReasonId;

class TimeLineTest {

    /** Two weeks from Monday the 23rd of November; a day is a fourteenth of the width. */
    private static final TimeWindow WINDOW = TimeSpan.WEEK.around(LocalDate.of(2026, 11, 26));

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 0, 0);

    private final PaperCare paper = new PaperCare();
    private final CustomerNode marta = paper.customer();
    private final ContractNode contract = paper.contract(PaperCare.ALWAYS);
    private final OrderNode lunch = paper.daily("Lunch", "12:00", contract);
    private final OrderNode shower = paper.daily("Dusch", "18:00", contract);
    private final OrderNode cleaning = paper.daily("Städ", "10:00", null);

    @Test
    void the_rows_are_the_customer_each_contract_with_its_orders_and_the_orders_without_contract() {
        assertThat(line().rows()).extracting(TimeRow::node).containsExactly(marta, contract, lunch, shower, cleaning);
    }

    @Test
    void what_is_neither_valid_nor_paused_in_these_weeks_is_left_out() {
        Validity ended = new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 11, 22));
        ContractNode old = paper.contract(ended);
        OrderNode oldOrder = paper.daily("Gammal", "09:00", old);

        assertThat(line().rows()).extracting(TimeRow::node).doesNotContain(old, oldOrder);
        assertThat(line(pause(old, MONDAY, MONDAY.plusDays(1))).rows())
                .extracting(TimeRow::node)
                .contains(old)
                .doesNotContain(oldOrder);
    }

    @Test
    void a_pause_is_a_bar_on_its_own_row_alone_and_cut_at_the_edges() {
        LivePause of = pause(contract, MONDAY.minusDays(3), MONDAY.plusDays(7));
        LivePause later = pause(contract, MONDAY.plusDays(10), null);

        TimeLine line = line(later, of);

        assertThat(line.rows().get(1).bars())
                .containsExactly(
                        new PauseBar(of, new Stretch(0, 50)), new PauseBar(later, new Stretch(100 * 10 / 14.0, 100)));
        assertThat(line.rows().stream().filter(row -> row.node() != contract))
                .allSatisfy(row -> assertThat(row.bars()).isEmpty());
    }

    @Test
    void R2_each_delivery_is_a_tick_that_says_by_what_it_is_paused() {
        LivePause of = pause(contract, MONDAY, MONDAY.plusDays(1));

        List<DeliveryTick> ticks = line(of).rows().get(2).ticks();

        assertThat(ticks).hasSize(14);
        assertThat(ticks.getFirst().at()).isEqualTo(100 * 0.5 / 14);
        assertThat(ticks.getFirst().paused().cause()).isEqualTo(of);
        assertThat(ticks.get(1).paused()).isNull();
        assertThat(line(of).rows().getLast().ticks())
                .allSatisfy(tick -> assertThat(tick.paused()).isNull());
    }

    @Test
    void R2_what_stands_still_is_the_union_and_says_what_when_it_is_not_all() {
        TimeLine line = line(
                pause(marta, MONDAY, MONDAY.plusDays(3)),
                pause(contract, MONDAY.plusDays(2), MONDAY.plusDays(5)),
                pause(shower, MONDAY.plusDays(4), MONDAY.plusDays(6)));

        assertThat(line.standstills())
                .extracting(Standstill::interval, Standstill::what)
                .containsExactly(
                        tuple(MONDAY, MONDAY.plusDays(3)),
                        tuple(MONDAY.plusDays(3), MONDAY.plusDays(5), contract),
                        tuple(MONDAY.plusDays(5), MONDAY.plusDays(6), shower));
        assertThat(line.standstills().getFirst().isAll()).isTrue();
    }

    @Test
    void everything_stands_still_also_when_each_order_is_paused_by_itself_or_its_contract() {
        TimeLine line = line(
                pause(contract, MONDAY, MONDAY.plusDays(2)), pause(cleaning, MONDAY.plusDays(1), MONDAY.plusDays(2)));

        assertThat(line.standstills())
                .extracting(Standstill::interval, Standstill::what)
                .containsExactly(
                        tuple(MONDAY, MONDAY.plusDays(1), contract), tuple(MONDAY.plusDays(1), MONDAY.plusDays(2)));
    }

    @Test
    void stretches_that_touch_and_stop_the_same_are_one() {
        TimeLine line = line(
                pause(marta, MONDAY, MONDAY.plusDays(1)),
                pause(marta, MONDAY.plusDays(1), MONDAY.plusDays(2)),
                pause(marta, MONDAY.plusDays(4), null));

        assertThat(line.standstills())
                .extracting(Standstill::interval)
                .containsExactly(
                        new Interval(MONDAY, MONDAY.plusDays(2)),
                        new Interval(MONDAY.plusDays(4), MONDAY.plusDays(14)));
    }

    @Test
    void R11_days_that_the_city_has_without_a_gap_are_one_band_that_counts_its_pauses() {
        TimeLine line = TimeLine.of(
                paper.care(),
                List.of(),
                List.of(
                        report("2026-11-30", "2026-12-02", PauseStatus.CHANGED),
                        report("2026-11-20", "2026-11-29", PauseStatus.NEW),
                        report("2026-12-04", null, PauseStatus.NEW),
                        report("2026-12-03", "2026-12-03", PauseStatus.CANCELLED)),
                WINDOW);

        assertThat(line.city())
                .containsExactly(
                        new CityBand(
                                new CityDays(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 2)),
                                2,
                                new Stretch(0, 100 * 10 / 14.0)),
                        new CityBand(
                                new CityDays(LocalDate.of(2026, 12, 4), null), 1, new Stretch(100 * 11 / 14.0, 100)));
    }

    @Test
    void what_somebody_has_written_stands_in_the_picture_and_the_table_as_text() {
        String written = "Lunch\"><script>alert('1')</script>&";

        assertThat(new Markup()
                        .open("g", "aria-label", written)
                        .element("text", written)
                        .close("g")
                        .toString())
                .isEqualTo("<g aria-label=\"%1$s\"><text>%1$s</text></g>"
                        .formatted("Lunch&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;"));
    }

    private TimeLine line(LivePause... live) {
        return TimeLine.of(paper.care(), List.of(live), List.of(), WINDOW);
    }

    private static LivePause pause(CareNode node, LocalDateTime from, @Nullable LocalDateTime to) {
        return new LivePause(UUID.randomUUID(), PauseTarget.of(node), new Interval(from, to), new ReasonId(1));
    }

    private static CityReport report(String from, @Nullable String to, PauseStatus status) {
        return new CityReport(
                status,
                "Bortrest",
                MONDAY,
                new CityDays(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
    }

    private static Tuple tuple(LocalDateTime from, LocalDateTime to, CareNode... what) {
        return Tuple.tuple(new Interval(from, to), List.of(what));
    }
}
