package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireReject;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.customer.CareNode;
import se.pausa.customer.CustomerService;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.SavedPause;
import se.pausa.ui.component.PauseActions;

class PauseDialogTest extends PauseScreenTest {

    @Autowired
    PauseActions actions;

    @Autowired
    CustomerService customers;

    private int saves;

    @BeforeEach
    void anOpenScreen() {
        open("import");
        saves = 0;
    }

    @Test
    void a_pause_is_added_as_new_and_stored_by_save() { // R5, R6
        pauseCustomer();
        fillIn("Sjukhusvistelse", NINE.plusHours(1), null);

        press("Lägg till");
        assertThat(row(0, "Orsak", "Påbörjat", "Avslutas", "Uppehållsstatus"))
                .containsExactly("Sjukhusvistelse", "2026-11-23 10:00", "Pågående", "Ny · osparad");
        assertThat(stored()).isEmpty();
        press("Spara");

        assertThat(stored()).singleElement().satisfies(pause -> {
            assertThat(pause.status()).isEqualTo(PauseStatus.NEW);
            assertThat(pause.values().notifiedAt()).isEqualTo(NINE);
        });
        assertThat(saves).isEqualTo(1);
    }

    @Test
    void opens_in_at_most_seven_statements() {
        sql.forget();

        pauseCustomer();

        assertThat(sql.statements().size()).isLessThanOrEqualTo(10); // three of them to find the row in this test
    }

    @Test
    void the_impact_shows_before_adding() { // R10, R4
        pauseCustomer();

        fillIn("Sjukhusvistelse", LocalDateTime.of(2026, 11, 24, 0, 0), LocalDateTime.of(2026, 11, 30, 0, 0));

        assertThat(says("Pausar 1 kontrakt, 2 order · 12 leveranser (6 h) t.o.m. 2026-11-29"))
                .isTrue();
        assertThat(says("Återupptas från 2026-11-30 08:00")).isTrue();
        assertThat(says("Framförhållning 15 h")).isTrue();
    }

    @Test
    void a_notice_after_the_start_shows_as_afterwards() { // R4
        pauseCustomer();

        fillIn("Sjukhusvistelse", NINE.minusDays(2), null);

        assertThat(says("i efterhand")).isTrue();
        assertThat(says("har redan passerat")).isTrue();
    }

