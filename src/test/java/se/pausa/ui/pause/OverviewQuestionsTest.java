package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.customer.CustomerId;
import se.pausa.organization.OrganizationService;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseTarget.OfCustomer;
import se.pausa.pause.PauseValues;
import se.pausa.pause.Reason;
import se.pausa.pause.SavedPause;
import se.pausa.security.Role;
import se.pausa.ui.component.QuestionButtons;

/** The questions and filters above Pausade order (R14). It is Monday 2026-11-23, 09:00. */
class OverviewQuestionsTest extends PauseScreenTest {

    @Autowired
    OrganizationService organization;

    private CustomerId sigvard;

    /** Märta has been paused for a hundred days; Sigvard will be for three, next month. */
    @BeforeEach
    void pauses() {
        sigvard = care.customer("Sigvard Öberg", "10005", south);
        saved(wholeCustomer(), NINE.minusDays(100), null);
        saved(new OfCustomer(sigvard), LocalDateTime.of(2026, 12, 10, 0, 0), LocalDateTime.of(2026, 12, 13, 0, 0));
    }

    @Test
    void each_question_stands_with_the_number_of_rows_that_it_shows_and_the_one_asked_is_pressed() {
        open("pausade-order");
        assertThat(questions())
                .containsExactly(
                        "Alla 1",
                        "Pågår nu 1",
                        "Börjar inom 7 dagar 0",
                        "Slutar inom 7 dagar 0",
                        "Utan slut 1",
                        "Längre än 90 dagar 1",
                        "Förnyat kontrakt 0");
        assertThat(pressed()).containsExactly("Alla");

        for (NativeButton question : _find(NativeButton.class)) {
            _click(question);
            settle();
            assertThat(pressed()).containsExactly(question.getText());
            assertThat(question.getText() + " " + rows()).isIn(questions());
        }
    }

    @Test
    void a_question_looks_beyond_the_period_says_so_and_pressed_again_goes_back() {
        open("pausade-order?fran=2026-06-01&till=2026-06-30");
        assertThat(rows()).isZero();

        ask("Utan slut");
        assertThat(column("Kund")).containsExactly("Märta Åström");
        assertThat(says("1 uppehåll · 1 kund, oavsett period")).isTrue();
        assertThat(questions()).contains("Alla 0");

        ask("Utan slut");
        assertThat(rows()).isZero();
        assertThat(pressed()).containsExactly("Alla");
    }

    @Test
    void the_question_stands_in_the_address_and_is_asked_when_the_page_is_loaded() {
        open("pausade-order?fraga=LONG&kund=sigvard");
        assertThat(pressed()).containsExactly("Längre än 90 dagar");
        assertThat(rows()).isZero();

        open("pausade-order?fraga=LONG");
        assertThat(column("Kund")).containsExactly("Märta Åström");
    }

    @Test
    void a_sorted_list_keeps_what_the_address_says_besides() {
        open("kunder");
        UI.getCurrent().navigate("pausade-order", QueryParameters.fromString("sortering=CUSTOMER&fraga=LONG"));

        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .extracting(call -> call.getInvocation().getParameters().toString())
                .filteredOn(parameters -> parameters.contains("pausade-order?"))
                .allSatisfy(address -> assertThat(address).contains("sortering=CUSTOMER", "fraga=LONG"))
                .isNotEmpty();
    }

    @Test
    void who_chooses_a_period_sees_it() {
        open("pausade-order?fraga=RUNNING");

        press("Nästa månad");

        assertThat(pressed()).containsExactly("Alla");
        assertThat(column("Kund")).containsExactlyInAnyOrder("Märta Åström", "Sigvard Öberg");
    }

    @Test
    void the_counts_follow_the_filters_and_the_news() {
        open("pausade-order?fran=2026-06-01&till=2026-06-30");
        _setValue(named(TextField.class, "Kund"), "sigvard");
        settle();
        assertThat(questions()).contains("Pågår nu 0", "Slutar inom 7 dagar 0");

        elsewhere(() -> saved(new OfCustomer(sigvard), NINE, NINE.plusDays(2)));
        followNews();

        assertThat(questions()).contains("Pågår nu 1", "Slutar inom 7 dagar 1");
    }

    @Test
    void a_narrow_window_folds_the_last_questions_and_names_there_the_one_that_is_asked() {
        open("pausade-order");
        _get(QuestionButtons.class).fit(1280);
        settle();
        assertThat(questions()).hasSize(7).endsWith("Längre än 90 dagar 1", "Fler 0");

        _get(Popover.class).open();
        ask("Förnyat kontrakt");

        assertThat(_get(Popover.class).isOpened()).isFalse();
        assertThat(questions()).endsWith("Förnyat kontrakt 0");
        assertThat(rows()).isZero();
        _get(QuestionButtons.class).fit(1440);
        settle();
        assertThat(questions()).hasSize(7).endsWith("Förnyat kontrakt 0");
        assertThat(pressed()).containsExactly("Förnyat kontrakt");
    }

