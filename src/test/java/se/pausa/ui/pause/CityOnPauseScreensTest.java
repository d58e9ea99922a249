package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.CityAnswers;
import se.pausa.city.CityState;
import se.pausa.customer.CareNode;
import se.pausa.customer.CustomerCare;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;
import se.pausa.reconciliation.SignOffs;
import se.pausa.security.Role;
import se.pausa.ui.component.PauseActions;

/** What the city gets is said before it is saved, and what became of it afterwards (R11, R12). */
class CityOnPauseScreensTest extends PauseScreenTest {

    private static final List<String> SENT_COLUMNS = List.of("notified-at", "reason", "starts-at", "ends-at");

    @Autowired
    OrganizationService organization;

    @Autowired
    PauseActions actions;

    @Autowired
    SignOffs signOffs;

    @BeforeEach
    void integrate() {
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
        jdbc.sql("update customer set personal_identity_number = '189406066671'")
                .update();
    }

    @Test
    void a_staged_row_says_what_is_sent_and_marks_the_cells_yellow() { // R12
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        edit(0, "Avslutas");
        pick(NINE.plusDays(7).withHour(0));

        assertThat(says("Gula fält skickas till Stockholms stad när du sparar:"))
                .isTrue();
        assertThat(toBeSent()).containsExactly("Märta Åström · Ändrad · 2026-11-23 – 2026-11-29");
        assertThat(yellow(0)).containsExactlyElementsOf(SENT_COLUMNS);
    }

    @Test
    void a_change_that_alters_nothing_in_the_message_is_not_announced() { // R12
        saved(wholeCustomer(), NINE, NINE.plusDays(7));
        open("pausade-order");
        edit(0, "Avslutas");
        pick(NINE.plusDays(7).plusHours(2));

        assertThat(row(0, "Uppehållsstatus")).containsExactly("Ändrad · osparad");
        assertThat(toBeSent()).isEmpty();
    }

    @Test
    void the_cells_of_a_selected_row_are_yellow_too_and_a_cancellation_sends_the_corrected_days() { // R12
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        assertThat(yellow(0)).isEmpty();
        select(0);
        assertThat(yellow(0)).containsExactlyElementsOf(SENT_COLUMNS);
        assertThat(says("Det här skickas till Stockholms stad.")).isTrue();

        edit(0, "Avslutas");
        pick(NINE.plusDays(2));
        select(0);
        press("Avbryt uppehåll");
        assertThat(toBeSent()).containsExactly("Märta Åström · Inställd · 2026-11-23 – 2026-11-25");
    }

