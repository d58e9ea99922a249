package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;

/** R16: somebody else saved the same pause meanwhile. */
class ConflictDialogTest extends PauseScreenTest {

    private SavedPause base;
    private PauseValues was;

    @BeforeEach
    void paused() {
        base = saved(wholeCustomer(), NINE, null);
        was = base.values();
        open("pausade-order");
    }

    private void iEndItAfterDays(int days) {
        edit(0, "Avslutas");
        pick(NINE.plusDays(days));
    }

    private ConflictDialog conflict() {
        press("Spara");
        return _get(ConflictDialog.class);
    }

    private RadioButtonGroup<Side> choice(String name) {
        return named(RadioButtonGroup.class, name);
    }

    private void choose(String name, Side side) {
        choice(name).setValue(side);
        settle();
    }

    private boolean canSave() {
        return button("Spara så").isEnabled();
    }

    @Test
    void what_both_changed_is_a_choice_of_which_nothing_is_chosen_beforehand() {
        iEndItAfterDays(3);
        changedBy("Karl Berg", base, was.withEndsAt(NINE.plusDays(9)));

        conflict();

        assertThat(choice("Avslutas").getValue()).isNull();
        assertThat(says("1 val kvar")).isTrue();
        assertThat(canSave()).isFalse();
        choose("Avslutas", Side.MINE);
        assertThat(says("Alla val är gjorda")).isTrue();
        assertThat(stored().getFirst().values().endsAt())
                .as("choosing saves nothing")
                .isEqualTo(NINE.plusDays(9));
        press("Spara så");
        assertThat(stored().getFirst().values()).isEqualTo(was.withEndsAt(NINE.plusDays(3)));
    }

    @Test
    void what_one_of_us_changed_is_taken_and_what_both_changed_alike_is_said() {
        iEndItAfterDays(3);
        SavedPause theirs =
                changedBy("Karl Berg", base, was.withEndsAt(NINE.plusDays(3)).withComment("Ringde"));

        ConflictDialog dialog = conflict();

        assertThat(_find(dialog, RadioButtonGroup.class)).isEmpty();
        assertThat(says("Ni har båda ändrat till 2026-11-26 09:00")).isTrue();
        assertThat(texts())
                .contains(
                        "Ringde",
                        "inte ändrat",
                        "Oförändrat: Meddelandetidpunkt till kund "
                                + "2026-11-23 09:00 · Orsak Sjukhusvistelse · Påbörjat 2026-11-23 09:00");
        press("Spara så");
        assertThat(says("Inget mer att spara: det som redan är sparat gäller.")).isTrue();
        assertThat(stored()).containsExactly(theirs);
    }

    @Test
    void several_conflicts_stand_in_one_dialog_and_wait_for_each_other() {
        SavedPause second = saved(theContract(), NINE, null);
        open("pausade-order?sortering=STARTS_AT");
        for (int row = 0; row < 2; row++) {
            edit(row, "Avslutas");
            pick(NINE.plusDays(3));
        }
        changedBy("Karl Berg", base, was.withEndsAt(NINE.plusDays(9)));
        changedBy("Berit Ek", second, second.values().withEndsAt(NINE.plusDays(8)));

        ConflictDialog dialog = conflict();

        assertThat(dialog.getHeaderTitle()).isEqualTo("Andra har sparat 2 uppehåll som du också ändrade");
        assertThat(says("2 val kvar")).isTrue();
        press("Ta alla mina");
        press("Ta alla andras");
        press("Spara så");
        assertThat(stored())
                .extracting(pause -> pause.values().endsAt())
                .containsExactlyInAnyOrder(NINE.plusDays(9), NINE.plusDays(8));
        assertThat(says("Inget mer att spara: det som redan är sparat gäller.")).isTrue();
    }

    @Test
    void decided_later_everything_stays_as_it_was_and_is_asked_again() {
        iEndItAfterDays(3);
        changedBy("Karl Berg", base, was.withEndsAt(NINE.plusDays(9)));
        conflict();
        choose("Avslutas", Side.MINE);

        press("Bestäm senare");

        assertThat(says("1 osparad ändring")).isTrue();
        assertThat(stored().getFirst().values().endsAt()).isEqualTo(NINE.plusDays(9));
        conflict();
        assertThat(choice("Avslutas").getValue()).isNull();
    }