    @Test
    void what_is_not_at_the_city_is_asked_only_where_there_is_a_unit_of_the_city() {
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));

        open("pausade-order?fraga=NOT_AT_CITY");

        assertThat(questions()).endsWith("Inte hos staden 2");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void several_reasons_can_be_chosen_and_archived_ones_too() {
        saved(theContract(), NINE, null);
        SavedPause away = stored().getFirst();
        change(away, away.values().withReason(reasonId("Bortrest")));
        open("pausade-order");
        MultiSelectComboBox<Reason> field = named(MultiSelectComboBox.class, "Orsak");

        _setValue(field, Set.of(reason("Bortrest")));
        settle();
        assertThat(column("Orsak")).containsExactly("Bortrest");

        _setValue(field, Set.of(reason("Bortrest"), reason("Sjukhusvistelse")));
        settle();
        assertThat(rows()).isEqualTo(2);
        assertThat(questions()).contains("Alla 2");
    }

    @Test
    void inactivated_pauses_show_among_the_others_or_alone() { // R8
        saved(theContract(), NINE.minusDays(5), NINE.minusDays(2));
        open("pausade-order");
        assertThat(column("Nivå")).containsExactly("Kund");
        assertThat(_find(Checkbox.class, spec -> spec.withLabel("bara"))).isEmpty();

        _setValue(field(Checkbox.class, "Visa inaktiverade"), true);
        settle();
        assertThat(row(0, "Nivå", "Uppehållsstatus")).containsExactly("Kontrakt", "Ny · inaktiverad");
        assertThat(row(1, "Nivå", "Uppehållsstatus")).containsExactly("Kund", "Ny");

        _setValue(field(Checkbox.class, "bara"), true);
        settle();
        assertThat(column("Nivå")).containsExactly("Kontrakt");

        open("pausade-order?inaktiverade=bara");
        assertThat(column("Nivå")).containsExactly("Kontrakt");
        assertThat(field(Checkbox.class, "bara").getValue()).isTrue();
    }

    @Test
    void a_question_is_about_live_pauses_and_locks_the_box_of_the_inactivated_ones() {
        open("pausade-order?inaktiverade=ja&fraga=RUNNING");

        Checkbox box = field(Checkbox.class, "Visa inaktiverade");
        assertThat(box.getValue()).isFalse();
        assertThat(box.isEnabled()).isFalse();
        assertThat(box.getTooltip().getText()).startsWith("Frågorna gäller uppehåll som pågår eller kommer");

        ask("Alla");
        assertThat(box.getValue()).isTrue();
        assertThat(box.isEnabled()).isTrue();
    }

    @Test
    void all_filters_are_cleared_at_once_but_not_the_period_and_the_question() {
        open("pausade-order");
        _assertNone(Button.class, spec -> spec.withText("Rensa filter"));

        open("pausade-order?fran=2026-12-01&till=2026-12-31&kund=ingen&niva=ORDER&fraga=RUNNING");
        assertThat(rows()).isZero();
        press("Rensa filter");

        assertThat(pressed()).containsExactly("Pågår nu");
        assertThat(column("Kund")).containsExactly("Märta Åström");
        _assertNone(Button.class, spec -> spec.withText("Rensa filter"));
        ask("Alla");
        assertThat(rows()).isEqualTo(2);
    }

    /** Those in the row, with their counts. */
    private List<String> questions() {
        return _get(QuestionButtons.class)
                .getContent()
                .getChildren()
                .filter(NativeButton.class::isInstance)
                .map(button -> ((NativeButton) button).getText() + " " + count((NativeButton) button))
                .toList();
    }

    private static String count(NativeButton question) {
        return ((Span) question.getChildren().toList().getLast()).getText();
    }

    private List<String> pressed() {
        return _find(NativeButton.class).stream()
                .filter(button -> "true".equals(button.getElement().getAttribute("aria-pressed")))
                .map(NativeButton::getText)
                .toList();
    }

    private void ask(String question) {
        _click(_get(
                NativeButton.class,
                spec -> spec.withText(question)
                        .withPredicate(button -> button.getElement().hasAttribute("aria-pressed"))));
        settle();
    }

    private void change(SavedPause pause, PauseValues values) {
        PauseDraft draft = new PauseDraft();
        draft.change(pause, values);
        service.save(draft);
    }
}
