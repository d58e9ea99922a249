package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.pausa.pause.PauseStatus;
import se.pausa.ui.moment.MomentField;

/** Pausade order by finger: a touch of a row slides its fields in. */
class RowSheetTest extends PauseScreenTest {

    @BeforeEach
    void byFinger() {
        useAFinger();
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");
    }

    private void touch(int row) {
        select(row);
        clickCell(row, "Orsak");
        select(row);
    }

    private RowSheet sheet() {
        return _get(RowSheet.class);
    }

    private MomentField inSheet(String label) {
        return _get(sheet(), MomentField.class, spec -> spec.withLabel(label));
    }

    @Test
    void R5_an_end_that_is_chosen_in_the_sheet_turns_the_status_at_once_and_is_stored_by_save() {
        touch(0);
        press(sheet(), "Idag 24:00");
        assertThat(row(0, "Uppehållsstatus")).containsExactly("Ändrad · osparad");
        assertThat(says("Återupptas från")).isTrue();
        press(sheet(), "Klar");
        assertThat(_find(RowSheet.class)).isEmpty();

        press("Spara");
        assertThat(stored()).anySatisfy(pause -> {
            assertThat(pause.status()).isEqualTo(PauseStatus.CHANGED);
            assertThat(pause.values().endsAt())
                    .isEqualTo(NINE.toLocalDate().plusDays(1).atStartOfDay());
        });
    }

    @Test
    void the_fields_of_the_row_are_changed_there_and_none_opens_in_a_cell() {
        touch(0);
        touch(0);
        assertThat(table().editor().isOpen()).isFalse();
        inSheet("Påbörjat").choose(NINE.minusDays(1));
        inSheet("Meddelandetidpunkt till kund").choose(NINE.minusDays(2));
        settle();

        assertThat(row(0, "Påbörjat", "Meddelandetidpunkt")).containsExactly("sö 22/11 09:00", "lö 21/11 09:00");
    }

    @Test
    void what_is_not_understood_stays_with_its_row_and_Spara_leads_back_to_it() {
        touch(0);
        inSheet("Avslutas").write("struntprat");
        press(sheet(), "Klar");
        assertThat(row(0, "Avslutas")).containsExactly("struntprat");

        press("Spara");
        assertThat(inSheet("Avslutas").text()).isEqualTo("struntprat");
        assertThat(stored()).allMatch(pause -> pause.status() == PauseStatus.NEW);
    }

    @Test
    void the_menu_of_a_row_leads_to_the_field_in_its_sheet() {
        pointAt(table(), 0);
        GridContextMenu<PauseLine> menu = rowMenu();
        ContextMenuKt._clickItemWithCaption(menu, "Ändra", GridKt._get(table(), 0));
        settle();

        assertThat(inSheet("Påbörjat").getValue()).isEqualTo(NINE);
    }

    @Test
    void marking_another_row_closes_the_sheet() {
        saved(theContract(), NINE.plusDays(2), null);
        open("pausade-order");
        touch(0);
        select(1);

        assertThat(_find(RowSheet.class)).isEmpty();
    }

    @Test
    void the_period_is_chosen_by_month_and_the_filters_stand_behind_a_button_with_their_number() {
        assertThat(says("Filter")).isTrue();
        open("pausade-order?niva=CUSTOMER&status=NEW");

        assertThat(says("Filter · 2")).isTrue();
        assertThat(_find(MomentField.class)).isEmpty();
    }
}
