package se.pausa.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitRegister;
import se.pausa.security.Role;
import se.pausa.ui.ScreenTest;

class UnitListTest extends ScreenTest {

    @Autowired
    OrganizationService organization;

    @Autowired
    UnitRegister register;

    private UnitId south;
    private UnitId katarina;

    @BeforeEach
    void administrator() {
        user.is(Role.ADMINISTRATOR);
    }

    @BeforeEach
    void units() {
        UnitId city = care.unit("Stockholms stad");
        south = care.unit("Södermalm", city);
        katarina = care.unit("Katarina", south);
        care.unit("Solna");
    }

    @Test
    void all_units_stand_unfolded_in_the_tree() {
        openUnits();

        assertThat(rows(grid()))
                .containsExactly(
                        List.of("Solna", "", "I bruk"),
                        List.of("Stockholms stad", "", "I bruk"),
                        List.of("Södermalm", "", "I bruk"),
                        List.of("Katarina", "", "I bruk"));
    }

    @Test
    void R11_a_unit_is_marked_after_the_dialog_said_what_follows() {
        openUnits();
        select("Södermalm");

        _click(button("Markera som integrerad"));
        assertThat(said())
                .contains("Markera Södermalm som integrerad med Stockholms stad?")
                .contains("i Södermalm och enheterna under rapporteras till Stockholms stad")
                .contains("visas i Avstämning som ”inte skickad”");
        assertThat(organization.tree().integrated()).isEmpty();
        confirm();

        assertThat(rows(grid()))
                .contains(
                        List.of("Södermalm", "Integrerad", "I bruk"),
                        List.of("Katarina", "Integrerad via Södermalm", "I bruk"),
                        List.of("Stockholms stad", "", "I bruk"));
        assertThat(organization.tree().integrated()).containsExactlyInAnyOrder(south, katarina);
    }

    @Test
    void a_question_that_is_not_confirmed_changes_nothing() {
        openUnits();
        select("Södermalm");

        _click(button("Markera som integrerad"));
        ConfirmDialogKt._fireCancel(question());

        assertThat(organization.tree().integrated()).isEmpty();
    }

    @Test
    void R11_the_unit_stays_selected_and_its_mark_can_be_taken_away_again() {
        openUnits();
        select("Södermalm");
        _click(button("Markera som integrerad"));
        confirm();

        assertThat(grid().getSelectedItems()).extracting(Unit::id).containsExactly(south);
        _click(button("Ta bort markeringen"));
        assertThat(said())
                .contains("Ta bort markeringen för Södermalm?")
                .contains("Inget nytt rapporteras till Stockholms stad")
                .contains("fortsätter att rapporteras när det ändras");
        confirm();

        assertThat(rows(grid())).contains(List.of("Södermalm", "", "I bruk"), List.of("Katarina", "", "I bruk"));
        assertThat(organization.tree().integrated()).isEmpty();
        assertThat(button("Markera som integrerad").isEnabled()).isTrue();
    }

    @Test
    void R11_an_inherited_mark_cannot_be_changed_and_says_where_it_sits() {
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
        openUnits();

        select("Katarina");

        assertDisabled("Enheten är redan integrerad via Södermalm: markeringen sitter där.");
    }

    @Test
    void R11_taking_away_a_mark_below_another_one_says_that_nothing_changes() {
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(katarina, true));
        openUnits();
        select("Katarina");

        _click(button("Ta bort markeringen"));
        assertThat(said()).contains("Katarina är fortfarande integrerad via Södermalm.");
        confirm();

