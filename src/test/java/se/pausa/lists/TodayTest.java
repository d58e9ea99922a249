package se.pausa.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.Pausing;
import se.pausa.customer.CustomerId;
import se.pausa.customer.OrderId;
import se.pausa.lists.TodayCard.State;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseTarget;
import se.pausa.security.Role;

/** Idag: who is gone to today, next first, and what pauses do to the rest of the day. It is Monday 2026-11-23, 09:00. */
class TodayTest extends PausaTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    Pausing pausing;

    @Autowired
    Today today;

    private UnitId north;
    private UnitId south;
    private CustomerId marta;
    private CustomerId sigvard;
    private OrderId lunch;
    private OrderId evening;

    @BeforeEach
    void twoCustomers() {
        north = care.unit("Norr");
        south = care.unit("Söder");
        marta = care.customer("Märta Åström", "10004", north);
        sigvard = care.customer("Sigvard Öberg", "10005", south);
        lunch = order(marta, "Lunch", "12:15");
        evening = order(marta, "Kvällshjälp", "18:00");
        order(sigvard, "Morgonhjälp", "07:30");
        order(sigvard, "Inköp", "11:30");
    }

    private OrderId order(CustomerId customer, String name, String time) {
        OrderId order = care.order(customer, null, name);
        jdbc.sql("update service_order set planned_time = ? where id = ?")
                .params(time, order.value())
                .update();
        return order;
    }

    private List<TodayCard> cards() {
        return today.cards(Set.of()).orElseThrow();
    }

    private TodayCard cardOf(CustomerId customer) {
        return today.card(customer).orElseThrow();
    }

    @Test
    void whose_next_delivery_comes_first_stands_first_and_last_whose_day_is_over() {
        assertThat(cards()).extracting(TodayCard::id).containsExactly(sigvard, marta);

        clock.set(NINE.withHour(12));
        assertThat(cards()).extracting(TodayCard::id).containsExactly(marta, sigvard);
        assertThat(cardOf(sigvard).coming()).isEmpty();
        assertThat(cardOf(sigvard).passed()).hasSize(2);
    }

    @Test
    void who_has_no_delivery_today_is_not_there_but_found_by_a_search() {
        CustomerId none = care.customer("Nils Ny", "10006", north);
        order(none, "Städ", "10:00");
        jdbc.sql("update service_order set recurrence = 'FREQ=WEEKLY;BYDAY=TU' where customer_id = ?")
                .param(none.value())
                .update();

        assertThat(cards()).extracting(TodayCard::id).doesNotContain(none);
        assertThat(today.found("nils")).extracting(TodayCard::id).containsExactly(none);
    }

    @Test
    void R2_the_state_of_the_day_is_what_pauses_do_to_the_rest_of_it() {
        assertThat(cardOf(marta).state()).isEqualTo(State.AS_USUAL);

        pausing.pause(new PauseTarget.OfOrder(marta, lunch), "Tackat nej", NINE, null);
        assertThat(cardOf(marta).state()).isEqualTo(State.PARTLY_PAUSED);

        pausing.pause(new PauseTarget.OfOrder(marta, evening), "Tackat nej", NINE, null);
        assertThat(cardOf(marta).state()).isEqualTo(State.PAUSED);

        pausing.pause(new PauseTarget.OfCustomer(sigvard), "Bortrest", NINE.minusDays(1), NINE.plusHours(1));
        assertThat(cardOf(sigvard).state()).isEqualTo(State.PAUSED);
        assertThat(cardOf(sigvard).isBackToday()).isTrue();
        assertThat(cardOf(marta).isBackToday()).isFalse();
    }

    @Test
    void R3_an_end_at_midnight_belongs_to_the_day_before() {
        pausing.pause(
                new PauseTarget.OfCustomer(marta),
                "Bortrest",
                NINE,
                NINE.toLocalDate().plusDays(1).atStartOfDay());
        assertThat(cardOf(marta).isBackToday()).isTrue();

        pausing.pause(
                new PauseTarget.OfCustomer(sigvard),
                "Bortrest",
                NINE.minusDays(2),
                NINE.toLocalDate().atStartOfDay());
        assertThat(cardOf(sigvard).isBackToday()).isFalse();
    }

    @Test
    void the_pauses_that_apply_now_stand_there_the_highest_first() {
        var own = pausing.pause(new PauseTarget.OfOrder(marta, lunch), "Tackat nej", NINE.minusDays(1), null);
        var whole = pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NINE, NINE.plusDays(1));
        pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NINE.plusDays(2), null);

        assertThat(cardOf(marta).running()).extracting(pause -> pause.key()).containsExactly(whole.key(), own.key());
    }

    @Test
    void R17_field_staff_see_their_units_and_of_these_the_chosen_one() {
        user.isAt(Role.FIELD_STAFF, north);
        assertThat(cards()).extracting(TodayCard::id).containsExactly(marta);
        assertThat(today.found("sigvard")).isEmpty();
        assertThat(today.card(sigvard)).isEmpty();

        user.isAt(Role.FIELD_STAFF, north, south);
        assertThat(today.cards(Set.of(south)).orElseThrow())
                .extracting(TodayCard::id)
                .containsExactly(sigvard);
    }

    @Test
    void a_day_costs_three_statements_however_many_there_are() {
        sql.forget();
        cards();
        assertThat(sql.statements()).hasSize(3);
    }

    @Test
    void more_than_anybody_goes_to_in_a_day_are_not_read() {
        for (int i = 0; i <= Today.MOST; i++) {
            order(care.customer("Kund " + i, null, south), "Lunch", "12:00");
        }

        assertThat(today.cards(Set.of())).isEmpty();
        assertThat(today.cards(Set.of(north)).orElseThrow()).hasSize(1);
    }
}
