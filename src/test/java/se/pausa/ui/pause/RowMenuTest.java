package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.MenuItemBase;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.pausa.common.SwedishTime;
import se.pausa.pause.PauseStatus;

/** The menu of a row has what the buttons under it have, and does it to the row that was pointed at. */
class RowMenuTest extends PauseScreenTest {

    @Test
    void R5_it_offers_what_the_buttons_offer_in_their_order_whatever_the_row_is() {
        saved(wholeCustomer(), NINE.minusDays(1), null);
        saved(theContract(), NINE.plusDays(2), null);
        open("pausade-order");

        pointAt(table(), 0);
        assertThat(offered()).isEqualTo(buttons()).hasSize(5).contains("Avsluta… false");
        pointAt(table(), 1);
        assertThat(offered()).isEqualTo(buttons()).hasSize(5).contains("Avsluta… true");

        press("Avbryt uppehåll");
        pointAt(table(), 1);
        assertThat(offered()).isEqualTo(buttons()).hasSize(6).contains("Ångra true", "Avbryt uppehåll false");
    }

    @Test
    void the_final_act_stands_last_behind_a_rule_and_what_cannot_be_done_says_why() {
        saved(wholeCustomer(), NINE.plusDays(2), null);
        open("pausade-order");

        pointAt(table(), 0);

        assertThat(menu().getChildren().toList().reversed()).element(1).isInstanceOf(Hr.class);
        assertThat(menu().getItems().getFirst().getElement().getProperty("tooltip"))
                .startsWith("Uppehållet pågår inte nu");
    }

    @Test
    void it_is_done_to_the_row_that_was_pointed_at_which_is_marked_by_it_and_what_was_typed_in_another_is_taken() {
        saved(wholeCustomer(), NINE.minusDays(1), null);
        saved(theContract(), NINE.minusDays(1), null);
        open("pausade-order");
        edit(0, "Avslutas");
        pick(NINE.plusDays(3));

        pointAt(table(), 1);
        assertThat(table().editor().isOpen()).isFalse();
        assertThat(table().asSingleSelect().getValue()).isEqualTo(GridKt._get(table(), 1));
        ContextMenuKt._clickItemWithCaption(menu(), "Idag 24:00", GridKt._get(table(), 1));
        settle();

        press("Spara");
        assertThat(stored())
                .extracting(pause -> pause.values().endsAt())
                .containsExactlyInAnyOrder(
                        NINE.plusDays(3),
                        SwedishTime.now(clock).toLocalDate().plusDays(1).atStartOfDay());
        assertThat(stored()).extracting(pause -> pause.status()).containsOnly(PauseStatus.CHANGED);
    }

    @Test
    void beside_the_rows_there_is_no_menu() {
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");

        pointAt(table(), "");

        assertThat(_find(GridContextMenu.class)).isEmpty();
        assertThat(table().asSingleSelect().isEmpty()).isTrue();
    }

    private GridContextMenu<PauseLine> menu() {
        return rowMenu();
    }

    private List<String> offered() {
        return menu().getItems().stream().map(RowMenuTest::described).toList();
    }

    private static String described(MenuItemBase<?, ?, ?> item) {
        return item.getText() + " " + item.isEnabled();
    }

    private List<String> buttons() {
        MenuItem end = _get(_get(RowActs.class), MenuBar.class).getItems().getFirst();
        assertThat(menu().getItems().getFirst().getSubMenu().getItems())
                .extracting(MenuItemBase::getText)
                .isEqualTo(end.getSubMenu().getItems().stream()
                        .map(MenuItem::getText)
                        .toList());
        return Stream.concat(
                        Stream.of(described(end)),
                        _find(_get(RowActs.class), Button.class).stream()
                                .map(button -> button.getText() + " " + button.isEnabled()))
                .toList();
    }
}
