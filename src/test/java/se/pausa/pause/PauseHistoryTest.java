package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.Past;
import se.pausa.PausaTest;
import se.pausa.Pausing;
import se.pausa.ServerCount;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomerId;

/** R15 on the database, which keeps every version that there was. */
class PauseHistoryTest extends PausaTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 16, 8, 40);

    /** Two rows of each save: one that was set in motion, and one that was the version before. */
    private static final int MANY = 10_000;

    @Autowired
    PauseHistory history;

    @Autowired
    PauseService service;

    @Autowired
    Pausing pausing;

    @Autowired
    TransactionTemplate transaction;

    private Past past;
    private CustomerId marta;

    @BeforeEach
    void marta() {
        past = new Past(jdbc, clock, transaction);
        marta = care.customer("Märta Åström", "10004");
    }

    @AfterEach
    void leaveNoTrace() {
        jdbc.sql("delete from pause").update();
        direct().sql("delete history from pause").update();
    }

    @Test
    void R15_every_saved_version_can_be_read_with_who_when_and_what_it_changed() {
        SavedPause first = past.at(MONDAY, this::pause);
        user.is("Karl Berg");
        SavedPause second = past.at(MONDAY.plusDays(1), () -> endingAt(first, MONDAY.plusDays(9)));
        SavedPause third = past.at(MONDAY.plusDays(2), () -> pausing.cancel(second));

        PauseVersions page = history.latest(first.id());

        assertThat(page.versions())
                .containsExactly(
                        new PauseVersion(third, second),
                        new PauseVersion(second, first),
                        new PauseVersion(first, null));
        assertThat(page.count()).isEqualTo(3);
        assertThat(page.older()).isNull();
        assertThat(page.versions())
                .extracting(version -> version.saved().changedBy())
                .containsExactly("Karl Berg", "Karl Berg", "Anna Nilsson");
        assertThat(page.versions().get(1).changes())
                .containsExactly(new PauseChange(PauseField.ENDS_AT, null, MONDAY.plusDays(9)));
        assertThat(page.versions().getFirst().cancels()).isTrue();
    }

    @Test
    void rows_that_a_save_set_in_motion_are_no_versions() {
        SavedPause pause = endingAt(pause(), MONDAY.plusDays(3));
        assertThat(jdbc.sql("select count(*) from pause for system_time all where moving")
                        .query(Integer.class)
                        .single())
                .as("the save leaves such rows behind")
                .isPositive();

        assertThat(history.latest(pause.id()).versions()).hasSize(2);
    }

    @Test
    void a_long_history_comes_page_by_page_without_a_gap_and_without_a_version_twice() {
        SavedPause pause = pause();
        for (int day = 1; day < 2 * PauseHistory.PAGE + 5; day++) {
            pause = endingAt(pause, MONDAY.plusDays(day));
        }
        List<PauseVersion> read = new ArrayList<>();
        PauseVersions page = history.latest(pause.id());
        read.addAll(page.versions());
        while (page.older() != null) {
            page = history.older(pause.id(), page.older());
            read.addAll(page.versions());
        }

        assertThat(read)
                .extracting(version -> version.saved().version())
                .containsExactlyElementsOf(IntStream.iterate(2 * PauseHistory.PAGE + 4, i -> i >= 0, i -> i - 1)
                        .boxed()
                        .toList());
        assertThat(read.getLast().before()).isNull();
        assertThat(read.subList(0, read.size() - 1))
                .allSatisfy(version -> assertThat(version.changes()).hasSize(1));
    }

    @Test
    void R15_only_what_was_stored_before_a_moment_was_known_then() {
        SavedPause first = past.at(MONDAY, this::pause);
        SavedPause second = past.at(MONDAY.plusDays(1), () -> endingAt(first, MONDAY.plusDays(9)));
        past.at(MONDAY.plusDays(2), () -> pausing.cancel(second));

        assertThat(history.latest(first.id(), instant(MONDAY)).versions()).isEmpty();
        assertThat(history.latest(first.id(), instant(MONDAY).plusSeconds(1)).versions())
                .containsExactly(new PauseVersion(first, null));
        assertThat(history.latest(first.id(), instant(MONDAY.plusDays(2))).versions())
                .containsExactly(new PauseVersion(second, first), new PauseVersion(first, null));
        assertThat(history.ofCustomer(marta, MONDAY.minusYears(1), instant(MONDAY)))
                .isEmpty();
        assertThat(history.ofCustomer(marta, MONDAY.minusYears(1), instant(MONDAY.plusDays(1))))
                .containsExactly(first);
        assertThat(history.ofCustomer(marta, MONDAY.minusYears(1), instant(MONDAY.plusDays(2))))
                .containsExactly(second);
        assertThat(history.ofCustomer(marta, MONDAY.plusDays(9), instant(MONDAY.plusDays(2))))
                .as("what had ended is left out")
                .isEmpty();
    }

    @Test
    void a_page_reads_its_versions_and_no_row_beyond_them_however_many_there_are_before_and_behind() {
        SavedPause pause = pause();
        manyVersionsOf(pause);
        PauseVersions page = history.latest(pause.id());
        assertThat(page.versions()).hasSize(PauseHistory.PAGE);

        int page20 = PauseHistory.PAGE + 1;
        assertThat(rowsRead(() -> history.latest(pause.id()))).isBetween((long) page20, page20 + 3L);
        LocalDateTime amid = LocalDateTime.of(2020, 1, 1, 14, 0);
        assertThat(history.older(pause.id(), amid).versions()).hasSize(PauseHistory.PAGE);
        assertThat(rowsRead(() -> history.older(pause.id(), amid))).isBetween((long) page20, page20 + 3L);
        Instant then = Instant.parse("2020-01-01T14:00:00Z");
        assertThat(history.latest(pause.id(), then).versions()).hasSize(PauseHistory.PAGE);
        assertThat(rowsRead(() -> history.latest(pause.id(), then))).isBetween((long) page20, page20 + 5L);
    }

    @Test
    void what_was_known_of_a_customer_reads_the_versions_of_nobody_else() {
        SavedPause pause = pause();
        manyVersionsOf(pause);
        CustomerId other = care.customer("Sigvard Öberg", "10005");

        assertThat(rowsRead(() -> history.ofCustomer(other, MONDAY.minusYears(9), instant(MONDAY))))
                .isLessThan(5);
    }

    @Test
    void a_page_costs_one_statement_and_two_of_what_was_known() {
        SavedPause pause = pause();
        sql.forget();
        history.latest(pause.id());
        assertThat(sql.statements()).hasSize(1);

        sql.forget();
        history.latest(pause.id(), clock.instant());
        assertThat(sql.statements()).hasSize(2);
    }

    private SavedPause pause() {
        return pausing.pause(new PauseTarget.OfCustomer(marta), "Sjukhusvistelse", MONDAY, null);
    }

    private SavedPause endingAt(SavedPause pause, LocalDateTime end) {
        PauseDraft draft = new PauseDraft();
        draft.change(pause, pause.values().withEndsAt(end));
        return service.save(draft).getFirst();
    }

    /** One each ten seconds, from the first of January 2020 on; the last one is as old as the pause. */
    private void manyVersionsOf(SavedPause pause) {
        try (Connection owner = unlimited().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("set system_versioning_insert_history = 1");
            statement.execute("""
                    insert into pause (id, version, token, customer_id, notified_at, reason_id, starts_at, ends_at,
                        comment, status, changed_by, changed_at, row_start, row_end)
                    select p.id, seq, p.token, p.customer_id, p.notified_at, p.reason_id, p.starts_at, p.ends_at,
                        p.comment, p.status, p.changed_by, p.changed_at,
                        from_unixtime(1577836800 + 10 * seq), from_unixtime(1577836810 + 10 * seq)
                    from pause p join seq_0_to_9999 where p.id = %d and seq < %d""".formatted(pause.id().value(), MANY));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long rowsRead(Runnable read) {
        jdbc.sql("analyze table pause").query().listOfRows();
        return transaction.execute(_ -> new ServerCount(jdbc).reads(read)).entrySet().stream()
                .filter(count -> count.getKey().startsWith("Handler_read"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Instant instant(LocalDateTime swedish) {
        return swedish.atZone(SwedishTime.ZONE).toInstant();
    }
}
