package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.menubar.MenuBar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import se.pausa.common.SwedishTime;
import se.pausa.pause.PauseStatus;
import se.pausa.ui.component.Formats;
import se.pausa.ui.moment.MomentField;

/** What is done with a marked row in Pausade order: ended, redone, and what is typed there and not understood. */
class RowActsTest extends PauseScreenTest {

    @Test
    void R5_a_pause_that_runs_is_ended_now_or_today_at_24_00_and_turns_changed() {
        saved(wholeCustomer(), NINE.minusDays(1), null);
        open("pausade-order");
        select(0);
        LocalDateTime now = SwedishTime.now(clock);

        end("Nu, " + Formats.current().dateTime(now));
        assertThat(row(0, "Avslutas", "Uppehållsstatus"))
                .containsExactly(Formats.current().dateTime(now), "Ändrad · osparad");

        end("Idag 24:00");
        press("Spara");
        LocalDate tomorrow = now.toLocalDate().plusDays(1);
        assertThat(stored().getFirst().values().endsAt()).isEqualTo(tomorrow.atStartOfDay());
        assertThat(row(0, "Avslutas").getFirst()).contains("t.o.m.");
    }

    @Test
    void R5_another_time_opens_the_field_under_avslutas() {
        saved(wholeCustomer(), NINE.minusDays(1), null);
        open("pausade-order");
        select(0);

        end("Annan tid…");
        type("+7");
        assertThat(table().editor().isOpen()).isTrue();
        press("Spara");

        assertThat(stored().getFirst().values().endsAt()).isEqualTo(NINE.plusDays(6));
    }

    @Test
    void what_does_not_run_now_cannot_be_ended_and_says_so() {
        saved(wholeCustomer(), NINE.plusDays(2), null);
        open("pausade-order");
        select(0);

        assertThat(_get(_get(RowActs.class), MenuBar.class)
                        .getItems()
                        .getFirst()
                        .isEnabled())
                .isFalse();
    }

    @Test
    void R5_gor_om_stages_the_cancellation_and_fills_the_form_with_its_values() {
        saved(wholeCustomer(), NINE.minusDays(1), NINE.plusDays(9));
        open("pausade-order");
        select(0);

        press("Gör om");

        assertThat(says("1 osparad ändring")).isTrue();
        assertThat(moment("Påbörjat").getValue()).isEqualTo(NINE.minusDays(1));
        moment("Påbörjat").choose(NINE);
        press(_get(PauseDialog.class), "Spara");
        assertThat(stored())
                .extracting(pause -> pause.status())
                .containsExactlyInAnyOrder(PauseStatus.CANCELLED, PauseStatus.NEW);
        assertThat(stored())
                .filteredOn(pause -> pause.isLive())
                .singleElement()
                .satisfies(pause -> assertThat(pause.values().startsAt()).isEqualTo(NINE));
    }

    @Test
    void what_is_not_understood_stays_in_its_cell_over_a_sort_and_a_filter_and_holds_back_spara() {
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        edit(0, "Avslutas");
        type("31/11");
        table().editor().close();
        assertThat(row(0, "Avslutas")).containsExactly("31/11");

        press("Nästa månad");
        press("Föregående månad");
        select(0);
        assertThat(row(0, "Avslutas")).containsExactly("31/11");
        assertThat(says("31/11 finns inte i kalendern. Skriv till exempel")).isTrue();

        press("Spara");
        assertThat(notices()).containsExactly("Inget sparades. Det som står i en cell går inte att läsa.");
        assertThat(stored().getFirst().values().endsAt()).isNull();
        assertThat(((MomentField) table().editor().input().orElseThrow()).text())
                .isEqualTo("31/11");

        type("30/11");
        press("Spara");
        assertThat(stored().getFirst().values().endsAt()).isEqualTo(LocalDateTime.of(2026, 11, 30, 0, 0));
    }

    @Test
    void what_is_not_understood_goes_with_angra() {
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        edit(0, "Avslutas");
        type("hej");
        table().editor().close();

        press("Ångra");

        assertThat(row(0, "Avslutas")).containsExactly("Pågående");
        assertThat(button("Spara").isEnabled()).isFalse();
    }

    @Test
    void an_end_before_the_start_is_said_in_the_row_when_it_is_staged_and_no_longer_when_it_is_mended() { // R3
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        edit(0, "Avslutas");

        pick(NINE.minusDays(1));
        assertThat(says("Avslutas måste ligga efter Påbörjat")).isTrue();

        pick(NINE.plusDays(1));
        assertThat(says("Avslutas måste ligga efter Påbörjat")).isFalse();
    }

    @Test
    void R7_an_overlap_is_said_when_the_row_is_staged_and_not_only_by_spara() {
        saved(wholeCustomer(), NINE, NINE.plusDays(2));
        saved(wholeCustomer(), NINE.plusDays(3), null);
        open("pausade-order");
        edit(1, "Avslutas");

        pick(NINE.plusDays(5));

        assertThat(says("Överlappar uppehållet")).isTrue();
    }

    @Test
    void pressing_gor_om_twice_opens_one_dialog() {
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        select(0);

        Button redo = button("Gör om");
        _click(redo);
        _click(redo);
        settle();

        assertThat(_find(PauseDialog.class)).hasSize(1);
    }

    private void end(String way) {
        ContextMenuKt._clickItemWithCaption(_get(_get(RowActs.class), MenuBar.class), way);
        settle();
    }

    private void type(String text) {
        MomentField field = (MomentField) table().editor().input().orElseThrow();
        field.write(text);
        field.takeTyped();
        settle();
    }
}