    @Test
    void nothing_is_yellow_where_no_unit_is_integrated() { // R11
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, false));
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        select(0);

        assertThat(yellow(0)).isEmpty();
        assertThat(table().getColumnByKey("city").isVisible()).isFalse();
    }

    @Test
    void the_dialog_says_what_is_sent_before_the_pause_is_added() { // R11
        openDialog(care().customer());
        assertThat(says("Skickas till Stockholms stad")).isFalse();
        fillIn("Sjukhusvistelse", NINE, NINE.plusDays(7).withHour(0));
        assertThat(says("Skickas till Stockholms stad: 2026-11-23 – 2026-11-29"))
                .isTrue();
        moment("Avslutas").choose(null);
        assertThat(says("Skickas till Stockholms stad: från 2026-11-23, pågående"))
                .isTrue();
    }

    @Test
    void deliveries_that_are_not_paused_on_reported_days_are_warned_of() { // R11: 08:00 is before the start
        openDialog(care().customer());
        fillIn("Sjukhusvistelse", NINE, NINE.plusDays(1).withHour(0));

        assertThat(says("Staden får hela dygn: 2 besök där utförs ändå, det första 2026-11-23 08:00"))
                .isTrue();
    }

    @Test
    void a_day_shared_with_another_pause_is_warned_of() { // R11
        saved(wholeCustomer(), NINE.minusDays(3), NINE);
        openDialog(care().customer());
        fillIn("Bortrest", NINE.plusHours(3), NINE.plusDays(2));

        assertThat(says("Dagar som skickas delas med ett annat uppehåll: Kund · Sjukhusvistelse 2026-11-20 09:00"
                        + " till 2026-11-23 09:00"))
                .isTrue();
    }

    @Test
    void a_contract_warns_that_the_city_takes_the_whole_customer_and_offers_to_pause_it_instead() { // R11
        openDialog(care().contracts().getFirst());
        fillIn("Bortrest", NINE, NINE.plusDays(2));
        assertThat(says("Stockholms stad tar alltid emot det som ett uppehåll för hela kunden och i hela dygn."))
                .isTrue();

        press("Pausa kunden i stället");

        assertThat(_get(LevelField.class).getValue()).isEqualTo(care().customer());
        assertThat(moment("Påbörjat").getValue()).isEqualTo(NINE);
        assertThat(moment("Avslutas").getValue()).isEqualTo(NINE.plusDays(2));
        assertThat(_find(Button.class, spec -> spec.withText("Pausa kunden i stället")))
                .isEmpty();
        press("Lägg till");
        press("Spara");
        assertThat(stored()).extracting(SavedPause::target).containsExactly(wholeCustomer());
    }

    @Test
    void the_overview_shows_the_citys_state_with_its_words_and_filters_on_it() {
        SavedPause rejected = saved(wholeCustomer(), NINE, null);
        saved(new PauseTarget.OfOrder(marta, lunch), NINE, null);
        answer(rejected, "REJECTED", "Okänd person");
        open("pausade-order");
        assertThat(column("Stad")).containsExactlyInAnyOrder("Avvisad", "Att skicka");

        MultiSelectComboBox<CityState> filter = named(MultiSelectComboBox.class, "Stad");
        _setValue(filter, Set.of(CityState.REJECTED));
        settle();
        assertThat(column("Nivå")).containsExactly("Kund");
        select(0);
        assertThat(says("Stadens svar: Okänd person")).isTrue();

        open("pausade-order?stad=TO_SEND");
        assertThat(column("Nivå")).containsExactly("Order");
    }

    @Test
    void a_pause_that_ran_when_its_unit_was_marked_is_found_as_not_sent() { // R11
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, false));
        saved(wholeCustomer(), NINE, null);
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));

        open("pausade-order?stad=NOT_SENT");
        assertThat(column("Stad")).containsExactly("Inte skickad");
        open("pausade-order?stad=TO_SEND");
        assertThat(rows()).isZero();
    }

    @Test
    void a_customer_without_personnummer_cannot_be_sent_and_the_screen_says_what_to_do() {
        jdbc.sql("update customer set personal_identity_number = null").update();
        saved(wholeCustomer(), NINE, null);
        open("pausade-order?stad=UNSENDABLE");
        assertThat(column("Stad")).containsExactly("Kan inte skickas");
        select(0);
        assertThat(says("Fyll i det under Kunduppgifter i Alla kunder, eller läs in det med Import."))
                .isTrue();
    }

    @Test
    void spara_says_first_that_it_alters_a_signed_month() { // R11
        SavedPause pause = saved(wholeCustomer(), NINE, null);
        user.as(Role.SUPERVISOR, () -> signOffs.sign(YearMonth.of(2026, 11), south));
        open("pausade-order");
        edit(0, "Avslutas");
        pick(NINE.plusDays(2));
        press("Spara");

        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(says("november 2026, Hemtjänst Söder: signerad av Anna Nilsson 2026-11-23 09:00"))
                .isTrue();
        assertThat(stored()).containsExactly(pause);
        ConfirmDialogKt._fireCancel(question);
        assertThat(stored()).containsExactly(pause);
        assertThat(says("1 osparad ändring")).isTrue();

        press("Spara");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(stored().getFirst().values().endsAt()).isEqualTo(NINE.plusDays(2));
    }

    @Test
    void what_spara_would_refuse_is_not_asked_about() { // R3, R11
        SavedPause pause = saved(wholeCustomer(), NINE, null);
        user.as(Role.SUPERVISOR, () -> signOffs.sign(YearMonth.of(2026, 11), south));
        open("pausade-order");
        edit(0, "Avslutas");
        pick(NINE.minusDays(2));
        press("Spara");

        assertThat(_find(ConfirmDialog.class)).isEmpty();
        assertThat(says("Avslutas måste ligga efter Påbörjat")).isTrue();
        assertThat(stored()).containsExactly(pause);
    }

    @Test
    void spara_asks_nothing_when_the_signed_month_stays_the_same() { // R11
        saved(wholeCustomer(), NINE, null);
        user.as(Role.SUPERVISOR, () -> signOffs.sign(YearMonth.of(2026, 11), south));
        open("pausade-order");
        edit(0, "Avslutas");
        pick(NINE.plusMonths(1));
        press("Spara");

        assertThat(stored().getFirst().values().endsAt()).isEqualTo(NINE.plusMonths(1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void news_leaves_a_comment_alone_that_is_being_typed(boolean inDialog) {
        SavedPause pause = saved(wholeCustomer(), NINE, null);
        if (inDialog) {
            openDialog(care().customer());
        } else {
            open("pausade-order");
        }
        select(0);
        ComponentUtil.fireEvent(comment(), new FocusNotifier.FocusEvent<>(comment(), true));
        changedBy("Berit Ek", pause, pause.values().withComment("Ringer på fredag"));
        cityAnswers();
        assertThat(comment().getValue()).isEmpty();

        ComponentUtil.fireEvent(comment(), new BlurNotifier.BlurEvent<>(comment(), true));
        cityAnswers();
        assertThat(comment().getValue()).isEqualTo("Ringer på fredag");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_citys_answer_stands_in_cell_and_panel_alike_also_while_a_field_is_open(boolean inDialog) {
        SavedPause pause = saved(wholeCustomer(), NINE, null);
        if (inDialog) {
            openDialog(care().customer());
        } else {
            open("pausade-order");
        }
        edit(0, "Avslutas");
        assertThat(row(0, "Stad")).containsExactly("Att skicka");

        new CityAnswers(jdbc).accept(pause);
        cityAnswers();

        assertThat(row(0, "Stad").getFirst()).startsWith("Mottagen");
        assertThat(texts()).anyMatch(text -> text.startsWith("Stockholms stad: mottagen"));
        assertThat(table().getEditor().isOpen()).isTrue();
    }

    @Test
    void visa_shows_a_row_again_that_left_the_list_because_it_is_sent_anew() { // R8
        SavedPause rejected = saved(wholeCustomer(), NINE, null);
        answer(rejected, "REJECTED", "Okänd person");
        open("pausade-order?stad=REJECTED");
        edit(0, "Avslutas");
        pick(NINE.plusDays(2));
        press("Spara");
        assertThat(rows()).isZero();

        press("Visa");
        assertThat(column("Stad")).containsExactly("Att skicka");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_becomes_of_a_conflict_is_compared_with_what_the_other_one_reported(boolean inDialog) { // R12, R16
        SavedPause base = saved(wholeCustomer(), NINE, NINE.plusDays(3));
        if (inDialog) {
            openDialog(care().customer());
        } else {
            open("pausade-order");
        }
        edit(0, "Avslutas");
        pick(NINE.plusDays(3).plusHours(2));
        assertThat(toBeSent()).isEmpty();
        changedBy("Berit Ek", base, base.values().withEndsAt(NINE.plusDays(9)));
        press("Spara");
        ConflictDialog question = _get(ConflictDialog.class);
        assertThat(says("Skickas till Stockholms stad: Ändrad")).isFalse();
        press(question, "Ta alla mina");

        assertThat(says("Skickas till Stockholms stad: Ändrad · 2026-11-23 – 2026-11-26"))
                .isTrue();
        press(question, "Ta alla från Berit Ek");
        assertThat(says("Skickas till Stockholms stad: Ändrad"))
                .as("the city has what Berit Ek reported")
                .isFalse();
    }

    @Test
    void a_customer_who_came_into_an_integrated_unit_later_is_told_so_and_not_that_the_unit_changed() { // R11
        UnitId elsewhere = care.unit("Privat");
        jdbc.sql("update customer_unit set unit_id = ?")
                .param(elsewhere.value())
                .update();
        saved(wholeCustomer(), NINE, null);
        jdbc.sql("update customer_unit set unit_id = ?").param(south.value()).update();

        open("pausade-order?stad=NOT_SENT");
        select(0);
        assertThat(says("uppehållet inte hörde till en integrerad enhet när det sparades"))
                .isTrue();
    }

    private TextField comment() {
        return _get(_get(SelectedPause.class), TextField.class, spec -> spec.withClasses("comment"));
    }

    private void cityAnswers() {
        news.ofTheCity();
        followNews();
    }

    private CustomerCare care() {
        return service.ofCustomer(marta).orElseThrow().care();
    }

    private void openDialog(CareNode node) {
        open("kunder");
        actions.pause(node, () -> {});
        settle();
    }

    private static List<String> toBeSent() {
        return _find(ListItem.class).stream().map(ListItem::getText).toList();
    }

    /** The columns whose cell in this row is marked yellow. */
    private List<String> yellow(int index) {
        PauseLine line = GridKt._get(table(), index);
        return SENT_COLUMNS.stream()
                .filter(key -> Stream.of(String.valueOf(table().getColumnByKey(key)
                                        .getPartNameGenerator()
                                        .apply(line))
                                .split(" "))
                        .anyMatch("to-send"::equals))
                .toList();
    }

    private void answer(SavedPause pause, String state, String words) {
        jdbc.sql("update city_message set state = ?, words = ?, answered_at = utc_timestamp(6) where pause_id = ?")
                .params(state, words, pause.id().value())
                .update();
    }
}