    @Test
    void an_outcome_that_would_overlap_or_end_before_it_starts_says_so_before_it_is_saved() { // R3, R7
        iEndItAfterDays(3);
        changedBy("Karl Berg", base, was.withEndsAt(NINE.plusDays(1)).withStartsAt(NINE.minusDays(1)));
        saved(wholeCustomer(), NINE.plusDays(2), null);

        conflict();
        choose("Avslutas", Side.MINE);
        assertThat(says("Överlappar uppehållet Sjukhusvistelse från 2026-11-25 09:00"))
                .isTrue();
        choose("Avslutas", Side.THEIRS);
        assertThat(says("Överlappar")).isFalse();
        assertThat(says("leveranser")).isTrue();
    }

    @Test
    void what_the_other_one_cancelled_becomes_a_new_pause_with_my_values() { // R5
        iEndItAfterDays(3);
        cancelledElsewhere();

        ConflictDialog dialog = conflict();

        assertThat(dialog.getHeaderTitle()).isEqualTo("Karl Berg har ställt in uppehållet som du ändrade");
        assertThat(says("Du skrev: Avslutas 2026-11-26 09:00")).isTrue();
        assertThat(canSave()).isFalse();
        choose("Välj en av dem", Side.MINE);
        press("Spara så");
        assertThat(stored())
                .extracting(SavedPause::status, SavedPause::values)
                .containsExactlyInAnyOrder(
                        tuple(PauseStatus.CANCELLED, was), tuple(PauseStatus.NEW, was.withEndsAt(NINE.plusDays(3))));
    }

    @Test
    void what_the_other_one_cancelled_can_be_let_go() {
        iEndItAfterDays(3);
        cancelledElsewhere();

        conflict();
        choose("Välj en av dem", Side.THEIRS);
        press("Spara så");

        assertThat(says("osparad ändring")).isFalse();
        assertThat(stored()).extracting(SavedPause::status).containsExactly(PauseStatus.CANCELLED);
    }

    @Test
    void what_is_added_anew_stays_staged_when_it_cannot_be_saved() {
        iEndItAfterDays(3);
        cancelledElsewhere();
        saved(wholeCustomer(), NINE.plusDays(1), null);

        conflict();
        choose("Välj en av dem", Side.MINE);
        press("Spara så");

        assertThat(says("1 osparad ändring")).isTrue();
        assertThat(column("Uppehållsstatus").getFirst()).contains("Ny", "osparad");
    }

    @Test
    void what_i_wanted_to_cancel_and_the_other_one_changed_is_a_choice_of_its_own() {
        select(0);
        press("Avbryt uppehåll");
        SavedPause theirs = changedBy("Karl Berg", base, was.withEndsAt(NINE.plusDays(9)));

        conflict();

        assertThat(says("Du ville ställa in uppehållet.")).isTrue();
        assertThat(canSave()).isFalse();
        choose("Uppehållsstatus", Side.THEIRS);
        press("Bestäm senare");
        conflict();
        choose("Uppehållsstatus", Side.MINE);
        press("Spara så");
        assertThat(stored())
                .extracting(SavedPause::status, SavedPause::values)
                .containsExactly(tuple(PauseStatus.CANCELLED, theirs.values()));
    }

    @Test
    void what_both_cancelled_needs_no_choice() {
        edit(0, "Avslutas");
        pick(NINE.plusDays(3));
        press("Avbryt uppehåll");
        cancelledElsewhere();

        conflict();

        assertThat(says("Det är redan gjort, och din ändring behövs inte.")).isTrue();
        press("Spara så");
        assertThat(says("osparad ändring")).isFalse();
    }

    @Test
    void whoever_saves_in_between_is_asked_about_once_more() {
        iEndItAfterDays(3);
        SavedPause theirs = changedBy("Karl Berg", base, was.withEndsAt(NINE.plusDays(9)));
        conflict();
        choose("Avslutas", Side.MINE);
        changedBy("Berit Ek", theirs, theirs.values().withEndsAt(NINE.plusDays(8)));

        press("Spara så");

        assertThat(_get(ConflictDialog.class).getHeaderTitle()).isEqualTo("Berit Ek har ändrat samma uppehåll");
        assertThat(stored().getFirst().values().endsAt()).isEqualTo(NINE.plusDays(8));
    }

    private void cancelledElsewhere() {
        PauseDraft hers = new PauseDraft();
        hers.cancel(base);
        elsewhere(() -> {
            user.is("Karl Berg");
            service.save(hers);
        });
    }
}
