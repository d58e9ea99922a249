package se.pausa.ui.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.customer.CustomerService;
import se.pausa.ui.component.PauseActions;

class DatabaseAwayTest extends PauseScreenTest {

    @Autowired
    PauseActions actions;

    @Autowired
    CustomerService customers;

    @Test
    void what_is_staged_stays_when_the_database_goes_away_and_is_saved_when_it_is_back() {
        open("import");
        actions.pause(customers.care(marta).orElseThrow().customer(), () -> {});
        settle();
        fillIn("Bortrest", NINE, NINE.plusDays(3));
        press("Lägg till");

        whileTheDatabaseIsAway(() -> {
            press("Spara");

            assertThat(notices()).anyMatch(text -> text.contains("Det gick inte att spara just nu"));
            assertThat(row(0, "Orsak", "Uppehållsstatus")).containsExactly("Bortrest", "Ny · osparad");
        });
        await().pollInSameThread().until(() -> {
            press("Spara");
            return !stored().isEmpty();
        });

        assertThat(stored())
                .singleElement()
                .satisfies(pause -> assertThat(pause.values().endsAt()).isEqualTo(NINE.plusDays(3)));
    }
}
