package se.pausa.ui.review;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.accesslog.AccessLog;
import se.pausa.accesslog.LoggedAct;
import se.pausa.customer.CustomerId;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.review.AccessReview;
import se.pausa.review.AccessSamples;
import se.pausa.review.LogEntry;
import se.pausa.review.LogFilter;
import se.pausa.review.Outcome;
import se.pausa.security.Role;
import se.pausa.ui.ScreenTest;
import se.pausa.ui.component.Formats;
import se.pausa.ui.component.Texts;

class AccessLogViewTest extends ScreenTest {

    @Autowired
    AccessLog log;

    @Autowired
    AccessReview review;

    @Autowired
    AccessSamples samples;

    @Autowired
    OrganizationService organization;

    private UnitId north;
    private CustomerId marta;
    private CustomerId sigvard;

    @BeforeEach
    void somebodyHasLooked() {
        List.of("access_review", "access_log", "access_seal_row", "access_seal")
                .forEach(table -> direct().sql("delete from " + table).update());
        north = care.unit("Hemtjänst Norr");
        marta = care.customer("Åström, Märta", "10004", north);
        sigvard = care.customer("Öberg, Sigvard", "10005", north);
        user.isAt(Role.PLANNER, north);
        at(20, 9, LoggedAct.LISTED, marta, sigvard);
        at(21, 22, LoggedAct.PERSON_NUMBER_SHOWN, sigvard);
        clock.reset();
        user.is("Eva Lind", Role.SUPERVISOR);
    }

    private void at(int day, int hour, LoggedAct act, CustomerId... customers) {
        clock.set(LocalDateTime.of(2026, 11, day, hour, 0));
        log.note(act, Arrays.stream(customers).map(CustomerId::value).toList());
    }

    @Test
    void shows_who_did_what_when_in_which_role_the_latest_first() {
        open("atkomstlogg");

        assertThat(shown())
                .containsExactly(
                        List.of(
                                "2026-11-21 22:00:00",
                                "Lo Kal",
                                "Planerare",
                                "Hemtjänst Norr",
                                "Visade Personnummer",
                                "Öberg, Sigvard · 10005",
                                "127.0.0.1",
                                ""),
                        List.of(
                                "2026-11-20 09:00:00",
                                "Lo Kal",
                                "Planerare",
                                "Hemtjänst Norr",
                                "Läste i en lista",
                                "2 kunder",
                                "127.0.0.1",
                                ""));
        assertThat(says("Att du läser loggen antecknas också.")).isTrue();
        assertThat(says("Inget är förseglat än")).isTrue();
    }

    @Test
    void a_question_counts_and_shows_and_stands_in_the_address() {
        open("atkomstlogg");
        assertThat(question("Visade Personnummer").getElement().getTextRecursively())
                .endsWith("1");

        _click(question("Kväll och natt"));

        assertThat(shown()).extracting(row -> row.get(4)).containsExactly("Visade Personnummer");
        open("atkomstlogg?fraga=NIGHT");
        assertThat(shown()).hasSize(1);
        assertThat(question("Kväll och natt").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void nonsense_in_the_address_is_passed_over() {
        open("atkomstlogg?fran=2026-11-01&till=x&kund=y&vad=allt&fraga=z&organisation=0");

        assertThat(shown()).hasSize(2);
    }

    @Test
    void a_drawn_row_is_judged_with_a_note_that_is_kept() {
        open("atkomstlogg");
        _click(button("Slumpa 10 att granska"));
        assertThat(notices()).singleElement().asString().contains("3 nya att granska.");
        assertThat(shown())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.getLast()).isEqualTo("Att granska"));
        assertThat(button("Granska…").isEnabled()).isFalse();

        grid().select(GridKt._get(grid(), 0));
        _click(button("Granska…"));
        ReviewDialog dialog = _get(ReviewDialog.class);
        _click(button("Spara granskning"));
        assertThat(_get(dialog, RadioButtonGroup.class).getErrorMessage()).isEqualTo("Välj en bedömning.");
        outcome(dialog).setValue(Outcome.FOLLOW_UP);
        _setValue(_get(dialog, TextArea.class), "Fråga varför");
        _click(button("Spara granskning"));
        settle();

        assertThat(_find(ReviewDialog.class)).isEmpty();
        assertThat(shown()).hasSize(2);
        _click(question("Granskade"));
        assertThat(shown())
                .singleElement()
                .satisfies(row -> assertThat(row.getLast()).isEqualTo("Följs upp"));
    }

