package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.city.CityLines.Turn;
import se.pausa.customer.CustomerId;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;

/** Lines as senders share them: claimed whole, by one at a time, without getting into each other's way. */
class CityLinesTest extends CityTest {

    private static final CityAnswer ACCEPTED = new CityAnswer(CityAnswer.Verdict.ACCEPTED, 200, "K-1", "", null);
    private static final CityAnswer REJECTED = new CityAnswer(CityAnswer.Verdict.REJECTED, 422, "Nej", "", null);
    private static final CityAnswer FAILED = CityAnswer.failed(CityFailure.TIMEOUT);

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private TransactionTemplate transaction;

    @BeforeEach
    void template() {
        transaction = new TransactionTemplate(transactions);
    }

    private List<SavedPause> waiting(int customers) {
        List<SavedPause> pauses = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            CustomerId customer = cityCustomer("Kund " + i);
            pauses.add(pausing.pause(new PauseTarget.OfCustomer(customer), "Bortrest", NINE, NINE.plusDays(1)));
        }
        return pauses;
    }

    private void leaseRunsOut() {
        jdbc.sql("update city_queue set leased_until = utc_timestamp(6)").update();
    }

    private String state(SavedPause pause) {
        return jdbc.sql("select state from city_message where pause_id = ? and version = 1")
                .param(pause.id().value())
                .query(String.class)
                .single();
    }

    @Test
    void a_claim_locks_no_more_than_it_takes() {
        waiting(50);
        transaction.executeWithoutResult(_ -> {
            lines.claim(one, 1);
            CompletableFuture.runAsync(() -> lines.claim(other, 1)).join();
        });
        assertThat(lines.first(one)).hasSize(1);
        assertThat(lines.first(other)).hasSize(1);
    }

    @Test
    void no_step_reads_more_than_the_lines_that_it_is_about() {
        waiting(300);
        jdbc.sql("analyze table city_message, city_queue, customer")
                .query((_, _) -> 0)
                .list();
        assertThat(rowsReadBy(() -> lines.claim(one, 1))).as("claim").isLessThan(30);
        List<Turn> turns = lines.first(one);
        assertThat(rowsReadBy(() -> lines.first(one))).as("first").isLessThan(30);
        assertThat(rowsReadBy(() -> lines.sent(turns))).as("sent").isLessThan(30);
        assertThat(rowsReadBy(() -> lines.renew(one))).as("renew").isLessThan(30);
        assertThat(rowsReadBy(
                        () -> lines.postpone(one, turns.getFirst(), FAILED, Duration.ofHours(1), clock.instant())))
                .as("postpone")
                .isLessThan(30);
        assertThat(rowsReadBy(() -> lines.wake(1))).as("wake").isLessThan(30);
        lines.claim(one, 1);
        assertThat(rowsReadBy(() -> lines.settle(one, lines.first(one).getFirst(), ACCEPTED, clock.instant())))
                .as("settle")
                .isLessThan(60);
        assertThat(rowsReadBy(() -> lines.release(one))).as("release").isLessThan(30);
    }

    private long rowsReadBy(Runnable step) {
        return transaction.execute(_ -> {
            long before = rowsRead();
            step.run();
            return rowsRead() - before;
        });
    }

    private long rowsRead() {
        return jdbc.sql("""
                        select cast(sum(variable_value) as int) from information_schema.session_status
                        where variable_name in ('HANDLER_READ_FIRST', 'HANDLER_READ_KEY', 'HANDLER_READ_LAST',
                            'HANDLER_READ_NEXT', 'HANDLER_READ_PREV', 'HANDLER_READ_RND')""").query(Long.class).single();
    }

    @Test
    void a_line_belongs_to_one_sender_until_its_lease_has_run_out() {
        waiting(1);
        lines.claim(one, 5);
        lines.claim(other, 5);
        assertThat(lines.first(one)).hasSize(1);
        assertThat(lines.first(other)).isEmpty();

        leaseRunsOut();
        assertThat(lines.first(one))
                .as("nothing is sent on a lease that has run out")
                .isEmpty();
        lines.claim(other, 5);
        assertThat(lines.first(other)).hasSize(1);
        lines.renew(one);
        assertThat(lines.first(one)).isEmpty();
    }

    @Test
    void another_goes_on_within_ten_seconds_after_a_sender_died() {
        waiting(1);
        lines.claim(one, 1);
        assertThat(jdbc.sql("select timestampdiff(microsecond, utc_timestamp(6), leased_until) from city_queue")
                        .query(Long.class)
                        .single())
                .isBetween(1L, Duration.ofMillis(9_500).toNanos() / 1000);
    }

    @Test
    void a_sender_that_has_lost_its_line_alters_nothing_any_more() {
        SavedPause pause = waiting(1).getFirst();
        lines.claim(one, 1);
        List<Turn> late = lines.first(one);
        leaseRunsOut();
        lines.claim(other, 1);
        lines.settle(other, lines.first(other).getFirst(), ACCEPTED, clock.instant());

        lines.sent(late);
        assertThat(state(pause)).isEqualTo("ACCEPTED");
        lines.settle(one, late.getFirst(), REJECTED, clock.instant());
        lines.postpone(one, late.getFirst(), FAILED, Duration.ofHours(1), clock.instant());
        assertThat(state(pause)).isEqualTo("ACCEPTED");
        assertThat(jdbc.sql("select count(*) from city_queue where head = 1 and tail = 1 and failures = 0")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_is_woken_waited_because_of_the_city_and_not_because_of_its_own_message() {
        waiting(3);
        for (int failures = 1; failures <= 3; failures++) {
            lines.claim(one, 1);
            lines.postpone(one, lines.first(one).getFirst(), FAILED, Duration.ofHours(1), clock.instant());
            jdbc.sql("update city_queue set failures = ? where failures = 1 and due_at > utc_timestamp(6)")
                    .param(10 * failures)
                    .update();
        }
        lines.wake(20);
        lines.claim(one, 5);
        assertThat(lines.first(one)).extracting(Turn::failures).containsExactlyInAnyOrder(10, 20);
        lines.wakeAll();
        lines.claim(other, 5);
        assertThat(lines.first(other)).extracting(Turn::failures).containsExactly(30);
    }

    @Test
    void knocking_prefers_a_line_that_has_not_failed() {
        waiting(3);
        jdbc.sql("update city_queue set failures = 7 order by due_at limit 2").update();
        lines.claimToKnock(one);
        assertThat(lines.first(one)).extracting(Turn::failures).containsExactly(0);
        lines.claimToKnock(other);
        assertThat(lines.first(other)).extracting(Turn::failures).containsExactly(7);
    }

    @Test
    void spara_goes_through_while_a_claim_is_under_way() {
        List<SavedPause> pauses = waiting(2);
        transaction.executeWithoutResult(_ -> {
            lines.claim(one, 1);
            SavedPause untouched = pauses.getLast();
            CompletableFuture.runAsync(
                            () -> change(untouched, untouched.values().withEndsAt(null)))
                    .join();
        });
        assertThat(standing(pauses.getLast()).version()).isEqualTo(2);
    }
}
