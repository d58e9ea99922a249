package se.pausa.ui.city;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.CityAnswers;
import se.pausa.Pausing;
import se.pausa.customer.CustomerId;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;
import se.pausa.reconciliation.Reconciliation;
import se.pausa.reconciliation.ReconciliationRow;
import se.pausa.security.Role;
import se.pausa.transfer.ExportTable;
import se.pausa.ui.ScreenTest;
import se.pausa.ui.component.Redraws;
import se.pausa.ui.component.Texts;
import se.pausa.ui.component.UnitField;

class ReconciliationViewTest extends ScreenTest {

    @Autowired
    Pausing pausing;

    @Autowired
    PauseService service;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    OrganizationService organization;

    private CityAnswers city;
    private UnitId south;
    private UnitId north;
    private SavedPause agreed;
    private SavedPause rejected;

    @BeforeEach
    void twoPausesInOctober() {
        user.is("Anna Nilsson", Role.SUPERVISOR);
        city = new CityAnswers(jdbc);
        south = care.unit("Hemtjänst Söder");
        north = care.unit("Hemtjänst Norr");
        care.unit("Solna");
        city.mark(south, true);
        city.mark(north, true);
        CustomerId marta = care.customer("Åström, Märta", "10004", south);
        CustomerId sigvard = care.customer("Öberg, Sigvard", "10005", north);
        jdbc.sql("update customer set personal_identity_number = concat('18920302', right(number, 4))")
                .update();
        agreed = pause(marta, day(10, 3), day(10, 10));
        city.accept(agreed);
        rejected = pause(sigvard, day(10, 5), null);
        city.reject(rejected, "Orsaken är okänd");
    }

    @Test
    void without_an_address_of_the_city_the_screen_says_that_everything_waits() {
        open("avstamning");
        assertThat(says("Ingen adress till Stockholms stad är inställd (PAUSA_CITY_URL)."))
                .isTrue();
    }