        assertThat(rows(grid())).contains(List.of("Katarina", "Integrerad via Södermalm", "I bruk"));
    }

    @Test
    void nothing_selected_disables_the_button_and_says_why() {
        openUnits();

        assertDisabled("Välj en enhet i listan.");
    }

    @Test
    void a_unit_that_is_gone_meanwhile_is_told_and_leaves_the_list() {
        openUnits();
        select("Solna");
        jdbc.sql("delete from organization_unit where name = 'Solna'").update();

        _click(button("Markera som integrerad"));
        confirm();

        assertThat(notices()).singleElement().asString().contains("Enheten finns inte längre.");
        assertThat(rows(grid())).extracting(List::getFirst).doesNotContain("Solna");
        assertDisabled("Välj en enhet i listan.");
    }

    @Test
    void a_unit_is_added_below_the_one_that_is_marked_and_its_name_may_be_refused_without_being_lost() {
        openUnits();
        select("Södermalm");

        _click(button("Lägg till enhet"));
        assertThat(field(ComboBox.class, "Ligger under").getValue())
                .extracting("path")
                .isEqualTo("Stockholms stad / Södermalm");
        _setValue(name(), "Katarina");
        _click(button("Spara"));
        assertThat(says("Där finns redan en enhet som heter Katarina.")).isTrue();
        assertThat(name().getValue()).isEqualTo("Katarina");
        _setValue(name(), "Sofia");
        _click(button("Spara"));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(names()).containsExactly("Solna", "Stockholms stad", "Södermalm", "Katarina", "Sofia");
        assertThat(grid().getSelectedItems()).extracting(Unit::name).containsExactly("Sofia");
    }

    @Test
    void a_unit_is_renamed_and_the_dialog_says_what_that_means_for_files() {
        openUnits();
        select("Katarina");

        _click(button("Byt namn"));
        assertThat(name().getHelperText()).contains("annars lägger nästa import till en ny enhet");
        _setValue(name(), "Katarina-Sofia");
        _click(button("Spara"));

        assertThat(names()).contains("Katarina-Sofia").doesNotContain("Katarina");
    }

    @Test
    void R11_a_move_that_changes_who_is_integrated_is_asked_about_like_the_mark() {
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
        openUnits();
        select("Katarina");

        _click(button("Flytta …"));
        assertThat(says("den som inte längre når enheten loggas ut")).isTrue();
        place("Solna");
        _click(button("Spara"));
        assertThat(said())
                .contains("Flytta Katarina, som då inte längre är integrerad med Stockholms stad?")
                .contains("Inget nytt rapporteras till Stockholms stad");
        ConfirmDialogKt._fireCancel(question());
        assertThat(organization.tree().isIntegrated(katarina)).isTrue();
        _click(button("Spara"));
        confirm();

        assertThat(organization.tree().isIntegrated(katarina)).isFalse();
        assertThat(organization.tree().find(katarina).orElseThrow().path()).isEqualTo("Solna / Katarina");

        _click(button("Flytta …"));
        place("Stockholms stad / Södermalm");
        _click(button("Spara"));
        assertThat(said())
                .contains("Flytta Katarina, som då blir integrerad med Stockholms stad?")
                .contains("visas i Avstämning som ”inte skickad”");
        confirm();
        assertThat(organization.tree().isIntegrated(katarina)).isTrue();
    }

    @Test
    void a_move_that_leaves_the_mark_as_it_is_asks_nothing_more() {
        openUnits();
        select("Katarina");

        _click(button("Flytta …"));
        field(ComboBox.class, "Ligger under").clear();
        _click(button("Spara"));

        assertThat(_find(ConfirmDialog.class)).isEmpty();
        assertThat(organization.tree().find(katarina).orElseThrow().path()).isEqualTo("Katarina");
    }

    @Test
    void the_places_offered_are_neither_the_unit_nor_below_it_nor_closed() {
        register.close(organization.tree().all().getFirst());
        openUnits();
        select("Södermalm");

        _click(button("Flytta …"));

        assertThat(offered()).containsExactly("Stockholms stad");
    }

    @Test
    void a_unit_is_closed_and_opened_again_and_one_in_use_says_why_it_is_not() {
        care.customer("Märta Åström", "10004", katarina);
        openUnits();
        select("Katarina");
        _click(button("Stäng enheten"));
        assertThat(notices()).singleElement().asString().contains("Katarina har en kund kvar.");

        select("Solna");
        _click(button("Stäng enheten"));
        assertThat(rows(grid())).contains(List.of("Solna", "", "Stängd"));
        assertThat(button("Byt namn").isEnabled()).isFalse();
        assertThat(says("Enheten är stängd. Öppna den igen för att ändra den.")).isTrue();

        _click(button("Öppna igen"));
        assertThat(rows(grid())).contains(List.of("Solna", "", "I bruk"));
    }

    @Test
    void R15_the_history_of_a_unit_can_be_read() {
        register.rename(organization.tree().find(katarina).orElseThrow(), "Katarina-Sofia");
        openUnits();
        select("Katarina-Sofia");

        _click(button("Historik"));

        assertThat(_get(ChangesDialog.class).getHeaderTitle()).isEqualTo("Historik: Katarina-Sofia");
        assertThat(texts())
                .containsSubsequence(
                        user.get().name(),
                        "Bytte namn från Katarina till Katarina-Sofia",
                        "Enheten Katarina fanns redan när historiken började");
    }

    @Test
    void without_units_the_list_says_how_they_get_here() {
        deleteUnits();
        openUnits();

        assertThat(grid().getEmptyStateText()).contains("Import");
    }

    private List<String> names() {
        return rows(grid()).stream().map(List::getFirst).toList();
    }

    private TextField name() {
        return field(TextField.class, "Namn");
    }

    @SuppressWarnings("unchecked")
    private List<String> offered() {
        ComboBox<Unit> field = field(ComboBox.class, "Ligger under");
        return field.getListDataView().getItems().map(Unit::path).toList();
    }

    @SuppressWarnings("unchecked")
    private void place(String path) {
        ComboBox<Unit> field = field(ComboBox.class, "Ligger under");
        _setValue(
                field,
                field.getListDataView()
                        .getItems()
                        .filter(unit -> unit.path().equals(path))
                        .findFirst()
                        .orElseThrow());
    }

    private void openUnits() {
        open("administration?flik=organisation");
    }

    @SuppressWarnings("unchecked")
    private TreeGrid<Unit> grid() {
        return _get(TreeGrid.class);
    }

    private void select(String name) {
        grid().select(GridKt._fetch(grid(), 0, GridKt._size(grid())).stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private void assertDisabled(String why) {
        assertThat(button("Markera som integrerad").isEnabled()).isFalse();
        assertThat(button("Markera som integrerad").getTooltip().getText()).isEqualTo(why);
        assertThat(says(why)).isTrue();
    }

    private ConfirmDialog question() {
        return _get(ConfirmDialog.class);
    }

    private String said() {
        return ConfirmDialogKt._getHeader(question()) + "\n" + ConfirmDialogKt._getText(question());
    }

    private void confirm() {
        ConfirmDialogKt._fireConfirm(question());
        settle();
        assertThat(_find(ConfirmDialog.class)).isEmpty();
    }
}
