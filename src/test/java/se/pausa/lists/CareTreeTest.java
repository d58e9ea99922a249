package se.pausa.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.Pausing;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerNode;
import se.pausa.customer.OrderId;
import se.pausa.organization.UnitId;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;

class CareTreeTest extends PausaTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    CareTree tree;

    @Autowired
    Pausing pausing;

    @Test
    void customers_stand_in_swedish_order_and_equal_names_in_the_order_of_their_ids() {
        care.customer("Öberg, Sigvard", "5");
        care.customer("Zettergren, Ada", "3");
        care.customer("Åström, Märta", "4");
        care.customer("Ek, Ngozi", "1");
        care.customer("Ärla, Ulla", "6");
        care.customer("Ek, Ngozi", "2");

        assertThat(names(CareFilter.ALL))
                .containsExactly(
                        "Ek, Ngozi", "Ek, Ngozi", "Zettergren, Ada", "Åström, Märta", "Ärla, Ulla", "Öberg, Sigvard");
        assertThat(numbers(CareOrder.BY_NAME)).startsWith("1", "2");
        assertThat(numbers(new CareOrder(CareOrder.Key.NUMBER, true))).containsExactly("6", "5", "4", "3", "2", "1");
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended() {
        for (int i = 0; i < 25; i++) {
            care.customer("Ek " + (char) ('A' + i), "" + i);
        }

        List<CareRow> first = tree.customers(CareFilter.ALL, CareOrder.BY_NAME, 0, 10);
        List<CareRow> last = tree.customers(CareFilter.ALL, CareOrder.BY_NAME, 20, 10);

        assertThat(first).hasSize(10);
        assertThat(last).extracting(row -> row.node().name()).startsWith("Ek U").hasSize(5);
        assertThat(tree.counts(CareFilter.ALL)).containsEntry(PauseQuestion.ALL, 25);
    }

    @Test
    void the_search_finds_names_without_their_dots_and_in_any_order_of_the_words() {
        care.customer("Öberg, Ärla", "10005");
        care.customer("Öberg, Sigvard", "10006");

        assertThat(found("oberg")).hasSize(2);
        assertThat(found("OBERG")).hasSize(2);
        assertThat(found("Ärla Öberg")).containsExactly("Öberg, Ärla");
        assertThat(found("Öberg, Ärla")).containsExactly("Öberg, Ärla");
        assertThat(found("arla 10005")).containsExactly("Öberg, Ärla");
        assertThat(found("Ärla Sigvard")).isEmpty();
        assertThat(found("  ")).hasSize(2);
    }

    @Test
    void the_search_finds_customers_by_their_number_and_by_the_numbers_of_their_contracts() {
        CustomerId marta = care.customer("Märta Åström", "10004");
        care.customer("Sigvard Öberg", "20000");
        ContractId contract = care.contract(marta, "Beställning 2026");
        jdbc.sql("update contract set external_number = 'BE-7849', internal_number = 'K10004-1' where id = ?")
                .param(contract.value())
                .update();

        assertThat(found("10004")).containsExactly("Märta Åström");
        assertThat(found("100")).containsExactly("Märta Åström");
        assertThat(found("BE-7849")).containsExactly("Märta Åström");
        assertThat(found("7849")).containsExactly("Märta Åström");
        assertThat(found("be-7849 märta")).containsExactly("Märta Åström");
        assertThat(found("K10004-1")).containsExactly("Märta Åström");
        assertThat(found("10004 7849")).containsExactly("Märta Åström");
        assertThat(found("20000 7849")).isEmpty();
    }

    @Test
    void signs_that_mean_something_to_the_database_are_only_signs() {
        care.customer("100% Omsorg_nu \\ 'x'", "1");
        care.customer("1000 Omsorg nu", "2");

        assertThat(found("100%")).containsExactly("100% Omsorg_nu \\ 'x'");
        assertThat(found("omsorg_nu")).containsExactly("100% Omsorg_nu \\ 'x'");
        assertThat(found("\\")).containsExactly("100% Omsorg_nu \\ 'x'");
        assertThat(found("'x'")).containsExactly("100% Omsorg_nu \\ 'x'");
        assertThat(found("%")).hasSize(1);
    }

    @Test
    void the_search_finds_names_whatever_kinds_of_letters_hyphens_and_apostrophes_are_typed_or_stored() {
        care.customer("Åsa-Märta O'Brien", "1");
        care.customer("Åsa\u2011Märta O\u2019Brien", "2");

        assertThat(found("åsa-märta o'brien")).hasSize(2);
        assertThat(found("A\u030Asa\u2011Ma\u0308rta\u00A0O\u2019Brien")).hasSize(2);
        assertThat(found("asa\u2013marta, o\u00B4brien")).hasSize(2);
    }

    @Test
    void the_unit_filter_finds_those_who_belong_to_one_of_the_units() {
        UnitId south = care.unit("Söder");
        UnitId katarina = care.unit("Katarina", south);
        UnitId west = care.unit("Väster");
        care.customer("Märta Åström", "1", katarina);
        care.customer("Sigvard Öberg", "2", west, south);
        care.customer("Ada Lind", "3", west);

        assertThat(names(CareFilter.ALL.withUnits(Set.of(south, katarina))))
                .containsExactly("Märta Åström", "Sigvard Öberg");
    }

    @Test
    void R2_paused_now_finds_customers_with_a_live_pause_now_on_any_level() {
        CustomerId whole = care.customer("A hela", "1");
        pausing.pause(new PauseTarget.OfCustomer(whole), "Bortrest", NINE, null);
        CustomerId one = care.customer("B en order", "2");
        OrderId lunch = care.order(one, null, "Lunch");
        pausing.pause(new PauseTarget.OfOrder(one, lunch), "Bortrest", NINE.minusDays(400), NINE.plusMinutes(1));
        CustomerId past = care.customer("C förbi", "3");
        pausing.pause(new PauseTarget.OfCustomer(past), "Bortrest", NINE.minusDays(1), NINE);
        CustomerId coming = care.customer("D kommande", "4");
        pausing.pause(new PauseTarget.OfCustomer(coming), "Bortrest", NINE.plusMinutes(1), null);
        CustomerId cancelled = care.customer("E inställd", "5");
        pausing.cancel(pausing.pause(new PauseTarget.OfCustomer(cancelled), "Bortrest", NINE, null));

        CareFilter pausedNow = CareFilter.ALL.withQuestion(PauseQuestion.RUNNING);

        assertThat(names(pausedNow)).containsExactly("A hela", "B en order");
        assertThat(tree.counts(pausedNow)).containsEntry(PauseQuestion.RUNNING, 2);
    }

    @Test
    void R14_customers_are_counted_by_what_is_asked_of_their_pauses_and_found_by_it() {
        care.customer("A utan uppehåll", "1");
        CustomerId order = care.customer("B order slutar", "2");
        OrderId lunch = care.order(order, null, "Lunch");
        pausing.pause(new PauseTarget.OfOrder(order, lunch), "Bortrest", NINE.minusDays(5), NINE.plusDays(2));
        pausing.pause(new PauseTarget.OfCustomer(order), "Bortrest", NINE.plusDays(30), null);
        CustomerId twice = care.customer("C två börjar", "3");
        pausing.pause(new PauseTarget.OfCustomer(twice), "Bortrest", NINE.plusDays(1), NINE.plusDays(2));
        pausing.pause(new PauseTarget.OfCustomer(twice), "Bortrest", NINE.plusDays(3), NINE.plusDays(20));

        assertThat(tree.counts(CareFilter.ALL))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        PauseQuestion.ALL, 3,
                        PauseQuestion.RUNNING, 1,
                        PauseQuestion.STARTING, 1,
                        PauseQuestion.ENDING, 2));
        assertThat(names(CareFilter.ALL.withQuestion(PauseQuestion.STARTING))).containsExactly("C två börjar");
        assertThat(names(CareFilter.ALL.withQuestion(PauseQuestion.ENDING)))
                .containsExactly("B order slutar", "C två börjar");
        assertThat(tree.counts(CareFilter.ALL.withText("order"))).containsEntry(PauseQuestion.ENDING, 1);
    }

    @Test
    void R2_every_row_shows_what_pauses_it_on_whatever_level() {
        CustomerId marta = care.customer("Märta Åström", "10004");
        ContractId contract = care.contract(marta, "Beställning 2026");
        OrderId lunch = care.order(marta, contract, "Lunch");
        care.order(marta, contract, "Tillsyn");
        OrderId cleaning = care.order(marta, null, "Städ");
        SavedPause onContract =
                pausing.pause(new PauseTarget.OfContract(marta, contract), "Sjukhusvistelse", NINE, NINE.plusDays(3));
        pausing.pause(new PauseTarget.OfOrder(marta, lunch), "Bortrest", NINE, null);
        SavedPause later = pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NINE.plusDays(10), null);

        CareRow customer = row(CareFilter.ALL);
        List<CareRow> below =
                tree.children(List.of(customer)).get(customer.node().key());
        List<CareRow> orders = tree.children(List.of(below.getFirst()))
                .get(below.getFirst().node().key());

        assertThat(customer.now()).isNull();
        assertThat(customer.next().key()).isEqualTo(later.key());
        assertThat(customer.weeks().nowBelow())
                .extracting(LivePause::target)
                .containsExactlyInAnyOrder(
                        new PauseTarget.OfContract(marta, contract), new PauseTarget.OfOrder(marta, lunch));
        assertThat(below).extracting(row -> row.node().name()).containsExactly("Beställning 2026", "Städ");
        assertThat(below.getFirst().now().cause().key()).isEqualTo(onContract.key());
        assertThat(below.getFirst().weeks().nowBelow())
                .extracting(LivePause::target)
                .containsExactly(new PauseTarget.OfOrder(marta, lunch));
        assertThat(below.getLast().now()).isNull();
        assertThat(below.getLast().next().key()).isEqualTo(later.key());
        assertThat(orders).allSatisfy(row -> assertThat(row.now().cause().key()).isEqualTo(onContract.key()));
        assertThat(orders.getFirst().now().until()).isNull();
        assertThat(orders.getLast().now().until()).isEqualTo(NINE.plusDays(3));
        assertThat(orders.getLast().own()).isEmpty();
        assertThat(orders.getLast().inherited().key()).isEqualTo(onContract.key());
        assertThat(below.getLast().node().key()).isEqualTo("O" + cleaning.value());
    }

    @Test
    void a_page_costs_two_statements_and_any_number_of_open_rows_two_more() {
        for (int i = 0; i < 60; i++) {
            CustomerId customer = care.customer("Ek " + i, "" + i);
            ContractId contract = care.contract(customer, "Beställning");
            care.order(customer, contract, "Lunch");
            care.order(customer, null, "Städ");
        }
        sql.forget();

        List<CareRow> page = tree.customers(CareFilter.ALL, CareOrder.BY_NAME, 0, 50);
        assertThat(sql.statements()).hasSize(2);
        assertThat(page).allSatisfy(row -> assertThat(row.node().childCount()).isEqualTo(2));

        sql.forget();
        tree.children(page);
        assertThat(sql.statements()).hasSize(2);
    }

    @Test
    void a_row_read_again_knows_what_was_saved_meanwhile() {
        CustomerId marta = care.customer("Märta Åström", "10004");
        CareRow before = row(CareFilter.ALL);
        pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NINE, null);

        CareRow after = tree.again(before);

        assertThat(after).isEqualTo(before);
        assertThat(before.now()).isNull();
        assertThat(after.own()).hasSize(1);
    }

    @Test
    void the_orders_of_a_customer_a_contract_or_beside_an_order_come_in_two_statements() {
        CustomerId marta = care.customer("Märta Åström", "10004");
        ContractId contract = care.contract(marta, "Beställning 2026");
        OrderId lunch = care.order(marta, contract, "Lunch");
        care.order(marta, null, "Städ");
        sql.forget();

        assertThat(orders("K" + marta.value())).containsExactly("Lunch", "Städ");
        assertThat(sql.statements()).hasSize(2);
        assertThat(orders("B" + contract.value())).containsExactly("Lunch");
        assertThat(orders("O" + lunch.value())).containsExactly("Lunch", "Städ");
    }

    @Test
    void a_row_that_is_not_there_has_no_orders() {
        assertThat(tree.orders("K1")).isEmpty();
        assertThat(tree.orders("B1")).isEmpty();
        assertThat(tree.orders("hej")).isEmpty();
        assertThat(tree.orders("K99999999999999999999")).isEmpty();
        assertThat(tree.orders("")).isEmpty();
    }

    private List<String> orders(String key) {
        return tree.orders(key).orElseThrow().rows().stream()
                .map(row -> row.node().name())
                .toList();
    }

    private CareRow row(CareFilter filter) {
        return tree.customers(filter, CareOrder.BY_NAME, 0, 1).getFirst();
    }

    private List<String> found(String text) {
        CareFilter filter = CareFilter.ALL.withText(text);
        assertThat(tree.counts(filter))
                .containsEntry(PauseQuestion.ALL, names(filter).size());
        return names(filter);
    }

    private List<String> names(CareFilter filter) {
        return tree.customers(filter, CareOrder.BY_NAME, 0, 100).stream()
                .map(row -> row.node().name())
                .toList();
    }

    private List<String> numbers(CareOrder order) {
        return tree.customers(CareFilter.ALL, order, 0, 100).stream()
                .map(row -> ((CustomerNode) row.node()).number())
                .toList();
    }
}
