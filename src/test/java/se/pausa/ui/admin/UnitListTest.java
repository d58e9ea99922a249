package se.pausa.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;
import se.pausa.security.Role;
import se.pausa.ui.ScreenTest;

class UnitListTest extends ScreenTest {

    @Autowired
    OrganizationService organization;

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
                        List.of("Solna", ""),
                        List.of("Stockholms stad", ""),
                        List.of("Södermalm", ""),
                        List.of("Katarina", ""));
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
                        List.of("Södermalm", "Integrerad"),
                        List.of("Katarina", "Integrerad via Södermalm"),
                        List.of("Stockholms stad", ""));
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

        assertThat(rows(grid())).contains(List.of("Södermalm", ""), List.of("Katarina", ""));
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

        assertThat(rows(grid())).contains(List.of("Katarina", "Integrerad via Södermalm"));
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
    void without_units_the_list_says_how_they_get_here() {
        jdbc.sql("delete from organization_unit order by id desc").update();
        openUnits();

        assertThat(grid().getEmptyStateText()).contains("Import");
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
