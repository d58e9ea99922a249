package se.pausa.ui.component;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.DatabaseLine.Fault;
import se.pausa.pause.PauseReasonService;
import se.pausa.security.Role;
import se.pausa.ui.ScreenTest;

/** What a screen says of an act that stores something, when the database fails it: decision 006. */
class StoringTest extends ScreenTest {

    @Autowired
    PauseReasonService reasons;

    @AfterEach
    void removeWhatIsAdded() {
        jdbc.sql("delete from pause_reason where name = 'Kurort'").update();
    }

    @Test
    void an_act_that_is_refused_by_the_line_has_changed_nothing_and_says_so() {
        fillIn();
        line().breakAt(request -> request.statement().contains("insert into pause_reason"), Fault.REQUEST_LOST);

        _click(button("Spara"));

        assertThat(notices()).singleElement().asString().startsWith("Det gick inte att spara. Ingenting är ändrat.");
        assertThat(isThere()).isFalse();
        _click(button("Spara"));
        assertThat(isThere()).isTrue();
    }

    @Test
    void an_act_whose_answer_is_lost_claims_nothing() {
        fillIn();
        line().breakAtCommit(Fault.ANSWER_LOST);

        _click(button("Spara"));

        assertThat(notices()).singleElement().asString().startsWith("Pausa vet inte om det blev sparat");
        assertThat(isThere()).isTrue();
    }

    private void fillIn() {
        user.is(Role.ADMINISTRATOR);
        open("administration");
        _click(button("Lägg till orsak"));
        _setValue(field(TextField.class, "Namn"), "Kurort");
    }

    private boolean isThere() {
        return reasons.all().stream().anyMatch(reason -> reason.name().equals("Kurort"));
    }
}
