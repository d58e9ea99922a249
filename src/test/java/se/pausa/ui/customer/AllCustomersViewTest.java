package se.pausa.ui.customer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
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
import se.pausa.organization.OrganizationService;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseTarget;
import se.pausa.security.Role;
import se.pausa.ui.ScreenTest;
import se.pausa.ui.component.NamedHeading;

class AllCustomersViewTest extends ScreenTest {

    private static final LocalDateTime TODAY = LocalDate.of(2026, 11, 23).atStartOfDay();

    @Autowired
    Pausing pausing;

    @Autowired
    OrganizationService organization;

    private UnitId south;
    private UnitId katarina;
    private CustomerId marta;
    private ContractId contract;
    private OrderId lunch;

    @BeforeEach
    void customers() {
        south = care.unit("Södermalm");
        katarina = care.unit("Katarina", south);
        marta = care.customer("Märta Åström", "10004", katarina);
        contract = care.contract(marta, "Beställning 2026", katarina);
        lunch = care.order(
                marta,
                contract,
                "Lunch",
                LocalTime.of(10, 45),
                30,
                "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,FR",
                LocalDate.of(2026, 1, 1),
                null,
                katarina);
        care.order(marta, null, "Städ", katarina);
        care.customer("Sigvard Öberg", "10005");
    }

    @Test
    void the_first_page_shows_all_customers_and_how_many_they_are() {
        open("");

        assertThat(column(0)).containsExactly("Märta Åström", "Sigvard Öberg");
        assertThat(column(1)).startsWith("10004");
        assertThat(column(2)).startsWith("Katarina");
        assertThat(says("2 kunder")).isTrue();
    }

    @Test
    void a_customer_unfolds_into_contracts_and_the_orders_without_contract() {
        open("kunder");

        expandAll();

        assertThat(column(0))
                .containsExactly(
                        "Märta Åström",
                        "Beställning 2026 2026-01-01 –",
                        "Lunch varannan ti, fr 10:45",
                        "Städ (utan kontrakt) dagligen 08:00",
                        "Sigvard Öberg");
        assertThat(column(1)).contains("BE-" + contract.value());
    }

    @Test
    void R11_customers_contracts_and_orders_of_an_integrated_unit_carry_its_mark() {
        UnitId privately = care.unit("Privat");
        care.order(marta, contract, "Fönsterputs", privately);
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
        open("kunder");

        expandAll();

        assertThat(rows(grid()))
                .extracting(row -> row.getFirst().strip(), row -> row.get(2))
                .containsExactly(
                        tuple("Märta Åström", "Katarina Stad"),
                        tuple("Beställning 2026 2026-01-01 –", "Katarina Stad"),
                        tuple("Fönsterputs dagligen 08:00", "Privat"),
                        tuple("Lunch varannan ti, fr 10:45", "Katarina Stad"),
                        tuple("Städ (utan kontrakt) dagligen 08:00", "Katarina Stad"),
                        tuple("Sigvard Öberg", ""));
    }

    @Test
    void R2_every_row_says_by_what_it_is_paused_and_until_when() {
        pausing.pause(new PauseTarget.OfCustomer(marta), "Sjukhusvistelse", TODAY, TODAY.plusDays(7));
        pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", TODAY.plusDays(20), null);
        open("kunder");

        expandAll();

        assertThat(column(3))
                .containsExactly(
                        "Kund · Sjukhusvistelse · t.o.m. 29/11",
                        "via kund · Sjukhusvistelse · t.o.m. 29/11",
                        "via kund · Sjukhusvistelse · t.o.m. 29/11",
                        "via kund · Sjukhusvistelse · t.o.m. 29/11",
                        "");
        assertThat(column(4)).startsWith("från sö 13/12 · Bortrest", "från sö 13/12 · Bortrest");
    }

