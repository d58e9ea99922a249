package se.pausa.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.pausa.city.CityDays;
import se.pausa.city.CityState;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;

class ReconciliationTest extends ReportingTest {

    @Test
    void a_pause_that_the_city_has_as_we_have_it_is_no_difference() {
        SavedPause pause = accepted(marta, day(10, 3), day(10, 10));

        ReconciliationRow row = row(pause);
        assertThat(row.difference()).isNull();
        assertThat(row.days()).isEqualTo(new CityDays(day(10, 3), day(10, 9)));
        assertThat(row.accepted().orElseThrow().days()).isEqualTo(row.days());
        assertThat(row.state()).isEqualTo(CityState.ACCEPTED);
        assertThat(row.inactive()).isTrue();
    }

    @Test
    void what_still_waits_is_not_sent_and_what_was_refused_is_rejected_with_the_citys_words() { // R12
        SavedPause waiting = pause(marta, day(10, 3), day(10, 10));
        SavedPause rejected = pause(sigvard, day(10, 3), day(10, 10));
        city.reject(rejected, "Okänd orsak");

        assertThat(row(waiting).difference()).isEqualTo(Difference.NOT_SENT);
        assertThat(row(rejected).difference()).isEqualTo(Difference.REJECTED);
        assertThat(row(rejected).standing().words()).isEqualTo("Okänd orsak");
    }

    @Test
    void a_change_that_has_not_arrived_differs_in_days() {
        SavedPause pause = accepted(marta, day(10, 3), day(10, 10));
        change(pause, day(10, 3), day(10, 12));

        assertThat(row(pause).difference()).isEqualTo(Difference.DAYS_DIFFER);
        assertThat(row(pause).accepted().orElseThrow().days().to()).isEqualTo(day(10, 9));
    }

    @Test
    void a_pause_cancelled_here_that_the_city_still_has_is_listed_and_one_that_it_never_had_is_not() {
        SavedPause there = accepted(marta, day(10, 3), day(10, 10));
        pausing.cancel(there);
        SavedPause never = pause(sigvard, day(10, 3), day(10, 10));
        pausing.cancel(never);

        assertThat(ids(rows(null))).containsExactly(there.id());
        assertThat(row(there).difference()).isEqualTo(Difference.CANCELLED_ONLY_HERE);
    }

    @Test
    void a_pause_cancelled_here_and_there_stays_among_the_inactivated_ones_without_a_difference() { // R8
        SavedPause pause = accepted(marta, day(10, 3), day(10, 10));
        pausing.cancel(pause);
        city.accept(pause);

        assertThat(row(pause).difference()).isNull();
        assertThat(row(pause).inactive()).isTrue();
    }

    @Test
    void the_last_accepted_days_keep_a_pause_in_the_month_though_ours_have_left_it() {
        SavedPause pause = accepted(marta, day(10, 20), day(10, 25));
        change(pause, day(11, 2), day(11, 5));

        assertThat(row(pause).difference()).isEqualTo(Difference.DAYS_DIFFER);
        city.accept(pause);
        assertThat(rows(null)).isEmpty();
    }

    @Test
    void days_count_and_not_hours_so_an_end_at_midnight_does_not_touch_the_month() {
        accepted(marta, day(9, 20), day(10, 1));
        SavedPause touching = accepted(sigvard, day(9, 20), day(10, 2));
        accepted(care.customer("Ek, Bo", "10007", south), day(11, 1), null);

        assertThat(ids(rows(null))).containsExactly(touching.id());
    }

    @Test
    void pauses_outside_the_city_are_not_listed_and_a_unit_shows_itself_and_what_is_below_it() { // R11
        SavedPause hers = accepted(marta, day(10, 3), null);
        SavedPause his = accepted(sigvard, day(10, 3), null);
        pause(ada, day(10, 3), null);

        assertThat(ids(rows(null))).containsExactly(hers.id(), his.id());
        assertThat(ids(rows(stockholm))).containsExactly(hers.id(), his.id());
        assertThat(ids(rows(south))).containsExactly(hers.id());
        assertThat(rows(solna)).isEmpty();
    }

