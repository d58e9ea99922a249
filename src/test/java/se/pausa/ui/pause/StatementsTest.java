package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.ServerCount;
import se.pausa.customer.CustomerService;
import se.pausa.ui.component.PauseActions;

/** What screens send to the database, counted by the server: nothing but what they ask. */
class StatementsTest extends PauseScreenTest {

    @Autowired
    PauseActions actions;

    @Autowired
    CustomerService customers;

    @BeforeEach
    void pauses() {
        saved(wholeCustomer(), NINE, NINE.plusDays(7));
        saved(theContract(), NINE, null);
        hearNews();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pausade-order", "kunder", "orderlista/K"})
    void opening_a_screen_sends_its_reads_and_nothing_around_them(String address) {
        sendsOnlyReads(5, () -> open(address.endsWith("/K") ? address + marta.value() : address));
    }

    @Test
    void opening_the_page_of_a_customer_sends_its_reads_and_nothing_around_them() {
        sendsOnlyReads(7, () -> open("kund/10004"));
    }

    @Test
    void marking_a_row_sends_its_reads_and_nothing_around_them() {
        open("pausade-order");
        sendsOnlyReads(
                5,
                () -> { // two of them to find the row in this test
                    _get(Grid.class).deselectAll();
                    select(0);
                });
    }

    @Test
    void opening_the_dialog_sends_its_reads_and_nothing_around_them() {
        open("kunder");
        var marta = customers.care(this.marta).orElseThrow().customer();
        sendsOnlyReads(6, () -> {
            actions.pause(marta, () -> {});
            settle();
        });
    }

    private void sendsOnlyReads(int most, Runnable action) {
        ServerCount.Statements sent = new ServerCount(jdbc).statements(action);

        assertThat(sent.selects()).isBetween(1L, (long) most);
        assertThat(sent.all())
                .as("statements with everything around them, and one note of who looked")
                .isBetween(sent.selects(), sent.selects() + 1);
    }
}