    @Test
    void R2_a_customer_with_a_paused_order_says_so_without_being_paused() {
        pausing.pause(new PauseTarget.OfOrder(marta, lunch), "Tackat nej", TODAY, null);
        open("kunder");

        expandAll();

        assertThat(column(3))
                .startsWith(
                        "1 order pausad · Tackat nej · Pågående",
                        "1 order pausad · Tackat nej · Pågående",
                        "Order · Tackat nej · Pågående");
    }

    @Test
    void eight_weeks_are_a_line_and_for_readers_words() {
        pausing.pause(new PauseTarget.OfCustomer(marta), "Sjukhusvistelse", TODAY.minusDays(5), TODAY.minusDays(3));
        pausing.pause(new PauseTarget.OfContract(marta, contract), "Bortrest", TODAY.plusDays(7), null);
        pausing.pause(new PauseTarget.OfOrder(marta, lunch), "Tackat nej", TODAY.minusDays(9), TODAY.minusDays(8));
        open("kunder");

        expandAll();

        assertThat(drawn(0, "words"))
                .isEqualTo("eget uppehåll 2026-11-18 t.o.m. 2026-11-19 · Sjukhusvistelse; "
                        + "något under är pausat från 2026-11-30 · Bortrest");
        assertThat(drawn(0, "own")).isEqualTo("M20 4H40V12H20Z");
        assertThat(drawn(0, "inherited")).isEmpty();
        assertThat(drawn(0, "below")).isEqualTo("M140 12H551L560 13L551 14H140Z");
        assertThat(drawn(2, "words"))
                .isEqualTo("via kund eller kontrakt 2026-11-18 t.o.m. 2026-11-19 · Sjukhusvistelse; "
                        + "via kund eller kontrakt från 2026-11-30 · Bortrest");
        assertThat(drawn(2, "own")).isEmpty();
        assertThat(drawn(4, "words")).isEmpty();
        assertThat(column(4)).startsWith("från må 30/11 · Kontrakt · Bortrest", "från må 30/11 · Bortrest");
    }

    @Test
    void the_weeks_are_numbered_and_can_be_hidden_by_name() {
        open("kunder");

        assertThat(texts()).containsSubsequence("v.\u202f47", "48", "49", "50", "51", "52", "53", "1");
        assertThat(grid().getColumnByKey("weeks").getHeaderComponent())
                .isInstanceOfSatisfying(
                        NamedHeading.class,
                        heading -> assertThat(heading.name()).isEqualTo("Åtta veckor"));
        assertThat(says("idag må 23/11")).isTrue();
    }

    @Test
    void nothing_selected_disables_the_buttons_and_says_what_to_do() {
        open("kunder");

        for (String words : List.of("Pausa", "Orderlista", "Avbryt uppehåll")) {
            assertDisabled(words, "Markera en kund, ett kontrakt eller en order, eller flera med Ctrl eller Shift.");
        }
        assertThat(says("Markera en kund, ett kontrakt eller en order, eller flera med Ctrl eller Shift."))
                .isTrue();
    }

    @Test
    void a_row_without_a_pause_can_be_paused_but_has_nothing_to_cancel() {
        open("kunder");

        select("Sigvard Öberg");

        assertThat(button("Pausa").isEnabled()).isTrue();
        assertThat(button("Orderlista").isEnabled()).isTrue();
        assertDisabled("Avbryt uppehåll", "Det finns inget uppehåll att avbryta här.");
    }

    @Test
    void a_row_that_is_paused_from_above_says_where_the_pause_sits() {
        pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", TODAY, null);
        open("kunder");
        expandAll();

        select("Lunch");
        assertDisabled("Avbryt uppehåll", "Pausad via kunden Märta Åström: markera kunden.");

        select("Märta Åström");
        assertThat(button("Avbryt uppehåll").isEnabled()).isTrue();
    }