    @Test
    void a_pause_on_a_contract_belongs_to_the_unit_of_the_contract() { // R11
        CustomerId both = care.customer("Ek, Bo", "10007", south, solna);
        ContractId cleaning = care.contract(both, "Städning", solna);
        ContractId homeCare = care.contract(both, "Hemtjänst", south);
        pausing.pause(
                new PauseTarget.OfContract(both, cleaning),
                "Bortrest",
                day(10, 3).atStartOfDay(),
                null);
        SavedPause reported = pausing.pause(
                new PauseTarget.OfContract(both, homeCare),
                "Bortrest",
                day(10, 3).atStartOfDay(),
                null);

        assertThat(ids(rows(null))).containsExactly(reported.id());
    }

    @Test
    void a_mark_set_late_shows_pauses_that_run_already_as_not_sent() { // R11
        SavedPause pause = pause(ada, day(10, 3), null);
        assertThat(rows(null)).isEmpty();

        city.mark(solna, true);

        assertThat(row(pause).difference()).isEqualTo(Difference.NOT_SENT);
        assertThat(row(pause).state()).isEqualTo(CityState.NOT_SENT);
    }

    @Test
    void a_mark_taken_away_keeps_what_the_city_was_told_in_the_list() { // R11
        SavedPause has = accepted(marta, day(10, 3), day(10, 10));
        SavedPause rejected = pause(sigvard, day(10, 3), day(10, 10));
        city.reject(rejected, "Nej");
        city.mark(stockholm, false);
        pause(care.customer("Ek, Bo", "10007", south), day(10, 3), null);

        assertThat(ids(rows(null))).containsExactlyInAnyOrder(has.id(), rejected.id());
        assertThat(ids(rows(south))).containsExactly(has.id());
    }

    @Test
    void differences_come_first_then_customers_in_swedish_order() {
        SavedPause agreed = accepted(marta, day(10, 3), day(10, 5));
        SavedPause zeta = accepted(care.customer("Zeta, Eva", "10008", south), day(10, 3), null);
        SavedPause his = accepted(sigvard, day(10, 3), null);
        pausing.cancel(his);
        SavedPause rejected = pause(care.customer("Ek, Bo", "10009", south), day(10, 3), null);
        city.reject(rejected, "Nej");
        SavedPause waiting = pause(marta, day(10, 20), null);

        assertThat(ids(rows(null))).containsExactly(waiting.id(), rejected.id(), his.id(), zeta.id(), agreed.id());
    }

    @Test
    void the_whole_list_is_of_one_moment_though_somebody_saves_meanwhile() {
        SavedPause pause = accepted(marta, day(10, 3), day(10, 10));
        UnitTree units = units();
        sql.after("city_sign_off", () -> change(pause, day(11, 3), day(11, 10)));

        List<ReconciliationRow> rows = reconciliation.of(OCTOBER, null, units).rows();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.days().from()).isEqualTo(day(10, 3));
            assertThat(row.state()).isEqualTo(CityState.ACCEPTED);
        });
        assertThat(row(pause).days().from()).isEqualTo(day(11, 3));
    }

    @Test
    void the_list_costs_the_same_few_statements_however_long_it_is() {
        accepted(marta, day(10, 3), day(10, 10));
        pausing.cancel(accepted(sigvard, day(10, 3), day(10, 10)));
        long few = statements();
        for (int i = 0; i < 8; i++) {
            SavedPause pause = accepted(care.customer("Ek " + i, "2000" + i, south), day(10, 3), day(10, 10));
            if (i % 2 == 0) {
                pausing.cancel(pause);
            }
        }

        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(3);
    }

    @Test
    void the_differences_of_the_month_are_counted() {
        accepted(marta, day(10, 3), day(10, 10));
        pause(sigvard, day(10, 3), day(10, 10));

        assertThat(reconciliation.of(OCTOBER, null, units()).differences()).isEqualTo(1);
    }

    @Test
    void what_goes_on_is_not_inactivated() { // R8
        clock.set(LocalDateTime.of(2026, 11, 2, 9, 0));

        assertThat(row(accepted(marta, day(10, 3), null)).inactive()).isFalse();
    }

    private long statements() {
        UnitTree units = units();
        sql.forget();
        reconciliation.of(OCTOBER, null, units).rows();
        return sql.statements().size();
    }

    private static List<PauseId> ids(List<ReconciliationRow> rows) {
        return rows.stream().map(ReconciliationRow::id).toList();
    }
}
