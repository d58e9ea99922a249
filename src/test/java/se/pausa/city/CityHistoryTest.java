package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.ServerCount;
import se.pausa.pause.PauseId;
import se.pausa.pause.SavedPause;
import se.pausa.reconciliation.ReportingTest;

/** R15: what went to the city and what it said. */
class CityHistoryTest extends ReportingTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    CityHistory history;

    @Autowired
    TransactionTemplate transaction;

    private Instant first;

    @BeforeEach
    void time() {
        first = clock.instant();
    }

    @Test
    void R15_the_messages_of_a_stretch_of_time_say_what_was_sent_and_what_the_city_made_of_it() {
        SavedPause pause = pause(marta, day(11, 12), null);
        city.accept(pause);
        clock.advance(HOUR);
        SavedPause changed = change(pause, day(11, 12), day(11, 28));
        city.reject(changed, "Okänd insats");
        clock.advance(HOUR);
        change(changed, day(11, 12), day(12, 1));

        List<CityMessage> all = history.messages(pause.id(), first, first.plus(HOUR.multipliedBy(3)));

        assertThat(all)
                .extracting(CityMessage::state)
                .containsExactly(CityState.ACCEPTED, CityState.REJECTED, CityState.TO_SEND);
        assertThat(all)
                .extracting(message -> message.report().days())
                .containsExactly(
                        new CityDays(day(11, 12), null),
                        new CityDays(day(11, 12), day(11, 27)),
                        new CityDays(day(11, 12), day(11, 30)));
        assertThat(all).extracting(CityMessage::words).containsExactly("", "Okänd insats", "");
        assertThat(all.getLast().answeredAt()).isNull();
        assertThat(history.messages(pause.id(), first.plus(HOUR), first.plus(HOUR.multipliedBy(2))))
                .containsExactly(all.get(1));
    }

    @Test
    void R15_what_the_city_had_at_a_moment_is_what_it_had_accepted_by_then() {
        SavedPause pause = pause(marta, day(11, 12), null);
        answeredAt(pause, first.plus(Duration.ofMinutes(1)));
        clock.advance(HOUR);
        SavedPause changed = change(pause, day(11, 12), day(11, 28));
        answeredAt(changed, first.plus(HOUR.multipliedBy(2)));

        assertThat(standings(pause, first)).isEmpty();
        CityStanding unanswered = standing(pause, first.plusSeconds(1));
        assertThat(unanswered.state()).isEqualTo(CityState.TO_SEND);
        assertThat(unanswered.accepted()).isNull();
        CityStanding accepted = standing(pause, first.plus(HOUR).plusSeconds(1));
        assertThat(accepted.state()).isEqualTo(CityState.TO_SEND);
        assertThat(accepted.last().days().to()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(accepted.accepted().days().to()).isNull();
        assertThat(standing(pause, first.plus(HOUR.multipliedBy(3)))).satisfies(now -> {
            assertThat(now.state()).isEqualTo(CityState.ACCEPTED);
            assertThat(now.accepted()).isEqualTo(now.last());
        });
    }

    @Test
    void the_messages_of_a_page_read_no_others_however_many_there_were() {
        SavedPause pause = pause(marta, day(11, 12), null);
        direct().sql("""
                        insert into city_message (pause_id, version, customer_id, position, status, reason, notified_at,
                            from_date, saved_by, saved_at, state)
                        select pause_id, version + 1 + seq, customer_id, position + 1 + seq, status, reason, notified_at,
                            from_date, saved_by, saved_at + interval 1 + seq minute, 'ACCEPTED'
                        from city_message join seq_0_to_9999 where pause_id = ?""").param(pause.id().value()).update();
        jdbc.sql("analyze table city_message").query().listOfRows();
        Instant amid = first.plus(Duration.ofMinutes(5000));

        assertThat(history.messages(pause.id(), amid, amid.plus(Duration.ofMinutes(20))))
                .hasSize(20);
        assertThat(rowsRead(() -> history.messages(pause.id(), amid, amid.plus(Duration.ofMinutes(20)))))
                .isLessThan(100);
    }

    private long rowsRead(Runnable read) {
        return transaction.execute(_ -> new ServerCount(jdbc).reads(read)).entrySet().stream()
                .filter(count -> count.getKey().startsWith("Handler_read"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void answeredAt(SavedPause pause, Instant at) {
        city.accept(pause);
        jdbc.sql("update city_message set answered_at = from_unixtime(?) where version ="
                        + " (select max(version) from city_message)")
                .param(at.getEpochSecond())
                .update();
    }

    private CityStanding standing(SavedPause pause, Instant known) {
        return standings(pause, known).get(pause.id());
    }

    private Map<PauseId, CityStanding> standings(SavedPause pause, Instant known) {
        return history.standings(List.of(pause.id()), known);
    }
}