    @Test
    void an_order_that_is_paused_by_its_contract_says_so() {
        pausing.pause(new PauseTarget.OfContract(marta, contract), "Bortrest", TODAY, null);
        open("kunder");
        expandAll();

        select("Lunch");
        assertDisabled("Avbryt uppehåll", "Pausad via kontraktet Beställning 2026: markera kontraktet.");

        select("Märta Åström");
        assertDisabled("Avbryt uppehåll", "Uppehållet finns längre ned: markera den rad som är pausad.");
    }

    @Test
    void the_search_narrows_the_list_and_an_empty_one_says_what_to_do() {
        open("kunder");

        _setValue(search(), "oberg");
        assertThat(column(0)).containsExactly("Sigvard Öberg");
        assertThat(says("1 kund")).isTrue();

        _setValue(search(), "ingen alls");
        assertThat(column(0)).isEmpty();
        assertThat(says("Ingen kund passar in.")).isTrue();
        assertThat(says("Inga kunder")).isTrue();

        button("Rensa allt").click();
        assertThat(column(0)).hasSize(2);
    }

    @Test
    void the_filters_of_a_link_are_shown_and_applied() {
        pausing.pause(new PauseTarget.OfOrder(marta, lunch), "Bortrest", TODAY, null);

        open("kunder?sok=asTROM&enhet=" + katarina.value() + "&fraga=RUNNING");

        assertThat(column(0)).containsExactly("Märta Åström");
        assertThat(search().getValue()).isEqualTo("asTROM");
        assertThat(unit().getValue().path()).isEqualTo("Södermalm / Katarina");
        assertThat(pressed()).containsExactly("Pausad nu1");
    }

    @Test
    void a_link_with_a_unit_that_is_gone_shows_all_units() {
        open("kunder?enhet=999999999&fraga");
        assertThat(unit().getValue()).isNull();

        open("kunder?enhet=x");
        assertThat(column(0)).hasSize(2);
    }

    @Test
    void a_unit_finds_the_customers_of_the_units_below_it() {
        open("kunder");

        unit().setValue(unit().getListDataView().getItem(0));

        assertThat(unit().getValue().path()).isEqualTo("Södermalm");
        assertThat(column(0)).containsExactly("Märta Åström");
    }

    @Test
    void the_list_can_be_turned_round_by_number() {
        open("kunder");
        sql.forget();

        GridKt._sortByHeader(grid(), "Nummer", SortDirection.DESCENDING);
        scroll(grid(), 0, 50);

        assertThat(sql.statements())
                .anyMatch(statement ->
                        statement.contains("c.number sort") && statement.endsWith("page.sort desc, page.id desc"));
    }

    @Test
    void names_are_text_and_nothing_else() {
        String bold = "<b>Åsa</b> <script>alert(1)</script> \"x\" 'y' & 😀";
        String longName = "Å".repeat(200);
        care.customer(bold, "1");
        care.customer(longName, "2");
        open("kunder");

        assertThat(names()).contains(bold, longName);
        _setValue(search(), "<script>");
        assertThat(names()).containsExactly(bold);
        _setValue(search(), "😀");
        assertThat(names()).containsExactly(bold);
    }

    @Test
    void an_empty_database_says_how_customers_get_here() {
        jdbc.sql("delete from order_unit").update();
        jdbc.sql("delete from service_order").update();
        jdbc.sql("delete from contract_unit").update();
        jdbc.sql("delete from contract").update();
        jdbc.sql("delete from customer_unit").update();
        jdbc.sql("delete from customer").update();

        open("kunder");

        assertThat(says("Här visas alla kunder med kontrakt och order. Hämta in dem under Import i menyn."))
                .isTrue();
    }

    @Test
    void the_screen_costs_five_statements_and_a_further_page_two() {
        for (int i = 0; i < 120; i++) {
            CustomerId customer = care.customer("Ada Ek " + i, "2" + i, katarina);
            ContractId own = care.contract(customer, "Beställning", katarina);
            care.order(customer, own, "Lunch", katarina);
            pausing.pause(new PauseTarget.OfCustomer(customer), "Bortrest", TODAY, null);
        }
        sql.forget();

        open("kunder?fraga=RUNNING");
        scroll(grid(), 0, 50);
        assertThat(sql.statements()).hasSize(5);

        sql.forget();
        scroll(grid(), 50, 50);
        assertThat(sql.statements()).hasSize(2);
    }

