package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireCancel;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireReject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.common.Interval;
import se.pausa.customer.CareNode;
import se.pausa.customer.CustomerService;
import se.pausa.organization.OrganizationService;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.security.Role;
import se.pausa.ui.component.PauseActions;
import se.pausa.ui.moment.MomentField;

class PauseDialogTest extends PauseScreenTest {

    @Autowired
    PauseActions actions;

    @Autowired
    CustomerService customers;

    @Autowired
    OrganizationService organization;

    private int saves;

    @BeforeEach
    void anOpenScreen() {
        open("import");
        saves = 0;
    }

    @Test
    void R5_R6_a_pause_is_added_as_new_and_stored_by_save() {
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
    void a_calendar_has_the_day_of_its_field_and_in_an_empty_one_none_so_that_today_can_be_chosen() {
        pauseCustomer();

        assertThat(calendarOf("Meddelandetidpunkt till kund").getValue()).isEqualTo(NINE.toLocalDate());
        assertThat(calendarOf("Avslutas").getValue()).isNull();
    }

    private DatePicker calendarOf(String label) {
        _click(_get(moment(label), Button.class));
        return _get(moment(label), DatePicker.class);
    }

    @Test
    void spara_adds_what_is_filled_in_and_not_added_yet() {
        pauseCustomer();
        fillIn("Bortrest", NINE, null);

        press("Spara");

        assertThat(stored())
                .singleElement()
                .satisfies(pause -> assertThat(pause.values().startsAt()).isEqualTo(NINE));
        assertThat(moment("Påbörjat").isEmpty()).isTrue();
    }

    @Test
    void spara_saves_nothing_while_what_is_filled_in_is_wrong() {
        pauseCustomer();
        fillIn("Bortrest", NINE, null);
        press("Lägg till");
        moment("Påbörjat").write("31/11");

        press("Spara");

        assertThat(stored()).isEmpty();
        assertThat(moment("Påbörjat").text()).isEqualTo("31/11");
        assertThat(moment("Påbörjat").said().text()).startsWith("31/11 finns inte i kalendern.");
    }

    @Test
    void spara_och_stang_saves_and_closes() {
        pauseCustomer();
        fillIn("Bortrest", NINE, null);
        press("Stäng");

        _fireConfirm(_get(ConfirmDialog.class));
        settle();

        assertThat(_find(PauseDialog.class)).isEmpty();
        assertThat(stored()).hasSize(1);
    }

    @Test
    void opens_in_at_most_eight_statements() {
        sql.forget();

        pauseCustomer();

        assertThat(sql.statements().size()).isLessThanOrEqualTo(11); // three of them to find the row in this test
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
    void a_pause_that_lies_wholly_in_the_past_promises_no_deliveries_that_resume() { // R9
        pauseCustomer();

        fillIn("Sjukhusvistelse", LocalDateTime.of(2026, 11, 16, 0, 0), LocalDateTime.of(2026, 11, 20, 0, 0));

        assertThat(says("8 leveranser har redan passerat")).isTrue();
        assertThat(says("Återupptas")).isFalse();
        assertThat(says("återupptas")).isFalse();
    }

    @Test
    void an_end_that_is_moved_backwards_says_how_many_passed_deliveries_no_longer_count_as_paused() { // R9
        saved(wholeCustomer(), LocalDateTime.of(2026, 11, 16, 0, 0), null);
        pauseCustomer();
        select(0);
        assertThat(says("räknas inte längre")).isFalse();

        clickCell(0, "Avslutas");
        pick(LocalDateTime.of(2026, 11, 20, 0, 0));
        select(0);

        assertThat(texts())
                .anyMatch(text -> text.startsWith("Återupptas från 2026-11-24 08:00"))
                .contains("8 leveranser som har passerat räknas inte längre som pausade");
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
        moment("Påbörjat").choose(NINE);

        press("Lägg till");

        ComboBox<?> reason = _get(_get(PauseForm.class), ComboBox.class, spec -> spec.withLabel("Orsak"));
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).isEqualTo("Välj en orsak.");
        assertThat(moment("Påbörjat").getValue()).isEqualTo(NINE);
        assertThat(rows()).isZero();
    }

    @Test
    void an_end_before_the_start_is_refused_in_its_field() { // R3
        pauseCustomer();
        fillIn("Bortrest", NINE, NINE.minusDays(1));

        press("Lägg till");

        assertThat(moment("Avslutas").said().text()).contains("måste ligga efter Påbörjat");
        assertThat(rows()).isZero();
    }

    @Test
    void a_start_in_the_skipped_hour_is_moved_and_the_user_is_told() { // R3
        pauseCustomer();

        moment("Påbörjat").choose(LocalDateTime.of(2027, 3, 28, 2, 30));

        assertThat(moment("Påbörjat").getValue()).isEqualTo(LocalDateTime.of(2027, 3, 28, 3, 30));
        assertThat(moment("Påbörjat").said().text()).contains("klockan 02:30 finns inte den dagen");
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

        edit(0, "Avslutas");

        assertThat(row(0, "Gäller", "Nivå")).containsExactly("Beställning 2026", "Kontrakt");
        assertThat(table().getEditor().isOpen()).isFalse();
        assertThat(button("Avbryt uppehåll").isEnabled()).isFalse();
        assertThat(says("annan nivå")).isTrue();
    }

    @Test
    void the_level_is_changed_in_place_and_the_form_keeps_its_values() { // R1
        saved(theContract(), NINE.plusDays(9), null);
        pauseCustomer();
        fillIn("Tackat nej", NINE.plusDays(4), null);
        assertThat(says("Pausar 1 kontrakt, 2 order")).isTrue();
        edit(0, "Avslutas");
        assertThat(table().editor().isOpen()).isFalse();

        choose("Kontrakt Beställning 2026");
        assertThat(says("Pausar 1 order")).isTrue();
        edit(0, "Avslutas");
        assertThat(table().editor().isOpen()).isTrue();

        choose("Order Lunch, Beställning 2026");
        press("Lägg till");
        press("Spara");
        assertThat(stored())
                .filteredOn(pause -> pause.target().equals(new PauseTarget.OfOrder(marta, lunch)))
                .singleElement()
                .satisfies(pause -> assertThat(pause.values().startsAt()).isEqualTo(NINE.plusDays(4)));
    }

    @Test
    void R6_what_is_staged_on_one_level_is_saved_with_what_is_staged_on_another() {
        saved(wholeCustomer(), NINE.minusDays(1), null);
        pauseCustomer();
        select(0);
        press("Avbryt uppehåll");
        fillIn("Bortrest", NINE, NINE.plusDays(2));
        press("Lägg till");

        choose("Order Städ");
        assertThat(column("Uppehållsstatus")).containsExactly("Ny · osparad", "Inställd · osparad");
        fillIn("Tackat nej", NINE.plusDays(4), null);
        press("Spara");

        assertThat(stored())
                .extracting(pause -> pause.target().level())
                .containsExactlyInAnyOrder(PauseLevel.CUSTOMER, PauseLevel.CUSTOMER, PauseLevel.ORDER);
    }

    @Test
    void R6_spara_stores_nothing_on_another_level_than_the_form_was_filled_in_for() {
        SavedPause theirs = saved(theContract(), NINE.minusDays(9), null);
        pauseCustomer();
        fillIn("Bortrest", NINE, null);
        choose("Kontrakt Beställning 2026");
        edit(0, "Avslutas");
        pick(NINE.plusDays(1));

        press("Spara");
        assertThat(stored()).containsExactly(theirs);
        assertThat(notices()).anyMatch(notice -> notice.startsWith("Nivån är en annan än när du fyllde i."));

        choose("Kund");
        press("Spara");
        assertThat(stored())
                .extracting(
                        pause -> pause.target().level(), pause -> pause.values().startsAt())
                .containsExactlyInAnyOrder(
                        tuple(PauseLevel.CUSTOMER, NINE), tuple(PauseLevel.CONTRACT, NINE.minusDays(9)));
    }

    @Test
    void a_text_that_is_not_understood_is_gone_to_on_whatever_level_it_was_typed() {
        saved(wholeCustomer(), NINE, null);
        pauseCustomer();
        edit(0, "Avslutas");
        ((MomentField) table().editor().input().orElseThrow()).write("30/13");
        ((MomentField) table().editor().input().orElseThrow()).takeTyped();
        settle();
        choose("Order Städ");

        press("Spara");

        assertThat(levelField().getItemLabelGenerator().apply(levelField().getValue()))
                .isEqualTo("Kund");
        assertThat(table().editor().isOpen()).isTrue();
    }

    @Test
    void the_levels_stand_in_the_order_of_the_tree() {
        pauseCustomer();

        assertThat(levelField().getListDataView().getItems().map(levelField().getItemLabelGenerator()::apply))
                .containsExactly("Kund", "Kontrakt Beställning 2026", "Order Lunch, Beställning 2026", "Order Städ");
    }

    @Test
    void R5_a_new_pause_is_undone_not_cancelled() {
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

        assertThat(says("Pausar 1 kontrakt, 2 order · 56 leveranser (28 h) t.o.m. 2026-12-21"))
                .isTrue();
        _setValue(field(Checkbox.class, "Avsluta kundens kontrakt och order. Sista giltiga dag:"), true);
        settle();
        assertThat(says("Pausar 1 kontrakt, 2 order · inga leveranser t.o.m. 2026-12-21"))
                .as("deliveries after the end of the care are not counted")
                .isTrue();
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
    void what_is_said_is_true_also_of_a_save_that_only_ends_care() { // R9
        PauseDraft draft = new PauseDraft();
        draft.add(wholeCustomer(), new PauseValues(NINE, reasonId("Avliden"), NINE, null, ""));
        service.save(draft);
        pauseCustomer();
        select(0);
        _setValue(field(Checkbox.class, "Avsluta kundens kontrakt och order. Sista giltiga dag:"), true);
        settle();

        press("Spara");

        assertThat(notices()).containsExactly("Sparat");
        assertThat(customers.care(marta).orElseThrow().orders())
                .allSatisfy(order -> assertThat(order.validity().to()).isEqualTo(LocalDate.of(2026, 11, 23)));
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
    void R6_closing_with_staged_or_typed_rows_asks() {
        pauseCustomer();
        press("Stäng");
        assertThat(_find(PauseDialog.class)).isEmpty();

        pauseCustomer();
        fillIn("Bortrest", NINE, null);
        press("Stäng");
        assertThat(_find(ConfirmDialog.class)).hasSize(1);
        _fireCancel(_get(ConfirmDialog.class));
        press("Lägg till");
        press("Stäng");
        _fireReject(_get(ConfirmDialog.class));
        settle();
        assertThat(_find(PauseDialog.class)).isEmpty();
        assertThat(stored()).isEmpty();
    }

    @Test
    void R7_an_overlap_is_refused_with_its_row_and_the_other_can_be_ended_where_the_new_one_starts() {
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
    void R7_an_offer_loses_no_day_that_was_typed_or_stored() {
        LocalDateTime first = LocalDateTime.of(2027, 2, 1, 0, 0);
        saved(wholeCustomer(), first, first.plusDays(9));
        pauseCustomer();
        fillIn("Bortrest", first.minusDays(12), first.plusDays(4));
        press("Lägg till");
        press("Spara");

        assertThat(_find(Button.class).stream().map(Button::getText))
                .contains("Låt det nya sluta när det andra börjar", "Förläng det andra uppehållet i stället");
        press("Förläng det andra uppehållet i stället");
        press("Spara");

        assertThat(stored())
                .singleElement()
                .satisfies(pause ->
                        assertThat(pause.interval()).isEqualTo(new Interval(first.minusDays(12), first.plusDays(9))));
    }

    @Test
    void R7_several_pauses_in_the_way_are_all_named_and_none_is_shortened_by_an_offer() {
        LocalDateTime first = LocalDateTime.of(2027, 2, 1, 0, 0);
        saved(wholeCustomer(), first, first.plusDays(9));
        saved(wholeCustomer(), first.plusDays(28), first.plusDays(32));
        pauseCustomer();
        fillIn("Bortrest", LocalDateTime.of(2026, 12, 10, 0, 0), null);
        press("Lägg till");
        press("Spara");

        assertThat(texts())
                .anyMatch(text -> text.contains("Överlappar uppehållen")
                        && text.contains("2027-02-01")
                        && text.contains("2027-03-01"));
        assertThat(_find(Button.class).stream().map(Button::getText)).noneMatch(text -> text.contains("det andra"));
    }

    @Test
    void R5_a_new_pause_of_a_city_customer_can_be_undone_while_its_row_is_marked() {
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
        pauseCustomer();
        fillIn("Bortrest", NINE, null);
        press("Lägg till");
        fillIn("Bortrest", NINE.plusDays(9), null);
        press("Lägg till");
        select(0);

        press("Ångra");

        assertThat(rows()).isEqualTo(1);
        assertThat(says("1 osparad ändring")).isTrue();
    }

    @Test
    void what_ended_more_than_a_year_ago_is_shown_when_somebody_asks() {
        saved(wholeCustomer(), NINE.minusYears(2), NINE.minusYears(2).plusDays(5));
        saved(wholeCustomer(), NINE, null);
        pauseCustomer();
        assertThat(rows()).isEqualTo(1);

        press("Visa 1 äldre uppehåll");

        assertThat(column("Påbörjat")).containsExactly("2026-11-23 09:00", "2024-11-23 09:00");
    }

    @Test
    void what_others_save_stands_in_an_open_dialog() {
        SavedPause base = saved(wholeCustomer(), NINE, null);
        pauseCustomer();

        changedBy("Berit Ek", base, base.values().withEndsAt(NINE.plusDays(9)));
        followNews();

        assertThat(row(0, "Avslutas", "Uppehållsstatus")).containsExactly("2026-12-02 09:00", "Ändrad");
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

    private LevelField levelField() {
        return _get(LevelField.class);
    }

    private void choose(String level) {
        LevelField field = levelField();
        field.setValue(field.getListDataView()
                .getItems()
                .filter(node -> field.getItemLabelGenerator().apply(node).equals(level))
                .findFirst()
                .orElseThrow());
        _fireValueChange(field);
        settle();
    }

    private CareNode node() {
        return customers.care(marta).orElseThrow().customer();
    }

    private CareNode contractNode() {
        return customers.care(marta).orElseThrow().contract(contract).orElseThrow();
    }
}
