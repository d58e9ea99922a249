package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.pausa.customer.CustomerId;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;

class PauseOverviewViewTest extends PauseScreenTest {

    @Test
    void shows_the_month_with_sums_in_at_most_five_statements() {
        saved(wholeCustomer(), NINE, NINE.plusDays(7));
        saved(theContract(), NINE, null);
        sql.forget();

        open("pausade-order");

        assertThat(rows()).isEqualTo(2);
        assertThat(sql.statements()).hasSizeLessThanOrEqualTo(5);
        assertThat(row(0, "Kund", "Organisation", "Nivå", "Kontrakt", "Orsak", "Avslutas"))
                .containsExactly(
                        "Märta Åström",
                        "Hemtjänst Söder",
                        "Kontrakt",
                        "Beställning 2026",
                        "Sjukhusvistelse",
                        "Pågående");
        assertThat(says("2 uppehåll · 1 kund · Ny 2 · Ändrad 0 · Inställd 0")).isTrue();
    }

    @Test
    void a_picked_end_turns_the_status_at_once_and_is_stored_by_save() { // R5, R6
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");

        clickCell(0, "Avslutas");
        pick(NINE.plusDays(3));

        assertThat(row(0, "Avslutas", "Uppehållsstatus").getLast()).isEqualTo("Ändrad · osparad");
        assertThat(stored().getFirst().status()).isEqualTo(PauseStatus.NEW);
        assertThat(says("1 osparad ändring")).isTrue();
        press("Spara");
        assertThat(stored().getFirst().status()).isEqualTo(PauseStatus.CHANGED);
        assertThat(stored().getFirst().values().endsAt()).isEqualTo(NINE.plusDays(3));
        assertThat(notices()).containsExactly("1 uppehåll sparat");
    }

    @Test
    void setting_an_end_says_what_resumes() { // R9
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");

        clickCell(0, "Avslutas");
        pick(LocalDateTime.of(2026, 11, 30, 0, 0));

        assertThat(says("Återupptas från 2026-11-30 08:00: 56 leveranser t.o.m. 2026-12-27"))
                .isTrue();
    }

    @Test
    void putting_the_stored_values_back_takes_the_row_out_of_the_staged_ones() { // R5
        saved(wholeCustomer(), NINE, NINE.plusDays(3));
        open("pausade-order");
        clickCell(0, "Avslutas");
        pick(NINE.plusDays(5));

        pick(NINE.plusDays(3));

        assertThat(row(0, "Uppehållsstatus")).containsExactly("Ny");
        assertThat(button("Spara").isEnabled()).isFalse();
    }

    @Test
    void several_rows_are_staged_and_saved_together_and_undone_alone_or_all() { // R6
        saved(wholeCustomer(), NINE, null);
        saved(theContract(), NINE, null);
        open("pausade-order");
        clickCell(0, "Påbörjat");
        pick(NINE.plusDays(1));
        clickCell(1, "Påbörjat");
        pick(NINE.plusDays(2));
        assertThat(says("2 osparade ändringar")).isTrue();

        press("Ångra");
        assertThat(says("1 osparad ändring")).isTrue();
        assertThat(row(1, "Påbörjat")).containsExactly("2026-11-23 09:00");
        press("Ångra allt");
        assertThat(column("Uppehållsstatus")).containsOnly("Ny");
    }

    @Test
    void cancelling_a_pause_that_has_begun_offers_to_end_it_now_instead() { // R5
        saved(wholeCustomer(), NINE.minusDays(2), null);
        open("pausade-order");
        select(0);

        press("Avbryt uppehåll");
        assertThat(row(0, "Uppehållsstatus")).containsExactly("Inställd · osparad");
        press("Avsluta nu i stället");

        assertThat(row(0, "Avslutas", "Uppehållsstatus")).containsExactly("2026-11-23 09:00", "Ändrad · osparad");
    }

    @Test
    void a_cancelled_pause_leaves_the_list_and_can_be_shown_again() { // R8
        saved(wholeCustomer(), NINE, null);
        saved(theContract(), NINE, null);
        open("pausade-order");
        select(0);
        press("Avbryt uppehåll");

        press("Spara");

        assertThat(rows()).isEqualTo(1);
        assertThat(notices()).singleElement().asString().contains("1 av dem visas inte längre i listan");
        press("Visa");
        assertThat(column("Uppehållsstatus")).containsExactlyInAnyOrder("Ny", "Inställd");
    }

    @Test
    void a_cancelled_pause_can_neither_be_edited_nor_cancelled_and_says_why() { // R5
        saved(wholeCustomer(), NINE, null);
        open("pausade-order?inaktiverade=ja");
        select(0);
        press("Avbryt uppehåll");
        press("Spara");
        open("pausade-order?fran=2026-11-01&inaktiverade=ja");

        clickCell(0, "Avslutas");

        assertThat(table().getEditor().isOpen()).isFalse();
        assertThat(button("Avbryt uppehåll").isEnabled()).isFalse();
        assertThat(button("Avbryt uppehåll").getTooltip().getText()).contains("inställt");
    }

