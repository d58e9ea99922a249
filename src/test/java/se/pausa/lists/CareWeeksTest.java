package se.pausa.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.pausa.PaperCare;
import se.pausa.common.Interval;
import se.pausa.customer.ContractNode;
import se.pausa.customer.OrderNode;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.ReasonId;

class CareWeeksTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 26, 9, 0);

    private final PaperCare care = new PaperCare();
    private final ContractNode contract = care.contract(PaperCare.ALWAYS);
    private final OrderNode lunch = care.daily("Lunch", "11:00", contract);
    private final OrderNode cleaning = care.daily("Städ", "13:00", null);
    private final LivePause customers = pause(PauseTarget.of(care.customer()), 0, 3);
    private final LivePause contracts = pause(PauseTarget.of(contract), 1, 4);
    private final LivePause lunches = pause(PauseTarget.of(lunch), 2, null);
    private final LivePause cleanings = pause(PauseTarget.of(cleaning), 5, 6);
    private final List<LivePause> all = List.of(customers, contracts, lunches, cleanings);

    @Test
    void they_begin_with_the_week_before_this_one() {
        assertThat(CareWeeks.first(NOW.toLocalDate())).isEqualTo(LocalDate.of(2026, 11, 16));
    }

    @Test
    void R2_what_a_row_has_itself_what_comes_from_above_and_what_sits_below_are_told_apart() {
        CareWeeks ofCustomer = CareWeeks.of(care.customer(), all, Set.of(), NOW);
        assertThat(ofCustomer.own()).containsExactly(customers);
        assertThat(ofCustomer.inherited()).isEmpty();
        assertThat(ofCustomer.below()).containsExactly(contracts, lunches, cleanings);

        CareWeeks ofContract = CareWeeks.of(contract, all, Set.of(lunch.id()), NOW);
        assertThat(ofContract.own()).containsExactly(contracts);
        assertThat(ofContract.inherited()).containsExactly(customers);
        assertThat(ofContract.below()).containsExactly(lunches);

        CareWeeks ofOrder = CareWeeks.of(lunch, all, Set.of(lunch.id()), NOW);
        assertThat(ofOrder.own()).containsExactly(lunches);
        assertThat(ofOrder.inherited()).containsExactly(customers, contracts);
        assertThat(ofOrder.below()).isEmpty();
    }

    @Test
    void what_lies_outside_of_the_weeks_is_not_drawn_but_kept_for_the_rows_below() {
        LivePause before = pause(PauseTarget.of(care.customer()), -40, -11);
        LivePause after = pause(PauseTarget.of(care.customer()), 60, null);

        CareWeeks weeks = CareWeeks.of(care.customer(), List.of(before, after), Set.of(), NOW);

        assertThat(weeks.own()).isEmpty();
        assertThat(weeks.pauses()).containsExactly(before, after);
    }

    @Test
    void the_first_below_that_has_not_begun_is_the_next_one() {
        assertThat(CareWeeks.of(care.customer(), all, Set.of(), NOW.plusDays(3)).comingBelow())
                .contains(cleanings);
        assertThat(CareWeeks.of(care.customer(), all, Set.of(), NOW.plusDays(9)).comingBelow())
                .isEmpty();
    }

    private static LivePause pause(PauseTarget target, int from, @Nullable Integer to) {
        return new LivePause(
                UUID.randomUUID(),
                target,
                new Interval(NOW.plusDays(from), to == null ? null : NOW.plusDays(to)),
                new ReasonId(1));
    }
}
