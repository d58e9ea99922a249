package se.pausa.ui.customer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.Pausing;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.customer.OrderId;
import se.pausa.lists.CareRow;
import se.pausa.pause.PauseTarget;
import se.pausa.ui.ScreenTest;

class OrderListViewTest extends ScreenTest {

    private static final LocalDateTime TODAY = LocalDate.of(2026, 11, 23).atStartOfDay();

    @Autowired
    Pausing pausing;

    private CustomerId marta;
    private ContractId contract;
    private OrderId lunch;

    @BeforeEach
    void orders() {
        marta = care.customer("Märta Åström", "10004");
        contract = care.contract(marta, "Beställning 2026");
        lunch = care.lunch(marta, contract);
        care.order(marta, null, "Städ");
    }

    @Test
    void the_orders_of_a_customer_stand_above_their_deliveries_of_four_weeks() {
        open("orderlista/K" + marta.value());

        assertThat(says("Orderlista: Märta Åström")).isTrue();
        assertThat(rows(orderGrid())).extracting(List::getFirst).containsExactly("Städ", "Lunch");
        assertThat(rows(orderGrid()))
                .extracting(row -> row.get(1))
                .containsExactly("utan kontrakt", "Beställning 2026");
        assertThat(rows(orderGrid()).getLast()).contains("må, to 10:45", "2026-01-01 –");
        assertThat(rows(deliveries())).hasSize(4 * 2 + 4 * 7);
        assertThat(rows(deliveries()).get(1)).containsExactly("2026-11-23", "måndag", "10:45–11:15", "30", "Lunch", "");
        assertThat(says("Visas t.o.m. 2026-12-20")).isTrue();
    }

    @Test
    void four_more_weeks_follow_when_asked_for() {
        open("orderlista/O" + lunch.value());
        assertThat(rows(deliveries())).hasSize(8);

        _click(button("Visa fyra veckor till"));

        assertThat(rows(deliveries())).hasSize(16);
        assertThat(rows(deliveries()).getLast()).startsWith("2027-01-14", "torsdag");
        assertThat(says("Visas t.o.m. 2027-01-17")).isTrue();
    }

    @Test
    void a_contract_shows_its_own_orders_only() {
        open("orderlista/B" + contract.value());

        assertThat(says("Orderlista: Märta Åström, Beställning 2026")).isTrue();
        assertThat(rows(orderGrid())).extracting(List::getFirst).containsExactly("Lunch");
    }

    @Test
    void a_selected_order_shows_its_own_deliveries_only() {
        open("orderlista/K" + marta.value());

        select("Lunch");

        assertThat(says("Kommande leveranser: Lunch")).isTrue();
        assertThat(rows(deliveries())).extracting(row -> row.get(4)).containsOnly("Lunch");
        assertThat(button("Pausa").isEnabled()).isTrue();
    }

    @Test
    void R2_a_paused_delivery_stays_in_the_list_and_names_its_cause() {
        pausing.pause(new PauseTarget.OfCustomer(marta), "Sjukhusvistelse", TODAY, TODAY.plusDays(2));
        pausing.pause(new PauseTarget.OfOrder(marta, lunch), "Tackat nej", TODAY.plusDays(7), null);
        open("orderlista/O" + lunch.value());

        List<List<String>> rows = rows(deliveries());

        assertThat(rows).hasSize(8);
        assertThat(rows.get(0)).contains("Pausad av kunden · Sjukhusvistelse · t.o.m. 24/11");
        assertThat(rows.get(1)).startsWith("2026-11-26").endsWith("");
        assertThat(rows.get(2)).startsWith("2026-11-30").contains("Pausad av ordern · Tackat nej · Pågående");
        assertThat(rows(orderGrid()).getLast()).contains("via kund · Sjukhusvistelse · t.o.m. 24/11");
    }

    @Test
    void what_a_pause_stopped_earlier_today_is_still_shown_as_paused() {
        pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", TODAY.minusDays(1), TODAY.plusHours(8));
        care.order(marta, null, "Morgon", LocalTime.of(7, 0), 15, "FREQ=DAILY", LocalDate.of(2026, 1, 1), null);

        open("orderlista/K" + marta.value());

        assertThat(rows(deliveries()).getFirst()).contains("Morgon", "Pausad av kunden · Bortrest · till 23/11 08:00");
        assertThat(rows(orderGrid()).getFirst()).contains("");
    }

    @Test
    void an_order_that_is_paused_from_above_cannot_be_resumed_here_and_says_why() {
        pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", TODAY, null);
        open("orderlista/O" + lunch.value());

        assertThat(button("Avbryt uppehåll").isEnabled()).isFalse();
        assertThat(says("Pausad via kunden Märta Åström: markera kunden.")).isTrue();
    }

    @Test
    void without_a_selected_order_the_buttons_say_what_to_do() {
        open("orderlista/K" + marta.value());

        assertThat(button("Pausa").isEnabled()).isFalse();
        assertThat(says("Markera en order.")).isTrue();
    }

    @Test
    void an_order_that_has_ended_has_no_deliveries_and_the_list_says_so() {
        jdbc.sql("update service_order set valid_to = '2026-11-01'").update();

        open("orderlista/O" + lunch.value());

        assertThat(rows(deliveries())).isEmpty();
        assertThat(deliveries().getEmptyStateText()).startsWith("Inga leveranser t.o.m. 2026-12-20.");
    }

    @Test
    void a_customer_who_is_gone_is_said_to_be_gone_with_a_way_back() {
        open("orderlista/K999999999");

        assertThat(says("Kunden eller kontraktet finns inte.")).isTrue();
        assertThat(_get(Anchor.class, spec -> spec.withClasses("back")).getHref())
                .isEqualTo("kunder");

        open("orderlista/hej");
        assertThat(says("Kunden eller kontraktet finns inte.")).isTrue();
    }

    @Test
    void the_screen_costs_five_statements() {
        sql.forget();

        open("orderlista/B" + contract.value());
        rows(deliveries());

        assertThat(sql.statements()).hasSizeLessThanOrEqualTo(5);
    }

    private OrderGrid orderGrid() {
        return _get(OrderGrid.class);
    }

    private Grid<?> deliveries() {
        return _get(_get(DeliveryList.class), Grid.class);
    }

    private void select(String name) {
        CareRow row = GridKt._fetch(orderGrid(), 0, 20).stream()
                .filter(found -> found.node().name().equals(name))
                .findFirst()
                .orElseThrow();
        orderGrid().select(row);
        settle();
    }
}
