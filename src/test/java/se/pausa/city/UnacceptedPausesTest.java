package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.customer.CustomerId;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseOrder;
import se.pausa.lists.PauseOverview;
import se.pausa.lists.PauseQuestion;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseTarget.OfCustomer;
import se.pausa.pause.SavedPause;
import se.pausa.security.Role;

/** Inte hos staden: what the city should have and has not accepted (R14). */
class UnacceptedPausesTest extends CityTest {

    private static final PauseFilter NOT_AT_CITY =
            PauseFilter.of(YearMonth.of(2026, 11)).withQuestion(PauseQuestion.NOT_AT_CITY);

    @Autowired
    PauseOverview overview;

    @Test
    void is_every_live_pause_of_the_city_in_any_state_but_accepted() {
        SavedPause accepted = paused(cityCustomer("Mottagen"));
        SavedPause overtaken = paused(cityCustomer("Omsprungen"));
        SavedPause rejected = paused(cityCustomer("Avvisad"));
        SavedPause changedAgain = paused(cityCustomer("Ändrad"));
        SavedPause waiting = paused(cityCustomer("Väntar"));
        SavedPause unsendable = paused(care.customer("Utan nummer", "U1", south));
        state(accepted, "ACCEPTED");
        state(overtaken, "OVERTAKEN");
        state(rejected, "REJECTED");
        state(changedAgain, "ACCEPTED");
        change(changedAgain, changedAgain.values().withEndsAt(NINE.plusDays(9)));
        pausing.cancel(paused(cityCustomer("Inställd")));
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, false));
        SavedPause neverSent = paused(care.customer("Kom senare", "U2", south));
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, true));
        paused(care.customer("Annan", "U3", care.unit("Norrtälje")));

        assertThat(found())
                .containsExactlyInAnyOrder(
                        rejected.id(), changedAgain.id(), waiting.id(), unsendable.id(), neverSent.id());
        assertThat(overview.totals(NOT_AT_CITY, organization.tree()).answering(PauseQuestion.NOT_AT_CITY))
                .isEqualTo(5);
        assertThat(rows(NOT_AT_CITY
                        .withQuestion(PauseQuestion.RUNNING)
                        .withSubset(CityStateFilter.of(
                                EnumSet.complementOf(EnumSet.of(CityState.ACCEPTED)), organization.tree()))))
                .as("as the filter on Stad says it")
                .containsExactlyInAnyOrderElementsOf(found());
    }

    @Test
    void is_nothing_where_no_unit_is_of_the_city() {
        paused(cityCustomer("Väntar"));
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(south, false));

        assertThat(found()).isEmpty();
    }

    private List<PauseId> found() {
        return rows(NOT_AT_CITY);
    }

    private List<PauseId> rows(PauseFilter filter) {
        return overview.rows(filter, organization.tree(), PauseOrder.DEFAULT, 0, 100).stream()
                .map(row -> row.pause().id())
                .toList();
    }

    private SavedPause paused(CustomerId customer) {
        return pausing.pause(new OfCustomer(customer), "Bortrest", NINE, NINE.plusDays(7));
    }

    private void state(SavedPause pause, String state) {
        jdbc.sql("update city_message set state = ?, answered_at = utc_timestamp(6) where pause_id = ?")
                .params(state, pause.id().value())
                .update();
    }
}