    @Test
    void what_somebody_else_has_judged_meanwhile_is_said_and_what_was_typed_stays() {
        open("atkomstlogg");
        _click(button("Slumpa 10 att granska"));
        grid().select(GridKt._get(grid(), 0));
        _click(button("Granska…"));
        LogEntry drawn = GridKt._get(grid(), 0);
        elsewhere(() -> {
            user.is("Ebba Sund", Role.SUPERVISOR);
            samples.judge(drawn, Outcome.FINE, "");
        });
        ReviewDialog dialog = _get(ReviewDialog.class);
        outcome(dialog).setValue(Outcome.FOLLOW_UP);
        _setValue(_get(dialog, TextArea.class), "Fråga varför");

        _click(button("Spara granskning"));

        assertThat(_get(dialog, TextArea.class).getErrorMessage())
                .startsWith("Någon annan har granskat raden under tiden.");
        assertThat(_get(dialog, TextArea.class).getValue()).isEqualTo("Fråga varför");
    }

    @Test
    void a_marked_row_leads_to_all_about_its_customer_and_all_by_its_user() {
        open("atkomstlogg");
        grid().select(GridKt._get(grid(), 0));
        _click(button("Allt om kunden"));

        assertThat(shown())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(row -> assertThat(row.get(5)).isEqualTo("Öberg, Sigvard · 10005"));
        grid().select(GridKt._get(grid(), shown().size() - 1));
        _click(button("Allt av användaren"));
        assertThat(shown()).hasSize(2).allSatisfy(row -> assertThat(row.get(1)).isEqualTo("Lo Kal"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void customers_and_users_are_offered_as_far_as_they_are_in_scope() {
        care.customer("Ek, Berit", "10006", care.unit("Söder"));
        user.isAt(Role.SUPERVISOR, north);
        open("atkomstlogg");

        ComboBox<Object> customer = named(ComboBox.class, "Kund");
        assertThat(customer.getLazyDataView().getItems().map(customer.getItemLabelGenerator()::apply))
                .containsExactly("Åström, Märta · 10004", "Öberg, Sigvard · 10005");
        ComboBox<Object> users = named(ComboBox.class, "Användare");
        assertThat(users.getLazyDataView().getItems().map(users.getItemLabelGenerator()::apply))
                .contains("Lo Kal");
    }

    @Test
    void the_file_has_all_rows_whatever_page_they_are_on() {
        open("atkomstlogg");
        LogExport export = new LogExport(review, new LogWords(new Formats(Texts.SWEDISH), organization.tree()));

        List<List<Object>> rows = new ArrayList<>();
        export.of(LogFilter.of(YearMonth.of(2026, 11)).withLogin("lokal"))
                .table()
                .rows()
                .forEach(rows::add);

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).contains("Visade Personnummer", "Öberg, Sigvard · 10005");
    }

    @Test
    void everybody_reads_their_own_entries_and_nobody_elses() {
        user.isAt(Role.PLANNER, north);
        open("mina-lasningar");

        assertThat(shown()).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(6));
        user.is("Karl Berg", Role.FIELD_STAFF);
        open("mina-lasningar");
        assertThat(shown()).isEmpty();
    }

    @Test
    void every_act_that_is_logged_has_words_in_both_languages() {
        assertThat(LoggedAct.values())
                .allSatisfy(act -> assertThat(List.of(Texts.SWEDISH, Texts.ENGLISH))
                        .allSatisfy(language -> assertThat(new Texts().getTranslation("log.act." + act, language))
                                .isNotEqualTo("log.act." + act)));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Outcome> outcome(ReviewDialog dialog) {
        return _get(dialog, RadioButtonGroup.class);
    }

    private NativeButton question(String words) {
        return _get(
                NativeButton.class,
                spec -> spec.withPredicate(
                        button -> button.getElement().getTextRecursively().startsWith(words)));
    }

    private LogGrid grid() {
        return _get(UI.getCurrent(), LogGrid.class);
    }

    /** The first hundred, but for that they are read; how many there are, the list does not ask. */
    private List<List<String>> shown() {
        LogGrid grid = grid();
        return GridKt._fetch(grid, 0, 100).stream()
                .filter(row -> row.act() != LoggedAct.ACCESS_LOG_READ && row.act() != LoggedAct.OWN_ENTRIES_READ)
                .map(row -> GridKt._getFormattedRow(grid, row))
                .toList();
    }
}
