package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.Past;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.ui.moment.KnownBand;
import se.pausa.ui.moment.MomentField;

/** Pausade order, Som det var känt den. The pause was open on the 20th and got an end on the 22nd; it is the 23rd. */
class KnownOverviewViewTest extends PauseScreenTest {

    private static final String THEN = "pausade-order?kant=2026-11-20T09:00";

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void anEndThatCameLater() {
        Past past = new Past(jdbc, clock, transaction);
        SavedPause open = past.at(NINE.minusDays(3), () -> saved(wholeCustomer(), NINE.minusDays(3), null));
        PauseValues ended = open.values().withEndsAt(NINE.plusDays(4));
        past.at(NINE.minusDays(1), () -> changedBy("Karl Berg", open, ended));
        clock.set(NINE);
    }

    @AfterEach
    void leaveNoTrace() {
        for (String table : List.of("pause", "order_unit", "service_order", "contract_unit", "contract")) {
            jdbc.sql("delete from " + table).update();
        }
        for (String table : List.of("pause", "service_order", "contract")) {
            direct().sql("delete history from " + table).update();
        }
    }

    @Test
    void R15_the_list_shows_what_was_known_says_so_and_leads_back_to_now() {
        open("pausade-order");
        assertThat(row(0, "Avslutas")).containsExactly("2026-11-27 09:00");
        assertThat(says("Så här var det känt fr 2026-11-20 kl. 09:00.")).isFalse();

        askFor("2026-11-20 09:00");

        assertThat(row(0, "Avslutas", "Uppehållsstatus")).containsExactly("Pågående", "Ny");
        assertThat(says("Så här var det känt fr 2026-11-20 kl. 09:00.")).isTrue();
        press("Till nu");
        assertThat(row(0, "Avslutas", "Uppehållsstatus")).containsExactly("2026-11-27 09:00", "Ändrad");
    }

    @Test
    void R15_nothing_can_be_changed_then_and_the_row_says_why() {
        open(THEN);

        edit(0, "Avslutas");

        assertThat(table().editor().isOpen()).isFalse();
        assertThat(List.of("Ändra", "Gör om", "Avbryt uppehåll"))
                .allSatisfy(act -> assertThat(button(act).isEnabled()).isFalse());
        assertThat(button("Historik").isEnabled()).isTrue();
        assertThat(says("Inget kan ändras här.")).isTrue();
    }

    @Test
    void R15_what_is_unsaved_is_about_now_and_keeps_the_list_there() {
        open("pausade-order");
        edit(0, "Avslutas");
        pick(NINE.plusDays(9));

        askFor("2026-11-20 09:00");

        assertThat(says("Spara eller ångra först: ändringarna gäller det som är känt nu."))
                .isTrue();
        assertThat(row(0, "Avslutas", "Uppehållsstatus")).containsExactly("2026-12-02 09:00", "Ändrad · osparad");
    }

    @Test
    void R15_what_is_saved_now_changes_nothing_of_what_was_known() {
        open(THEN);

        changedBy("Karl Berg", stored().getFirst(), stored().getFirst().values().withEndsAt(NINE.plusDays(5)));
        settle();

        assertThat(row(0, "Avslutas", "Uppehållsstatus")).containsExactly("Pågående", "Ny");
    }

    @Test
    void R15_whoever_asks_for_another_moment_still_reads_which_one_is_shown() {
        open(THEN);

        chooseToSee("Som det var känt den …");

        assertThat(_get(_get(PastBar.class), KnownBand.class).isVisible()).isTrue();
    }

    private void askFor(String moment) {
        chooseToSee("Som det var känt den …");
        MomentField field = _find(_get(PastBar.class), MomentField.class).getFirst();
        field.write(moment);
        field.takeTyped();
        settle();
    }
}
