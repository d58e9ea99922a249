package se.pausa.ui.customer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerRegister;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.security.Role;
import se.pausa.ui.ScreenTest;

class CustomerDialogTest extends ScreenTest {

    @Autowired
    CustomerRegister register;

    @Autowired
    OrganizationService organization;

    private UnitId south;
    private CustomerId marta;

    @BeforeEach
    void customer() {
        south = care.unit("Södermalm");
        marta = care.customer("Märta Åström", "10004", care.unit("Katarina", south));
    }

    @Test
    void the_details_show_numbers_and_units() {
        openDetails();

        assertThat(field(TextField.class, "Namn").getValue()).isEqualTo("Märta Åström");
        assertThat(field(TextField.class, "Kundnummer").getValue()).isEqualTo("10004");
        assertThat(field(TextArea.class, "Organisation").getValue()).isEqualTo("Södermalm / Katarina");
    }

    @Test
    void R11_the_details_say_whether_pauses_are_reported_to_the_city() {
        openDetails();
        assertThat(field(TextField.class, "Stockholms stad").getValue()).isEqualTo("Uppehåll rapporteras inte");
        _click(button("Stäng"));

        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
        openDetails();
        assertThat(field(TextField.class, "Stockholms stad").getValue()).isEqualTo("Uppehåll rapporteras");
    }

    @Test
    void a_missing_number_can_be_filled_in_once() {
        openDetails();

        _setValue(personNumber(), "18940606-6671");
        _click(button("Spara"));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(stored()).isEqualTo("18940606-6671");

        openDetails();
        assertThat(personNumber().isReadOnly()).isTrue();
        assertThat(personNumber().getValue()).isEqualTo("18940606-****");
        assertThat(_find(Button.class, spec -> spec.withText("Spara"))).isEmpty();
    }

    @Test
    void R18_a_number_is_shown_by_a_button_of_its_own() {
        number(marta, "189406066671");
        openDetails();

        assertThat(personNumber().getValue()).isEqualTo("18940606-****");
        _click(button("Visa"));

        assertThat(personNumber().getValue()).isEqualTo("18940606-6671");
        assertThat(personNumber().isReadOnly()).isTrue();
        assertThat(_find(_get(CustomerDialog.class), Button.class, spec -> spec.withText("Visa")))
                .isEmpty();
    }

    @Test
    void R18_who_may_protects_a_customer_and_takes_the_protection_away() {
        user.is(Role.PLANNER, Role.CONFIDANT);
        openDetails();
        _click(button("Skydda personuppgifterna…"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(_find(CustomerDialog.class)).isEmpty();
        openDetails();
        assertThat(field(TextField.class, "Namn").getValue()).isEqualTo("Märta Åström");
        _click(button("Ta bort skyddet…"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        user.is(Role.PLANNER);
        openDetails();
        assertThat(field(TextField.class, "Namn").getValue()).isEqualTo("Märta Åström");
        assertThat(_find(Button.class, spec -> spec.withText("Skydda personuppgifterna…")))
                .isEmpty();
    }

    @Test
    void R18_of_a_protected_customer_nothing_can_be_read_or_filled_in() {
        number(marta, "189406066671");
        user.is(Role.PLANNER, Role.CONFIDANT);
        register.protect(register.details(marta).orElseThrow());
        user.is(Role.PLANNER);
        openDetails();

        assertThat(field(TextField.class, "Namn").getValue()).startsWith("Skyddad identitet ");
        assertThat(field(TextField.class, "Kundnummer").getValue()).isEqualTo("Visas inte: skyddade personuppgifter");
        assertThat(personNumber().getValue()).isEqualTo("Visas inte: skyddade personuppgifter");
        assertThat(personNumber().isReadOnly()).isTrue();
        assertThat(_find(_get(CustomerDialog.class), Button.class, spec -> spec.withText("Visa")))
                .isEmpty();
    }

    @Test
    void a_number_that_is_none_is_refused_in_the_field_and_stays_there() {
        openDetails();

        assertRefused("940606-6671", "Ange Personnummer med tolv siffror, till exempel 18940606-6671.");
        assertRefused(
                "18941306-6671",
                "Personnumret innehåller ett datum som inte finns. Kontrollera de åtta första siffrorna.");
        assertRefused("18940606-6672", "Kontrollsiffran stämmer inte. Kontrollera alla siffror.");
        assertThat(stored()).isNull();
    }

    @Test
    void the_number_of_somebody_else_is_refused() {
        CustomerId other = care.customer("Sigvard Öberg", "10005");
        number(other, "189406066671");
        openDetails();

        assertRefused("189406066671", "Personnumret hör redan till en annan kund. Kontrollera siffrorna.");
    }

    @Test
    void R16_a_customer_that_somebody_else_changed_meanwhile_is_not_overwritten() {
        openDetails();
        jdbc.sql("update customer set version = version + 1").update();

        assertRefused(
                "189406066671",
                "Kunden har ändrats av någon annan. Stäng rutan, öppna den igen och kontrollera uppgifterna.");
        assertThat(stored()).isNull();
    }

    private void assertRefused(String typed, String why) {
        _setValue(personNumber(), typed);
        _click(button("Spara"));
        assertThat(personNumber().getErrorMessage()).isEqualTo(why);
        assertThat(personNumber().isInvalid()).isTrue();
        assertThat(personNumber().getValue()).isEqualTo(typed);
    }

    private void openDetails() {
        open("kunder");
        CareGrid grid = _get(CareGrid.class);
        grid.select(GridKt._get(grid, 0));
        _click(button("Kunduppgifter"));
    }

    private TextField personNumber() {
        return field(TextField.class, "Personnummer");
    }

    private void number(CustomerId customer, String digits) {
        jdbc.sql("update customer set personal_identity_number = ? where id = ?")
                .params(digits, customer.value())
                .update();
    }

    private @Nullable String stored() {
        return register.personNumber(marta).orElse(null);
    }
}
