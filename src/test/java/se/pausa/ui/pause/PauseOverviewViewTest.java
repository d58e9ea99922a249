package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.pausa.customer.CustomerId;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;
import se.pausa.ui.moment.MomentField;

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
        assertThat(says("2 uppehåll · 1 kund")).isTrue();
        assertThat(says("Ny 2 · Ändrad 0 · Inställd 0")).isTrue();
    }

    @Test
    void R5_R6_a_picked_end_turns_the_status_at_once_and_is_stored_by_save() {
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");

        edit(0, "Avslutas");
        pick(NINE.plusDays(3));

        assertThat(row(0, "Avslutas", "Uppehållsstatus").getLast()).isEqualTo("Ändrad · osparad");
        assertThat(stored().getFirst().status()).isEqualTo(PauseStatus.NEW);
        assertThat(says("1 osparad ändring")).isTrue();
        press("Spara");
        assertThat(stored().getFirst().status()).isEqualTo(PauseStatus.CHANGED);
        assertThat(stored().getFirst().values().endsAt()).isEqualTo(NINE.plusDays(3));
        assertThat(notices()).containsExactly("Sparat: 1 ändrad");
    }

    @Test
    void setting_an_end_says_what_resumes() { // R9
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");

        edit(0, "Avslutas");
        pick(LocalDateTime.of(2026, 11, 30, 0, 0));

        assertThat(says("Återupptas från 2026-11-30 08:00: 56 leveranser t.o.m. 2026-12-27"))
                .isTrue();
    }

    @Test
    void R5_putting_the_stored_values_back_takes_the_row_out_of_the_staged_ones() {
        saved(wholeCustomer(), NINE, NINE.plusDays(3));
        open("pausade-order");
        edit(0, "Avslutas");
        pick(NINE.plusDays(5));

        pick(NINE.plusDays(3));

        assertThat(row(0, "Uppehållsstatus")).containsExactly("Ny");
        assertThat(button("Spara").isEnabled()).isFalse();
    }

    @Test
    void R6_several_rows_are_staged_and_saved_together_and_undone_alone_or_all() {
        saved(wholeCustomer(), NINE, null);
        saved(theContract(), NINE, null);
        open("pausade-order");
        edit(0, "Påbörjat");
        pick(NINE.plusDays(1));
        edit(1, "Påbörjat");
        pick(NINE.plusDays(2));
        assertThat(says("2 osparade ändringar")).isTrue();

        press("Ångra");
        assertThat(says("1 osparad ändring")).isTrue();
        assertThat(row(1, "Påbörjat")).containsExactly("2026-11-23 09:00");
        press("Ångra allt");
        assertThat(column("Uppehållsstatus")).containsOnly("Ny");
    }

    @Test
    void R5_cancelling_a_pause_that_has_begun_offers_to_end_it_now_instead() {
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
        assertThat(notices()).singleElement().asString().contains("Det visas inte längre i listan");
        press("Visa");
        assertThat(column("Uppehållsstatus")).containsExactlyInAnyOrder("Ny", "Inställd");
    }

    @Test
    void R5_a_cancelled_pause_can_neither_be_edited_nor_cancelled_and_says_why() {
        saved(wholeCustomer(), NINE, null);
        open("pausade-order?inaktiverade=ja");
        select(0);
        press("Avbryt uppehåll");
        press("Spara");
        open("pausade-order?fran=2026-11-01&inaktiverade=ja");

        edit(0, "Avslutas");

        assertThat(table().getEditor().isOpen()).isFalse();
        assertThat(button("Avbryt uppehåll").isEnabled()).isFalse();
        assertThat(says("Uppehållet är inställt.")).isTrue();
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
    void R6_staged_rows_always_show_whatever_the_filter_and_the_period() {
        saved(wholeCustomer(), NINE, null);
        CustomerId other = care.customer("Sigvard Öberg", "10005", south);
        saved(new PauseTarget.OfCustomer(other), NINE, null);
        open("pausade-order?kund=Marta");
        edit(0, "Avslutas");
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
        assertThat(named(TextField.class, "Kund").getValue()).isEqualTo("astrom");
        assertThat(named(MultiSelectComboBox.class, "Nivå").getValue()).hasSize(1);
        assertThat(table().getSortOrder()).hasSize(1);
    }

    @Test
    void nonsense_in_the_address_shows_this_month() {
        saved(wholeCustomer(), NINE, null);

        open("pausade-order?fran=i+morgon&till=2026-13-77&niva=X&status=1&organisation=x&sortering=drop");

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_period_field_that_is_emptied_says_so_and_gets_back_the_day_that_the_list_shows() {
        open("pausade-order");
        MomentField from = day("Från");

        from.choose(null);
        settle();

        assertThat(from.getValue()).isEqualTo(LocalDate.of(2026, 11, 1).atStartOfDay());
        assertThat(from.said().text()).isEqualTo("Ett datum behövs. Listan visar fortfarande 2026-11-01.");
        assertThat(from.said().wrong()).isFalse();

        from.choose(LocalDate.of(2026, 11, 2).atStartOfDay());
        settle();
        assertThat(from.said().text()).isEqualTo("måndag 2 november 2026");
    }

    @Test
    void a_period_that_nobody_can_mean_is_refused_where_it_is_typed_and_the_list_stays() {
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        MomentField to = day("Till");

        to.choose(LocalDate.of(2200, 1, 1).atStartOfDay());
        settle();
        assertThat(to.said().text()).startsWith("Ange ett år från 1990 till 2199.");

        to.choose(LocalDate.of(2026, 10, 31).atStartOfDay());
        settle();
        assertThat(to.said().text()).startsWith("Periodens slut ligger före dess början");
        assertThat(rows()).isEqualTo(1);

        to.choose(LocalDate.of(2026, 11, 22).atStartOfDay());
        settle();
        assertThat(to.said().wrong()).isFalse();
        assertThat(rows()).isZero();
    }

    @Test
    void months_are_stepped_through_as_far_as_an_address_can_say() {
        open("pausade-order?fran=1990-01-15&till=1990-01-20");
        assertThat(button("Föregående månad").isEnabled()).isFalse();
        press("Nästa månad");
        assertThat(day("Från").getValue()).isEqualTo(LocalDate.of(1990, 2, 1).atStartOfDay());
        assertThat(button("Föregående månad").isEnabled()).isTrue();

        open("pausade-order?fran=2199-12-01");
        assertThat(day("Till").getValue()).isEqualTo(LocalDate.of(2199, 12, 31).atStartOfDay());
        assertThat(button("Nästa månad").isEnabled()).isFalse();
    }

    private static MomentField day(String label) {
        return _get(
                MomentField.class,
                spec -> spec.withPredicate(
                        field -> field.getAriaLabel().filter(label::equals).isPresent()));
    }

    @Test
    void a_status_filter_on_cancelled_shows_cancelled_ones() { // R8
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        select(0);
        press("Avbryt uppehåll");
        press("Spara");

        _setValue(named(MultiSelectComboBox.class, "Uppehållsstatus"), Set.of(PauseStatus.CANCELLED));
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
        edit(0, "Avslutas");
        pick(NINE.plusDays(3));
        changedBy("Berit Ek", base, base.values().withEndsAt(NINE.plusDays(9)));

        press("Spara");

        assertThat(_get(ConflictDialog.class).getHeaderTitle()).isEqualTo("Berit Ek har ändrat samma uppehåll");
        assertThat(stored().getFirst().values().endsAt()).isEqualTo(NINE.plusDays(9));
        press("Ta alla mina");
        press("Spara så");
        assertThat(stored().getFirst().values().endsAt()).isEqualTo(NINE.plusDays(3));
    }

    @Test
    void R7_an_overlap_is_explained_in_its_row_and_can_be_mended_there() {
        saved(wholeCustomer(), NINE, NINE.plusDays(3));
        saved(wholeCustomer(), NINE.plusDays(5), null);
        open("pausade-order?sortering=STARTS_AT");
        edit(0, "Avslutas");
        pick(NINE.plusDays(6));

        press("Spara");

        assertThat(texts())
                .anyMatch(text -> text.contains("Överlappar uppehållet Sjukhusvistelse från 2026-11-28 09:00"));
        assertThat(stored()).extracting(pause -> pause.values().endsAt()).contains(NINE.plusDays(3));
        press("Låt detta sluta när det andra börjar");
        assertThat(says("Överlappar")).isFalse();
        assertThat(row(0, "Avslutas")).containsExactly("2026-11-28 09:00");
    }

    @Test
    void R7_undoing_one_of_two_overlapping_rows_takes_the_sign_off_the_other() {
        saved(wholeCustomer(), NINE, NINE.plusDays(3));
        saved(wholeCustomer(), NINE.plusDays(5), NINE.plusDays(9));
        open("pausade-order?sortering=STARTS_AT");
        edit(0, "Avslutas");
        pick(NINE.plusDays(6));
        edit(1, "Påbörjat");
        pick(NINE.plusDays(4));
        press("Spara");
        assertThat(column("Uppehållsstatus")).allMatch(status -> status.contains("⚠"));

        press("Ångra");
        edit(0, "Avslutas");
        pick(NINE.plusDays(5));

        assertThat(column("Uppehållsstatus")).noneMatch(status -> status.contains("⚠"));
    }

    @Test
    void R6_undo_shows_what_is_stored_now_and_not_what_was_stored_when_the_list_was_read() {
        SavedPause base = saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        edit(0, "Avslutas");
        pick(NINE.plusDays(3));
        changedBy("Berit Ek", base, base.values().withEndsAt(NINE.plusDays(9)));
        followNews();

        press("Ångra");

        assertThat(row(0, "Avslutas", "Uppehållsstatus")).containsExactly("2026-12-02 09:00", "Ändrad");
    }

    @Test
    void R16_a_staged_row_says_at_once_that_it_was_changed_elsewhere_and_offers_the_choice() {
        SavedPause base = saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        edit(0, "Avslutas");
        pick(NINE.plusDays(3));

        changedBy("Berit Ek", base, base.values().withComment("Ringer på fredag"));
        followNews();

        assertThat(row(0, "Uppehållsstatus").getFirst()).contains("⚠", "osparad", "ändrat av Berit Ek");
        assertThat(texts()).anyMatch(text -> text.contains("Ändrat av Berit Ek 2026-11-23 09:00"));
        press("Jämför och välj");
        assertThat(says("Alla val är gjorda")).isTrue();
        press("Spara så");
        assertThat(stored().getFirst().values())
                .isEqualTo(base.values().withComment("Ringer på fredag").withEndsAt(NINE.plusDays(3)));
    }

    @Test
    void R6_undoing_a_row_closes_its_open_field_so_that_no_undone_value_stands_there() {
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        edit(0, "Avslutas");
        pick(NINE.plusDays(3));
        assertThat(table().getEditor().isOpen()).isTrue();

        press("Ångra");

        assertThat(table().getEditor().isOpen()).isFalse();
        assertThat(row(0, "Avslutas")).containsExactly("Pågående");
    }

    @Test
    void a_click_marks_a_row_and_only_the_next_one_opens_a_field() { // the source page: markera, klicka i fältet
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");

        clickCell(0, "Avslutas");
        assertThat(table().getEditor().isOpen()).isFalse();
        assertThat(says("som om det aldrig har gällt")).isTrue();

        clickCell(0, "Avslutas");
        assertThat(table().getEditor().isOpen()).isTrue();
    }

    @Test
    void news_is_drawn_while_a_field_is_open_and_the_field_stays_with_its_row() {
        CustomerId other = care.customer("Sigvard Öberg", "10005", south);
        SavedPause theirs = saved(new PauseTarget.OfCustomer(other), NINE, null);
        saved(wholeCustomer(), NINE, null);
        open("pausade-order?sortering=CUSTOMER");
        edit(0, "Avslutas");
        Component input = table().editor().input().orElseThrow();

        changedBy("Berit Ek", theirs, theirs.values().withEndsAt(NINE.plusDays(9)));
        followNews();

        assertThat(row(1, "Avslutas", "Uppehållsstatus")).containsExactly("2026-12-02 09:00", "Ändrad");
        assertThat(says("2 uppehåll · 2 kunder")).isTrue();
        assertThat(says("Ny 1 · Ändrad 1 · Inställd 0")).isTrue();
        assertThat(table().editor().input()).containsSame(input);
        assertThat(table().editor().line().map(line -> line.names().customer())).contains("Märta Åström");
    }

    @Test
    void R6_leaving_with_staged_changes_asks_first() {
        saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        edit(0, "Avslutas");
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
        edit(0, "Avslutas");
        pick(NINE.plusDays(3));
        press("Spara");

        press("Avbryt uppehåll");
        press("Spara");

        assertThat(stored().getFirst().status()).isEqualTo(PauseStatus.CANCELLED);
    }
}
