package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeTableCell;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.unsaved.Desk;
import se.pausa.unsaved.UnsavedKeeper;
import se.pausa.unsaved.UnsavedWork;
import se.pausa.unsaved.UnsavedWriting;

/** What was staged when a session was lost is offered in the next one, and nothing is saved by that (R6). */
class LeftUnsavedTest extends PauseScreenTest {

    @Autowired
    UnsavedKeeper keeper;

    @Autowired
    UnsavedWork work;

    /** The server has heard of what is staged, and then the session is gone. */
    private void sessionIsLost() {
        write();
        closeWindow();
        openWindow();
    }

    private void write() {
        UnsavedWriting.write(keeper);
        hearNews();
    }

    private void stageAnEnd() {
        open("pausade-order");
        edit(0, "Avslutas");
        pick(NINE.plusDays(3));
    }

    private List<String> offered() {
        return _find(_get(UnsavedDialog.class), NativeTableCell.class).stream()
                .map(cell -> cell.getElement().getTextRecursively())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private void noOffer() {
        _assertNone(UnsavedDialog.class);
    }

    private int kept() {
        return jdbc.sql("select count(*) from unsaved_pause")
                .query(Integer.class)
                .single();
    }

    @Test
    void R6_what_was_staged_is_offered_after_the_next_login_and_becomes_staged_rows_again() {
        saved(wholeCustomer(), NINE, null);
        stageAnEnd();
        sessionIsLost();

        open("kunder");
        assertThat(offered())
                .containsExactly(
                        "Märta Åström",
                        "Kund",
                        "Avslutas Pågående → 2026-11-26 09:002026-11-23 09:00, Pausade order, dator",
                        "oförändrat");
        assertThat(says("till 2026-12-23")).isTrue();
        press("Ta fram 1 markerade");

        assertThat(row(0, "Avslutas", "Uppehållsstatus")).containsExactly("2026-11-26 09:00", "Ändrad · osparad");
        assertThat(stored().getFirst().status()).isEqualTo(PauseStatus.NEW);
        assertThat(kept()).as("under the new desk only").isEqualTo(1);
        press("Spara");
        assertThat(stored().getFirst().values().endsAt()).isEqualTo(NINE.plusDays(3));
        write();
        assertThat(kept()).isZero();
    }

    @Test
    void R6_a_new_pause_of_the_dialog_is_offered_and_saved_from_pausade_order() {
        open("kunder");
        PauseDraft draft = new PauseDraft();
        draft.add(
                new PauseTarget.OfOrder(marta, lunch),
                new PauseValues(NINE, reasonId("Bortrest"), NINE.plusDays(1), null, ""));
        keeper.stage(user.get(), Desk.at(Desk.Place.DIALOG, true), draft.rows());
        sessionIsLost();

        open("kunder");
        assertThat(offered())
                .contains(
                        "Order Lunch",
                        "Ny · Bortrest · 2026-11-24 09:00 · Pågående2026-11-23 09:00, Pausa, platta eller telefon");
        press("Ta fram 1 markerade");
        assertThat(row(0, "Kund", "Order", "Uppehållsstatus")).containsExactly("Märta Åström", "Lunch", "Ny · osparad");
        press("Spara");

        assertThat(stored())
                .singleElement()
                .satisfies(pause -> assertThat(pause.target()).isEqualTo(new PauseTarget.OfOrder(marta, lunch)));
    }

    @Test
    void what_somebody_else_has_changed_since_is_told_and_not_ticked() { // R16
        SavedPause stored = saved(wholeCustomer(), NINE, null);
        stageAnEnd();
        write();
        changedBy("Karl Berg", stored, stored.values().withComment("Hemgång planeras"));
        sessionIsLost();

        open("pausade-order");

        assertThat(offered().getLast()).startsWith("Ändrat av Karl Berg").endsWith("Kommentar tomt → Hemgång planeras");
        assertThat(_get(_get(UnsavedDialog.class), Checkbox.class).getValue()).isFalse();
        assertThat(button("Ta fram 0 markerade").isEnabled()).isFalse();
        _setValue(_get(_get(UnsavedDialog.class), Checkbox.class), true);
        press("Ta fram 1 markerade");
        assertThat(row(0, "Uppehållsstatus").getFirst()).contains("Ändrad · osparad · ändrat av Karl Berg");
    }

    @Test
    void senare_keeps_it_for_the_menu_and_the_next_session_and_does_not_ask_again_in_this_one() {
        saved(wholeCustomer(), NINE, null);
        stageAnEnd();
        sessionIsLost();
        open("pausade-order");

        press("Senare");
        noOffer();
        open("kunder");
        noOffer();

        chooseOfAccount("Osparade ändringar…");
        _assertOne(UnsavedDialog.class);
        press("Senare");
        closeWindow();
        openWindow();
        open("kunder");
        _assertOne(UnsavedDialog.class);
    }

    @Test
    void thrown_away_is_thrown_away_after_a_question() {
        saved(wholeCustomer(), NINE, null);
        stageAnEnd();
        sessionIsLost();
        open("pausade-order");

        press("Släng den…");
        assertThat(kept()).isEqualTo(1);
        ConfirmDialog question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));

        assertThat(kept()).isZero();
        noOffer();
        assertThat(row(0, "Uppehållsstatus")).containsExactly("Ny");
    }

    @Test
    void leaving_without_saving_leaves_nothing_behind() {
        saved(wholeCustomer(), NINE, null);
        stageAnEnd();
        write();
        UI.getCurrent().navigate("kunder");
        settle();
        ConfirmDialog question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.RejectEvent(question, true));
        sessionIsLost();

        open("kunder");

        noOffer();
        assertThat(kept()).isZero();
    }

    @Test
    void what_is_taken_in_another_window_goes_here_and_says_so() {
        saved(wholeCustomer(), NINE, null);
        stageAnEnd();
        write();

        elsewhere(() -> work.forget(work.left(Set.of()).rows()));
        followNews();

        assertThat(row(0, "Avslutas", "Uppehållsstatus")).containsExactly("Pågående", "Ny");
        assertThat(notices()).containsExactly("1 osparad ändring här togs fram eller slängdes i ett annat fönster.");
    }

    @Test
    void a_row_that_somebody_else_has_staged_says_so_without_a_statement_until_it_is_undone() {
        SavedPause stored = saved(wholeCustomer(), NINE, null);
        open("pausade-order");
        Desk desk = Desk.at(Desk.Place.OVERVIEW, false);
        PauseDraft theirs = new PauseDraft();
        theirs.change(stored, stored.values().withComment("Ringer"));
        elsewhere(() -> {
            user.is("Karl Berg");
            keeper.stage(user.get(), desk, theirs.rows());
            UnsavedWriting.write(keeper);
        });
        hearNews();
        sql.forget();
        drawNews();
        assertThat(sql.statements()).isEmpty();
        assertThat(row(0, "Uppehållsstatus")).containsExactly("Ny · ✎ Karl Berg");
        select(0);
        assertThat(says("Karl Berg har en osparad ändring här.")).isTrue();

        elsewhere(() -> {
            user.is("Karl Berg");
            keeper.stage(user.get(), desk, List.of());
            UnsavedWriting.write(keeper);
        });
        followNews();

        assertThat(row(0, "Uppehållsstatus")).containsExactly("Ny");
        assertThat(says("Karl Berg har en osparad ändring här.")).isFalse();
    }

    private void chooseOfAccount(String words) {
        Button account = _get(Button.class, spec -> spec.withClasses("account"));
        choose(account, words);
    }
}