    @Test
    void shows_the_previous_month_with_differences_first_in_at_most_seven_statements() {
        sql.forget();

        open("avstamning");

        assertThat(sql.statements()).hasSizeLessThanOrEqualTo(7);
        assertThat(shown())
                .containsExactly(
                        List.of(
                                "Öberg, Sigvard",
                                "10005",
                                "Hemtjänst Norr",
                                "Kund",
                                "Ny",
                                "från 5/10, pågående",
                                "—",
                                "Avvisad",
                                "—",
                                "⚠ Avvisad: Orsaken är okänd",
                                ""),
                        List.of(
                                "Åström, Märta",
                                "10004",
                                "Hemtjänst Söder",
                                "Kund",
                                "Ny",
                                "3/10 – 9/10",
                                "3/10 – 9/10",
                                "Mottagen",
                                "23/11 09:05",
                                "⚠",
                                ""));
        assertThat(says("2 uppehåll · 1 skillnad: 1 avvisad")).isTrue();
        assertThat(says("Inte signerad")).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_row_leads_to_its_pause_and_the_way_back_to_the_rows_that_were_ticked() {
        open("avstamning");
        grid().asMultiSelect().select(GridKt._get(grid(), 1));

        LitRenderer<ReconciliationRow> name = (LitRenderer<ReconciliationRow>)
                grid().getColumnByKey("customer").getRenderer();
        assertThat(name.getValueProviders().get("address").apply(GridKt._get(grid(), 0)))
                .isEqualTo("kund/10005?uppehall=" + rejected.key());
        open("kund/10005?uppehall=" + rejected.key());
        open("avstamning");

        assertThat(grid().selected()).containsExactly(agreed.id());
        open("avstamning?manad=2026-09");
        open("avstamning");
        assertThat(grid().selected()).as("of another month nothing is ticked").isEmpty();
    }

    @Test
    void the_month_can_be_stepped_through_and_chosen() {
        open("avstamning");

        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button ->
                        "Föregående månad".equals(button.getAriaLabel().orElse("")))));
        assertThat(shown()).isEmpty();
        assertThat(grid().getEmptyStateText()).contains("Det finns inga i september 2026");

        _setValue(month(), YearMonth.of(2026, 11));
        assertThat(shown()).hasSize(1);
    }

    @Test
    void a_unit_in_the_address_that_does_not_exist_is_passed_over() {
        open("avstamning?manad=2026-10&organisation=999999");

        assertThat(shown()).hasSize(2);
    }

    @Test
    void answers_of_the_city_leave_a_list_alone_that_waits_for_none() {
        city.mark(south, false);
        pause(care.customer("Ek, Berit", "10006", south), day(10, 3), day(10, 10));
        city.mark(south, true);
        open("avstamning");
        assertThat(shown()).hasSize(3);
        sql.forget();

        news.ofTheCity();
        hearNews();
        assertThat(Redraws.areDueIn(UI.getCurrent())).isFalse();
        assertThat(sql.statements()).isEmpty();
    }

    @Test
    void only_integrated_units_are_offered_and_one_shows_its_pauses() { // R11
        open("avstamning");
        UnitField unit = _get(UnitField.class);

        assertThat(unit.getListDataView().getItems().map(each -> each.name()))
                .containsExactly("Hemtjänst Norr", "Hemtjänst Söder");
        unit.choose(south);
        open("avstamning?manad=2026-10&organisation=" + south.value());
        assertThat(shown()).hasSize(1);
    }

    @Test
    void inactivated_ones_stand_on_their_own_tab() { // R8
        open("avstamning?visa=inaktiverade");

        assertThat(shown()).extracting(List::getFirst).containsExactly("Åström, Märta");
        assertThat(_get(Tabs.class).getSelectedTab().getLabel()).isEqualTo("Inaktiverade (1)");
        assertThat(says("1 uppehåll · inga skillnader")).isTrue();
    }

    @Test
    void nonsense_in_the_address_shows_the_previous_month() {
        open("avstamning?manad=+999999-12&organisation=x&visa=allt");
        assertThat(shown()).hasSize(2);

        open("avstamning?manad=2026-13");
        assertThat(shown()).hasSize(2);
    }

    @Test
    void selected_pauses_are_sent_again_and_stay_selected() { // R12
        open("avstamning");
        assertThat(button("Skicka igen").isEnabled()).isFalse();
        assertThat(button("Skicka igen").getTooltip().getText()).isEqualTo("Markera uppehåll i listan först.");

        grid().asMultiSelect().select(row(rejected));
        _click(button("Skicka igen"));

        assertThat(notices()).singleElement().asString().contains("1 uppehåll skickas igen");
        assertThat(shown().getFirst()).contains("Öberg, Sigvard", "Att skicka", "⚠ Inte mottagen");
        assertThat(grid().getSelectedItems()).extracting(ReconciliationRow::id).containsExactly(rejected.id());
    }

    @Test
    void signing_says_first_how_many_differences_are_left_and_then_who_signed() {
        open("avstamning?manad=2026-10&organisation=" + north.value());

        _click(button("Signera avstämningen"));
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("header")).isEqualTo("Signera avstämningen för oktober 2026?");
        assertThat(question.getElement().getProperty("message"))
                .startsWith("Hemtjänst Norr: 1 uppehåll, 1 skillnad kvar.");
        ConfirmDialogKt._fireConfirm(question);
        settle();

        assertThat(says("Hemtjänst Norr: signerad av Anna Nilsson 2026-11-23 09:00, 1 uppehåll, 1 skillnad kvar"))
                .isTrue();
        assertThat(notices()).singleElement().asString().contains("Signerat: 1 uppehåll, 1 skillnad kvar");
    }

    @Test
    void without_a_unit_every_topmost_unit_is_signed_and_can_be_read_afterwards() {
        open("avstamning");
        sign();
        sign();

        assertThat(says("Signerad för 2 av 2 enheter")).isTrue();
        _click(button("Visa signeringar"));
        assertThat(rows(_get(SignOffDialog.class).grid()))
                .hasSize(4)
                .contains(
                        List.of("Hemtjänst Norr", "Anna Nilsson", "2026-11-23 09:00", "1", "1", "Gäller"),
                        List.of("Hemtjänst Norr", "Anna Nilsson", "2026-11-23 09:00", "1", "1", "Ersatt"));
    }

    @Test
    void what_is_changed_after_the_sign_off_is_marked() {
        open("avstamning");
        sign();
        PauseDraft draft = new PauseDraft();
        draft.change(agreed, agreed.values().withEndsAt(day(10, 12).atStartOfDay()));
        user.as(Role.PLANNER, () -> service.save(draft));

        open("avstamning");

        assertThat(shown())
                .filteredOn(row -> row.getLast().equals("Ändrad"))
                .extracting(List::getFirst)
                .containsExactly("Åström, Märta");
        assertThat(says("1 ändrad efter avstämning")).isTrue();
    }

    @Test
    void a_month_that_has_not_ended_cannot_be_signed_and_says_why() {
        open("avstamning?manad=2026-11");

        assertThat(button("Signera avstämningen").isEnabled()).isFalse();
        assertThat(button("Signera avstämningen").getTooltip().getText()).startsWith("Månaden är inte slut.");
    }

    @Test
    void without_any_unit_of_the_city_the_list_says_what_to_do() {
        city.mark(south, false);
        city.mark(north, false);
        jdbc.sql("delete from city_message").update();

        open("avstamning");

        assertThat(grid().getEmptyStateText()).startsWith("Ingen enhet är integrerad med Stockholms stad.");
        assertThat(button("Signera avstämningen").isEnabled()).isFalse();
    }

    @Test
    void the_file_has_the_shown_rows_with_dates_and_no_personal_identity_number() {
        open("avstamning?visa=inaktiverade");
        ReconciliationExport export =
                new ReconciliationExport(new ReconciliationWords(Texts.SWEDISH), organization.tree());

        ExportTable table = export.table(new ReconciliationExport.Shown(
                YearMonth.of(2026, 10),
                reconciliation
                        .of(YearMonth.of(2026, 10), null, organization.tree())
                        .rows()));

        List<List<Object>> rows = new ArrayList<>();
        table.rows().forEach(rows::add);
        assertThat(table.headings()).hasSameSizeAs(rows.getFirst()).contains("Stadens dagar t.o.m.");
        assertThat(rows.getFirst()).contains("Öberg, Sigvard", day(10, 5), "Pågående", "Avvisad: Orsaken är okänd");
        assertThat(rows.getLast()).contains(day(10, 3), day(10, 9), LocalDateTime.of(2026, 11, 23, 9, 5), "Mottagen");
        assertThat(table.toString()).doesNotContain("18920302");
        assertThat(_get(
                                Anchor.class,
                                spec -> spec.withPredicate(link ->
                                        link.getElement().getTextRecursively().contains("CSV")))
                        .getHref())
                .isNotEmpty();
    }

    @Test
    void from_the_1st_to_the_6th_a_banner_counts_the_differences_that_are_left() {
        clock.set(LocalDateTime.of(2026, 11, 6, 23, 59));
        open("kunder");
        assertThat(says("1 skillnad mot Stockholms stad är kvar för oktober 2026."))
                .isTrue();

        clock.set(LocalDateTime.of(2026, 11, 7, 0, 0));
        open("kunder");
        assertThat(says("mot Stockholms stad är kvar")).isFalse();
    }

    @Test
    void the_banner_goes_when_no_difference_is_left_and_planners_do_not_see_it() {
        clock.set(LocalDateTime.of(2026, 11, 2, 9, 0));
        user.is("Bo Ek", Role.PLANNER);
        open("kunder");
        assertThat(says("mot Stockholms stad är kvar")).isFalse();

        user.is("Anna Nilsson", Role.SUPERVISOR);
        open("pausade-order");
        assertThat(says("mot Stockholms stad är kvar")).isTrue();

        jdbc.sql("update city_message set state = 'ACCEPTED'").update();
        open("kunder");
        assertThat(says("mot Stockholms stad är kvar")).isFalse();
    }

    @Test
    void outside_those_days_the_banner_asks_the_database_nothing() {
        open("administration");
        sql.forget();

        open("administration");

        assertThat(sql.statements()).noneMatch(statement -> statement.contains("city_message"));
    }

    private void sign() {
        _click(button("Signera avstämningen"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        settle();
    }

    private SavedPause pause(CustomerId customer, LocalDate from, @Nullable LocalDate to) {
        return pausing.pause(
                new PauseTarget.OfCustomer(customer),
                "Bortrest",
                from.atStartOfDay(),
                to == null ? null : to.atStartOfDay());
    }

    private ReconciliationRow row(SavedPause pause) {
        return grid().getListDataView()
                .getItems()
                .filter(row -> row.id().equals(pause.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<List<String>> shown() {
        return rows(grid()).stream()
                .map(cells -> cells.stream()
                        .map(cell -> cell.replaceAll("<[^>]*>", " ")
                                .replaceAll("\\s+", " ")
                                .strip())
                        .toList())
                .toList();
    }

    private ReconciliationGrid grid() {
        return _get(ReconciliationGrid.class);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<YearMonth> month() {
        return field(ComboBox.class, "Månad");
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
