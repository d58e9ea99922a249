package se.pausa.ui.customer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.Pausing;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.lists.CareRow;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.Reason;
import se.pausa.ui.ScreenTest;

/** Several rows of Alla kunder are marked, and paused together. */
class MarkedRowsTest extends ScreenTest {

    private static final boolean CTRL = true;
    private static final boolean SHIFT = true;

    @Autowired
    Pausing pausing;

    @Autowired
    PauseService service;

    private final List<CustomerId> customers = new ArrayList<>();
    private int touches;

    @BeforeEach
    void sixCustomers() {
        UnitId unit = care.unit("Katarina");
        for (String name : List.of("Ada Ek", "Bo Dal", "Eva Alm", "Olof Gren", "Rut Holm", "Åke Berg")) {
            customers.add(care.customer(name, "1000" + customers.size(), unit));
        }
        ContractId contract = care.contract(customers.get(1), "Beställning", unit);
        care.order(customers.get(1), contract, "Lunch", unit);
        open("kunder");
    }

    @Test
    void a_click_marks_one_row_and_lets_go_of_the_others() {
        click(0, false, false);
        click(2, CTRL, false);
        click(4, false, false);

        assertThat(marked()).containsExactly("Rut Holm");
        assertThat(bar()).isEqualTo("Rut Holm");
    }

    @Test
    void ctrl_adds_a_row_and_takes_it_away_again() {
        click(0, false, false);
        click(2, CTRL, false);
        click(5, CTRL, false);
        assertThat(marked()).containsExactlyInAnyOrder("Ada Ek", "Eva Alm", "Åke Berg");
        assertThat(bar()).isEqualTo("3 kunder markerade");

        click(2, CTRL, false);
        assertThat(marked()).containsExactlyInAnyOrder("Ada Ek", "Åke Berg");
    }

    @Test
    void shift_marks_all_between_the_open_rows_included() {
        GridKt._expandAll(grid(), 3);
        settle();

        click(4, false, false);
        click(1, false, SHIFT);

        assertThat(marked()).containsExactlyInAnyOrder("Bo Dal", "Beställning", "Lunch", "Eva Alm");
        assertThat(bar()).isEqualTo("2 kunder, 1 kontrakt, 1 order markerade");
        click(5, false, SHIFT);
        assertThat(marked()).containsExactlyInAnyOrder("Eva Alm", "Olof Gren");
    }

    @Test
    void what_concerns_one_row_waits_until_one_is_marked() {
        click(0, false, false);
        click(1, CTRL, false);

        assertThat(button("Pausa").isEnabled()).isTrue();
        for (String words : List.of("Kundens sida", "Orderlista", "Kunduppgifter", "Avbryt uppehåll")) {
            Button button = button(words);
            assertThat(button.isEnabled()).as(words).isFalse();
            assertThat(button.getTooltip().getText()).as(words).isEqualTo("Gäller en rad i taget.");
        }
    }

    @Test
    void the_row_that_is_left_of_several_says_how_it_is_by_now() {
        click(0, false, false);
        click(1, CTRL, false);
        pausing.pause(
                new PauseTarget.OfCustomer(customers.getFirst()),
                "Bortrest",
                LocalDate.of(2026, 11, 23).atStartOfDay(),
                null);

        click(1, CTRL, false);

        assertThat(button("Avbryt uppehåll").isEnabled()).isTrue();
    }

    @Test
    void the_same_pause_for_five_customers_takes_at_most_ten_clicks() {
        click(0, false, false);
        for (int row = 1; row < 5; row++) {
            click(row, CTRL, false);
        }
        press("Pausa");
        choose("Bortrest");
        press("Nu");
        press("Spara");

        assertThat(customers.subList(0, 5))
                .allSatisfy(customer -> assertThat(
                                service.ofCustomer(customer).orElseThrow().pauses())
                        .hasSize(1));
        assertThat(touches).isLessThanOrEqualTo(10);
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(marked()).hasSize(5);
        assertThat(rows(grid()).get(4).get(3)).contains("Kund · Bortrest");
    }

    private void click(int row, boolean ctrl, boolean shift) {
        touches++;
        GridKt._clickItem(grid(), row, 1, ctrl, shift, false, false);
        settle();
    }

    private void press(String words) {
        touches++;
        _find(Button.class, spec -> spec.withText(words)).getLast().click();
        settle();
    }

    @SuppressWarnings("unchecked")
    private void choose(String reason) {
        touches++;
        ComboBox<Reason> reasons = _get(ComboBox.class, spec -> spec.withLabel("Orsak"));
        _setValue(
                reasons,
                reasons.getListDataView()
                        .getItems()
                        .filter(one -> one.name().equals(reason))
                        .findFirst()
                        .orElseThrow());
    }

    private List<String> marked() {
        return grid().getSelectedItems().stream().map(row -> row.node().name()).toList();
    }

    private String bar() {
        return _get(CareToolbar.class).getComponentAt(0).getElement().getText();
    }

    @SuppressWarnings("unchecked")
    private TreeGrid<CareRow> grid() {
        return _get(TreeGrid.class);
    }
}