    @Test
    void a_search_of_600_letters_is_cut_where_it_is_typed_and_in_the_address() {
        open("kunder?sok=" + "a".repeat(600));

        assertThat(search().getValue()).hasSize(100);
        assertThat(search().getMaxLength()).isEqualTo(100);
        _setValue(search(), "b".repeat(600));
        settle();
        assertThat(AllCustomersAddress.of(UI.getCurrent())).isEqualTo("kunder?sok=" + "b".repeat(100));
    }

    @Test
    void a_question_that_is_none_of_these_is_not_asked() {
        open("kunder?fraga=LONG");

        assertThat(pressed()).containsExactly("Alla2");
        assertThat(AllCustomersAddress.of(UI.getCurrent())).isEqualTo("kunder");
    }

    @Test
    void a_unit_is_found_in_its_field_as_customers_are_found() {
        open("kunder");

        for (String typed : List.of("so\u0308dermalm\u00A0/ kat", "SODERMALM / KAT")) {
            ComboBoxKt.setUserInput(unit(), typed);
            assertThat(ComboBoxKt.getSuggestions(unit())).as(typed).containsExactly("Södermalm / Katarina");
        }
    }

    @Test
    void the_page_of_a_row_s_customer_leads_back_to_the_same_list() {
        open("kunder?sok=astrom");
        expandAll();
        select("Lunch");

        button("Kundens sida").click();
        settle();

        assertThat(says("Märta Åström")).isTrue();
        assertThat(says("Uppehåll")).isTrue();
        assertThat(_get(Anchor.class, spec -> spec.withClasses("back")).getHref())
                .isEqualTo("kunder?sok=astrom");
    }

    @Test
    void the_order_list_of_a_row_leads_back_to_the_same_list() {
        open("kunder?sok=astrom");
        select("Märta Åström");

        button("Orderlista").click();
        settle();

        assertThat(says("Orderlista: Märta Åström")).isTrue();
        assertThat(_get(Anchor.class, spec -> spec.withClasses("back")).getHref())
                .isEqualTo("kunder?sok=astrom");
    }

    @SuppressWarnings("unchecked")
    private TreeGrid<CareRow> grid() {
        return _get(TreeGrid.class);
    }

    private TextField search() {
        return _get(TextField.class, spec -> spec.withPlaceholder("Namn eller nummer"));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Unit> unit() {
        return _get(ComboBox.class);
    }

    private List<String> column(int number) {
        return rows(grid()).stream()
                .map(row -> row.get(number).replaceAll("\\s+", " ").strip())
                .toList();
    }

    private String drawn(int row, String property) {
        LitRenderer<CareRow> line =
                (LitRenderer<CareRow>) grid().getColumnByKey("weeks").getRenderer();
        return line.getValueProviders()
                .get(property)
                .apply(GridKt._get(grid(), row))
                .toString();
    }

    private List<String> names() {
        return GridKt._fetch(grid(), 0, 20).stream()
                .map(row -> row.node().name())
                .toList();
    }

    private void expandAll() {
        GridKt._expandAll(grid(), 3);
        settle();
    }

    private void select(String name) {
        GridKt._clickItem(grid(), names().indexOf(name));
    }

    private void assertDisabled(String words, String why) {
        Button button = button(words);
        assertThat(button.isEnabled()).as(words).isFalse();
        assertThat(button.getTooltip().getText()).isEqualTo(why);
    }

    /** With their counts. */
    private static List<String> pressed() {
        return _find(NativeButton.class).stream()
                .filter(button -> "true".equals(button.getElement().getAttribute("aria-pressed")))
                .map(button -> button.getElement().getTextRecursively())
                .toList();
    }
}