    @Test
    void the_previous_month_shows_inactivated_pauses_by_itself() { // R8
        saved(wholeCustomer(), LocalDateTime.of(2026, 10, 5, 0, 0), LocalDateTime.of(2026, 10, 9, 0, 0));
        open("pausade-order");
        assertThat(rows()).isZero();

        press("Föregående månad");

        assertThat(rows()).isEqualTo(1);
        Checkbox inactive = field(Checkbox.class, "Visa inaktiverade");
        assertThat(inactive.getValue()).isTrue();
        assertThat(inactive.isEnabled()).isFalse();
        press("Föregående månad");
        assertThat(rows()).isZero();
    }

    @Test
    void staged_rows_always_show_whatever_the_filter_and_the_period() { // R6
        saved(wholeCustomer(), NINE, null);
        CustomerId other = care.customer("Sigvard Öberg", "10005", south);
        saved(new PauseTarget.OfCustomer(other), NINE, null);
        open("pausade-order?kund=Marta");
        clickCell(0, "Avslutas");
        pick(NINE.plusDays(3));

        press("Föregående månad");

        assertThat(column("Kund")).containsExactly("Märta Åström");
        assertThat(row(0, "Uppehållsstatus")).containsExactly("Ändrad · osparad");
        press("Ångra allt");
        assertThat(rows()).isZero();
    }

    @Test
    void filter_period_and_sorting_stand_in_the_address() {
        saved(wholeCustomer(), NINE, null);
        saved(theContract(), LocalDateTime.of(2026, 10, 5, 0, 0), LocalDateTime.of(2026, 10, 9, 0, 0));

        open("pausade-order?fran=2026-10-01&till=2026-10-31&kund=astrom&niva=CONTRACT&status=NEW&organisation="
                + south.value() + "&sortering=CUSTOMER");

        assertThat(rows()).isEqualTo(1);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Kund")).getValue())
                .isEqualTo("astrom");
        assertThat(field(MultiSelectComboBox.class, "Nivå").getValue()).hasSize(1);
        assertThat(table().getSortOrder()).hasSize(1);
    }

    @Test
    void nonsense_in_the_address_shows_this_month() {
        saved(wholeCustomer(), NINE, null);

        open("pausade-order?fran=i+morgon&till=2026-13-77&niva=X&status=1&organisation=x&sortering=drop");

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_status_filter_on_cancelled_shows_cancelled_ones() { // R8
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        select(0);
        press("Avbryt uppehåll");
        press("Spara");

        _setValue(field(MultiSelectComboBox.class, "Uppehållsstatus"), Set.of(PauseStatus.CANCELLED));
        settle();

        assertThat(column("Uppehållsstatus")).containsExactly("Inställd");
    }

    @Test
    void a_unit_in_the_address_that_does_not_exist_is_passed_over() {
        saved(wholeCustomer(), NINE, null);
        open("pausade-order?organisation=999999");

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_save_over_somebody_elses_change_says_who_and_keeps_what_was_typed() { // R16
        SavedPause base = saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        clickCell(0, "Avslutas");
        pick(NINE.plusDays(3));
        changedBy("Berit Ek", base, base.values().withEndsAt(NINE.plusDays(9)));

        press("Spara");

        assertThat(says("Ändrat av Berit Ek 2026-11-23 09:00")).isTrue();
        assertThat(says("2026-12-02 09:00")).isTrue();
        assertThat(says("2026-11-26 09:00")).isTrue();
        assertThat(stored().getFirst().values().endsAt()).isEqualTo(NINE.plusDays(9));
        press("Behåll mina ändringar");
        press("Spara");
        assertThat(stored().getFirst().values().endsAt()).isEqualTo(NINE.plusDays(3));
    }

    @Test
    void an_overlap_is_explained_in_its_row_and_can_be_mended_there() { // R7
        saved(wholeCustomer(), NINE, NINE.plusDays(3));
        saved(wholeCustomer(), NINE.plusDays(5), null);
        open("pausade-order?sortering=STARTS_AT");
        clickCell(0, "Avslutas");
        pick(NINE.plusDays(6));

        press("Spara");

        assertThat(texts())
                .anyMatch(text -> text.contains("Överlappar uppehållet Sjukhusvistelse från 2026-11-28 09:00"));
        assertThat(stored()).extracting(pause -> pause.values().endsAt()).contains(NINE.plusDays(3));
        press("Förläng det andra uppehållet i stället");
        assertThat(says("Överlappar")).isFalse();
    }

    @Test
    void leaving_with_staged_changes_asks_first() { // R6
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        clickCell(0, "Avslutas");
        pick(NINE.plusDays(3));

        open("kunder");

        assertThat(_find(ConfirmDialog.class)).isNotEmpty();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void an_empty_month_says_what_would_stand_there() {
        open("pausade-order?fran=2030-01-01&till=2030-01-31");

        assertThat(table().getEmptyStateText()).contains("Inga uppehåll i perioden");
        assertThat(says("Inga uppehåll · inga kunder")).isTrue();
    }

    @Test
    void a_save_after_a_save_of_the_same_row_is_no_conflict_with_oneself() {
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        clickCell(0, "Avslutas");
        pick(NINE.plusDays(3));
        press("Spara");

        press("Avbryt uppehåll");
        press("Spara");

        assertThat(stored().getFirst().status()).isEqualTo(PauseStatus.CANCELLED);
    }
}
