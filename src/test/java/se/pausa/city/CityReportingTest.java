package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.pause.PauseId;
import se.pausa.pause.SavedPause;
import se.pausa.reconciliation.ReportingTest;

class CityReportingTest extends ReportingTest {

    @Autowired
    CityReporting reporting;

    @Autowired
    CityStandings standings;

    @Test
    void what_was_rejected_is_sent_again_with_the_values_that_it_has_now() { // R12
        SavedPause first = pause(marta, day(10, 3), day(10, 10));
        SavedPause second = pause(marta, day(10, 20), day(10, 25));
        city.reject(first, "Nej");
        city.reject(second, "Nej");
        user.is("Berit Ek");

        Resent resent = reporting.resend(List.of(second.id(), first.id()));

        assertThat(resent).isEqualTo(new Resent(2, 0, 0));
        assertThat(messages(marta.value()))
                .containsExactly(
                        first.id().value() + ".1 REJECTED Anna Nilsson",
                        second.id().value() + ".1 REJECTED Anna Nilsson",
                        first.id().value() + ".2 WAITING Berit Ek",
                        second.id().value() + ".2 WAITING Berit Ek");
        assertThat(standing(first).last().days()).isEqualTo(new CityDays(day(10, 3), day(10, 9)));
        assertThat(isDue(marta.value())).isTrue();
    }

    @Test
    void what_was_never_reported_because_the_mark_came_later_is_sent() { // R11
        SavedPause pause = pause(ada, day(10, 3), null);
        city.mark(solna, true);

        assertThat(reporting.resend(List.of(pause.id()))).isEqualTo(new Resent(1, 0, 0));
        assertThat(standing(pause).state()).isEqualTo(CityState.TO_SEND);
    }

    @Test
    void what_still_waits_gets_no_second_message_but_is_due_at_once() {
        SavedPause pause = pause(marta, day(10, 3), day(10, 10));
        jdbc.sql("update city_queue set due_at = utc_timestamp(6) + interval 1 hour")
                .update();
        assertThat(isDue(marta.value())).isFalse();

        assertThat(reporting.resend(List.of(pause.id()))).isEqualTo(new Resent(1, 0, 0));

        assertThat(isDue(marta.value())).isTrue();
        assertThat(messages(marta.value())).hasSize(1);
    }

    @Test
    void what_lacks_a_personnummer_keeps_waiting_and_is_counted_apart() {
        SavedPause pause = pause(marta, day(10, 3), day(10, 10));
        jdbc.sql("update customer set personal_identity_number = null").update();

        assertThat(reporting.resend(List.of(pause.id()))).isEqualTo(new Resent(0, 1, 0));
    }

    @Test
    void a_cancelled_pause_that_the_city_never_accepted_is_not_sent_again() {
        SavedPause pause = pause(marta, day(10, 3), day(10, 10));
        city.reject(pause, "Nej");
        pausing.cancel(pause);
        city.reject(pause, "Nej");

        assertThat(reporting.resend(List.of(pause.id()))).isEqualTo(new Resent(0, 0, 1));
        assertThat(messages(marta.value())).hasSize(2);
    }

    @Test
    void a_cancellation_that_the_city_rejected_is_sent_again() {
        SavedPause pause = accepted(marta, day(10, 3), day(10, 10));
        pausing.cancel(pause);
        city.reject(pause, "Nej");

        assertThat(reporting.resend(List.of(pause.id()))).isEqualTo(new Resent(1, 0, 0));
        assertThat(standing(pause).last().isLive()).isFalse();
    }

    @Test
    void pauses_outside_the_city_are_passed_over() {
        SavedPause pause = pause(ada, day(10, 3), null);

        assertThat(reporting.resend(List.of(pause.id()))).isEqualTo(new Resent(0, 0, 0));
        assertThat(messages(ada.value())).isEmpty();
    }

    @Test
    void the_customers_are_locked_before_anything_that_is_sent_is_read() {
        SavedPause pause = pause(marta, day(10, 3), day(10, 10));
        city.reject(pause, "Nej");
        sql.forget();

        reporting.resend(List.of(pause.id()));

        List<String> statements = sql.statements();
        int lock = indexOf(statements, "for update");
        assertThat(lock).isBetween(0, indexOf(statements, "city_message"));
    }

    private static int indexOf(List<String> statements, String words) {
        return (int) statements.stream()
                .takeWhile(statement -> !statement.contains(words))
                .count();
    }

    private CityStanding standing(SavedPause pause) {
        PauseId id = pause.id();
        return standings.of(List.of(id)).get(id);
    }

    private List<String> messages(long customer) {
        return jdbc.sql("""
                        select concat(pause_id, '.', version, ' ', state, ' ', saved_by) from city_message
                        where customer_id = ? order by position""").param(customer).query(String.class).list();
    }

    private boolean isDue(long customer) {
        return jdbc.sql("select waiting and due_at <= utc_timestamp(6) from city_queue where customer_id = ?")
                .param(customer)
                .query(Boolean.class)
                .single();
    }
}
