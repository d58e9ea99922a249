package se.pausa.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.Reason;
import se.pausa.security.Role;
import se.pausa.ui.ScreenTest;

class AdministrationViewTest extends ScreenTest {

    @Autowired
    PauseReasonService reasons;

    @BeforeEach
    void administrator() {
        user.is(Role.ADMINISTRATOR);
    }

    @BeforeEach
    void openReasons() {
        open("administration");
    }

    @AfterEach
    void firstReasonsOnly() {
        jdbc.sql("delete from pause_reason where name like 'Test%'").update();
        jdbc.sql("update pause_reason set archived = false").update();
    }

    @Test
    void R13_the_first_reasons_stand_in_the_list() {
        assertThat(rows(grid()))
                .contains(List.of("Sjukhusvistelse", "Tillfällig", "I bruk"), List.of("Avliden", "Varaktig", "I bruk"));
    }

    @Test
    void R13_a_reason_can_be_added() {
        _click(button("Lägg till orsak"));
        type("Test semesterresa", true);
        _click(button("Spara"));

        assertThat(rows(grid())).contains(List.of("Test semesterresa", "Varaktig", "I bruk"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(button("Ändra").isEnabled()).isTrue();
    }

    @Test
    void a_name_that_is_taken_or_missing_is_refused_at_the_name_and_what_was_typed_stays() {
        _click(button("Lägg till orsak"));
        type("", false);
        _click(button("Spara"));
        assertThat(name().getErrorMessage()).isEqualTo("Ange ett namn på orsaken.");

        type("Avliden", true);
        _click(button("Spara"));
        assertThat(name().getErrorMessage())
                .isEqualTo("Det finns redan en orsak som heter Avliden. Välj ett annat namn.");
        assertThat(name().getValue()).isEqualTo("Avliden");
    }

    @Test
    void R13_a_reason_can_be_renamed_archived_and_used_again() {
        Reason reason = reasons.add("Test gammal", false);
        open("administration");
        grid().select(reason);

        _click(button("Ändra"));
        type("Test ny", true);
        _click(button("Spara"));
        assertThat(rows(grid())).contains(List.of("Test ny", "Varaktig", "I bruk"));

        _click(button("Arkivera"));
        assertThat(rows(grid())).contains(List.of("Test ny", "Varaktig", "Arkiverad"));

        _click(button("Ta i bruk igen"));
        assertThat(rows(grid())).contains(List.of("Test ny", "Varaktig", "I bruk"));
    }

    @Test
    void R16_a_reason_that_somebody_else_changed_meanwhile_is_not_overwritten() {
        Reason reason = reasons.add("Test en", false);
        open("administration");
        grid().select(reason);
        reasons.change(new Reason(reason.id(), reason.version(), "Test två", false, false));

        _click(button("Arkivera"));

        assertThat(notices()).singleElement().asString().contains("har ändrats av någon annan");
        assertThat(rows(grid())).contains(List.of("Test två", "Tillfällig", "I bruk"));
    }

    @Test
    void the_address_opens_a_tab_and_an_unknown_one_the_first() {
        open("administration?flik=organisation");
        assertThat(tabs().getSelectedTab().getLabel()).isEqualTo("Organisation");
        assertThat(_find(ReasonList.class)).isEmpty();

        open("administration?flik=finns-inte");
        assertThat(tabs().getSelectedTab().getLabel()).isEqualTo("Orsaker");
        assertThat(_find(UnitList.class)).isEmpty();
    }

    @Test
    void a_tab_that_is_opened_shows_its_list() {
        tabs().setSelectedIndex(1);
        settle();

        assertThat(_find(UnitList.class)).hasSize(1);
    }

    @Test
    void nothing_selected_disables_the_buttons_and_says_why() {
        assertThat(button("Ändra").isEnabled()).isFalse();
        assertThat(button("Arkivera").getTooltip().getText()).isEqualTo("Markera en orsak.");
        assertThat(says("Markera en orsak.")).isTrue();
    }

    private TabSheet tabs() {
        return _get(TabSheet.class);
    }

    @SuppressWarnings("unchecked")
    private Grid<Reason> grid() {
        return _get(Grid.class);
    }

    private TextField name() {
        return field(TextField.class, "Namn");
    }

    @SuppressWarnings("unchecked")
    private void type(String name, boolean permanent) {
        _setValue(name(), name);
        _setValue(_get(RadioButtonGroup.class), permanent);
    }
}