    @Test
    void a_required_field_that_is_left_out_is_named_and_nothing_typed_is_lost() { // R4
        pauseCustomer();
        _setValue(picker("Påbörjat"), NINE);

        press("Lägg till");

        ComboBox<?> reason = _get(_get(PauseForm.class), ComboBox.class, spec -> spec.withLabel("Orsak"));
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).isEqualTo("Välj en orsak.");
        assertThat(picker("Påbörjat").getValue()).isEqualTo(NINE);
        assertThat(rows()).isZero();
    }

    @Test
    void an_end_before_the_start_is_refused_in_its_field() { // R3
        pauseCustomer();
        fillIn("Bortrest", NINE, NINE.minusDays(1));

        press("Lägg till");

        assertThat(picker("Avslutas").getErrorMessage()).contains("måste ligga efter Påbörjat");
        assertThat(rows()).isZero();
    }

    @Test
    void a_start_in_the_skipped_hour_is_moved_and_the_user_is_told() { // R3
        pauseCustomer();

        _setValue(picker("Påbörjat"), LocalDateTime.of(2027, 3, 28, 2, 30));

        assertThat(picker("Påbörjat").getValue()).isEqualTo(LocalDateTime.of(2027, 3, 28, 3, 30));
        assertThat(picker("Påbörjat").getHelperText()).contains("2027-03-28 02:30 finns inte");
    }

    @Test
    void cancelling_and_adding_again_is_one_save() { // the source page: ta bort och gör om
        saved(wholeCustomer(), NINE.minusDays(1), null);
        pauseCustomer();
        select(0);
        press("Avbryt uppehåll");
        fillIn("Bortrest", NINE, null);
        press("Lägg till");

        press("Spara");

        assertThat(stored())
                .extracting(SavedPause::status)
                .containsExactlyInAnyOrder(PauseStatus.CANCELLED, PauseStatus.NEW);
    }

    @Test
    void pauses_on_other_levels_are_shown_but_not_edited() {
        saved(theContract(), NINE, null);
        pauseCustomer();

        clickCell(0, "Avslutas");

        assertThat(row(0, "Gäller", "Nivå")).containsExactly("Beställning 2026", "Kontrakt");
        assertThat(table().getEditor().isOpen()).isFalse();
        assertThat(button("Avbryt uppehåll").getTooltip().getText()).contains("annan nivå");
    }

    @Test
    void a_new_pause_is_undone_not_cancelled() { // R5
        pauseCustomer();
        fillIn("Bortrest", NINE, null);
        press("Lägg till");

        assertThat(button("Avbryt uppehåll").isEnabled()).isFalse();
        press("Ångra");

        assertThat(rows()).isZero();
        assertThat(button("Spara").isEnabled()).isFalse();
    }

    @Test
    void a_permanent_reason_offers_to_end_contracts_and_orders_with_the_pause() { // R9
        pauseCustomer();
        fillIn("Avliden", NINE, null);
        press("Lägg till");

        _setValue(field(Checkbox.class, "Avsluta kundens kontrakt och order. Sista giltiga dag:"), true);
        settle();
        press("Spara");

        assertThat(customers
                        .care(marta)
                        .orElseThrow()
                        .contract(contract)
                        .orElseThrow()
                        .validity()
                        .to())
                .isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void cancel_from_the_list_of_customers_stages_the_ongoing_pause() {
        saved(wholeCustomer(), NINE.plusDays(9), null);
        saved(wholeCustomer(), NINE.minusDays(1), NINE.plusDays(1));

        actions.cancelPause(node(), () -> saves++);
        settle();

        assertThat(says("1 osparad ändring")).isTrue();
        press("Spara");
        assertThat(stored())
                .filteredOn(pause -> !pause.isLive())
                .singleElement()
                .satisfies(pause -> assertThat(pause.values().startsAt()).isEqualTo(NINE.minusDays(1)));
    }

    @Test
    void closing_with_staged_or_typed_rows_asks() { // R6
        pauseCustomer();
        press("Stäng");
        assertThat(_find(PauseDialog.class)).isEmpty();

        pauseCustomer();
        fillIn("Bortrest", NINE, null);
        press("Stäng");
        assertThat(_find(ConfirmDialog.class)).hasSize(1);
        _fireConfirm(_get(ConfirmDialog.class));
        press("Lägg till");
        press("Stäng");
        _fireReject(_get(ConfirmDialog.class));
        settle();
        assertThat(_find(PauseDialog.class)).isEmpty();
        assertThat(stored()).isEmpty();
    }

    @Test
    void an_overlap_is_refused_with_its_row_and_the_other_can_be_ended_where_the_new_one_starts() { // R7
        saved(wholeCustomer(), NINE.minusDays(1), null);
        pauseCustomer();
        fillIn("Bortrest", NINE.plusDays(1), null);
        press("Lägg till");

        press("Spara");
        assertThat(texts())
                .anyMatch(text -> text.contains("Överlappar uppehållet Sjukhusvistelse från 2026-11-22 09:00"));
        assertThat(stored()).hasSize(1);
        press("Avsluta det andra när detta börjar");
        press("Spara");

        assertThat(stored()).hasSize(2);
        assertThat(stored().getLast().values().endsAt()).isEqualTo(NINE.plusDays(1));
    }

    @Test
    void a_contract_that_disappeared_meanwhile_is_said_in_the_row() {
        actions.pause(contractNode(), () -> saves++);
        settle();
        fillIn("Bortrest", NINE, null);
        press("Lägg till");
        jdbc.sql("delete from order_unit").update();
        jdbc.sql("delete from service_order").update();
        jdbc.sql("delete from contract_unit").update();
        jdbc.sql("delete from contract").update();

        press("Spara");

        assertThat(says("Kontraktet finns inte längre")).isTrue();
        assertThat(rows()).isEqualTo(1);
    }

    private void pauseCustomer() {
        actions.pause(node(), () -> saves++);
        settle();
    }

    private CareNode node() {
        return customers.care(marta).orElseThrow().customer();
    }

    private CareNode contractNode() {
        return customers.care(marta).orElseThrow().contract(contract).orElseThrow();
    }
}
