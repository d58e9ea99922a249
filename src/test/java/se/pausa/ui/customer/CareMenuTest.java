package se.pausa.ui.customer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.html.Hr;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.Pausing;
import se.pausa.customer.CustomerId;
import se.pausa.lists.CareRow;
import se.pausa.pause.PauseTarget;
import se.pausa.ui.ScreenTest;

/** The menu of a row of Alla kunder, and of Orderlista, has what the buttons above have. */
class CareMenuTest extends ScreenTest {

    @Autowired
    Pausing pausing;

    private CustomerId bo;

    @BeforeEach
    void threeCustomers() {
        pausing.pause(
                new PauseTarget.OfCustomer(care.customer("Ada Ek", "10001")),
                "Bortrest",
                LocalDate.of(2026, 11, 23).atStartOfDay(),
                null);
        bo = care.customer("Bo Dal", "10002");
        care.order(bo, null, "Lunch");
        care.customer("Eva Alm", "10003");
    }

    @Test
    void it_offers_what_the_buttons_offer_in_their_order_whatever_the_row_is() {
        open("kunder");

        pointAt(tree(), 0);
        assertThat(offered()).isEqualTo(buttons()).hasSize(5).contains("Avbryt uppehåll true");
        assertThat(menu().getChildren().toList().reversed()).element(1).isInstanceOf(Hr.class);

        pointAt(tree(), 1);
        assertThat(offered()).isEqualTo(buttons()).hasSize(5).contains("Avbryt uppehåll false");
        assertThat(menu().getItems().getLast().getElement().getProperty("tooltip"))
                .isEqualTo("Det finns inget uppehåll att avbryta här.");
    }

    @Test
    void it_is_done_to_the_row_that_was_pointed_at_which_is_marked_by_it() {
        open("kunder");
        GridKt._clickItem(tree(), 2);

        pointAt(tree(), 1);
        assertThat(marked()).containsExactly("Bo Dal");
        choosePausa(tree(), 1);

        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Pausa: Bo Dal");
    }

    @Test
    void of_several_marked_rows_it_offers_only_what_can_be_done_to_several_and_they_stay_marked() {
        open("kunder");
        GridKt._clickItem(tree(), 0);
        GridKt._clickItem(tree(), 1, 1, true, false, false, false);

        pointAt(tree(), 0);
        assertThat(marked()).containsExactlyInAnyOrder("Ada Ek", "Bo Dal");
        assertThat(offered()).containsExactly("Pausa true");
        choosePausa(tree(), 0);

        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Pausa: 2 kunder");
    }

    @Test
    void a_row_that_is_not_among_the_marked_ones_is_marked_alone() {
        open("kunder");
        GridKt._clickItem(tree(), 0);
        GridKt._clickItem(tree(), 1, 1, true, false, false, false);

        pointAt(tree(), 2);

        assertThat(marked()).containsExactly("Eva Alm");
        assertThat(offered()).isEqualTo(buttons()).hasSize(5);
    }

    @Test
    void beside_the_rows_there_is_no_menu_and_what_is_marked_stays() {
        open("kunder");
        GridKt._clickItem(tree(), 1);

        pointAt(tree(), "");

        assertThat(_find(GridContextMenu.class)).isEmpty();
        assertThat(marked()).containsExactly("Bo Dal");
    }

    @Test
    void an_order_of_the_order_list_has_it_too() {
        open("orderlista/K" + bo.value());
        OrderGrid orders = _get(OrderGrid.class);

        pointAt(orders, 0);

        assertThat(offered()).isEqualTo(buttons()).containsExactly("Pausa true", "Avbryt uppehåll false");
        choosePausa(orders, 0);
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Pausa: Bo Dal");
    }

    private CareGrid tree() {
        return _get(CareGrid.class);
    }

    private GridContextMenu<CareRow> menu() {
        return rowMenu();
    }

    private void choosePausa(Grid<CareRow> grid, int row) {
        ContextMenuKt._clickItemWithCaption(menu(), "Pausa", GridKt._get(grid, row));
        settle();
    }

    private List<String> marked() {
        return tree().getSelectedItems().stream().map(row -> row.node().name()).toList();
    }

    private List<String> offered() {
        return menu().getItems().stream()
                .map(item -> item.getText() + " " + item.isEnabled())
                .toList();
    }

    private List<String> buttons() {
        return _find(_get(CareToolbar.class), Button.class).stream()
                .map(button -> button.getText() + " " + button.isEnabled())
                .toList();
    }
}
