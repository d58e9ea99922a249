package se.pausa.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.PausaTest;

/** Whoever changes the access log behind the application's back is found out, and where (R19). */
class SealerTest extends PausaTest {

    private static final String FIRST_KEY = "the first of the keys, 32 letters".replace(' ', '-');
    private static final String SECOND_KEY = "the second of the keys, 32 letters".replace(' ', '-');

    @TempDir
    Path folder;

    @Autowired
    NamedParameterJdbcTemplate batch;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AccessLog log;

    private Sealer sealer;

    @BeforeEach
    void twoSealedBatchesAndNothingElse() throws IOException {
        List.of("access_log", "access_seal", "access_seal_row")
                .forEach(table -> direct().sql("delete from " + table).update());
        sealer = sealer(FIRST_KEY);
        look(1, 2, 3);
        sealer.sealAll();
        look(4, 5);
        sealer.sealAll();
        clock.advance(Duration.ofHours(3));
    }

    private void look(long... customers) {
        for (long customer : customers) {
            log.note(LoggedAct.DETAILS_READ, List.of(customer));
        }
    }

    private Sealer sealer(String keys) throws IOException {
        return new Sealer(
                jdbc,
                batch,
                transaction,
                new SealKeys(keys, folder),
                new LastSeal(folder, ""),
                clock,
                Duration.ofHours(1));
    }

    private List<String> findings() throws IOException {
        return findings(FIRST_KEY);
    }

    private List<String> findings(String keys) throws IOException {
        List<String> findings = new ArrayList<>();
        new Verification(unlimited(), new SealKeys(keys, folder), new LastSeal(folder, ""), clock).run(findings::add);
        return findings;
    }

    /** The id of the row about a customer. */
    private long row(long customer) {
        return direct().sql("select id from access_log where customer_id = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    private void secretly(String sql, Object... parameters) {
        assertThat(direct().sql(sql).params(parameters).update()).isPositive();
    }

    @Test
    void what_nobody_touched_fits() throws IOException {
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_changed_row_is_named() throws IOException {
        secretly("update access_log set login = 'nagon.annan' where customer_id = 2");

        assertThat(findings()).containsExactly("Row %d of seal 1 was changed.".formatted(row(2)));
    }

    @Test
    void a_row_changed_together_with_its_fingerprint_is_found_by_its_seal() throws IOException {
        long changed = row(2);
        secretly("update access_log set customer_id = 99 where id = ?", changed);
        secretly(
                "update access_seal_row set content = ? where log_id = ?",
                direct().sql("select * from access_log where id = ?")
                        .param(changed)
                        .query((row, _) -> AccessRow.read(row))
                        .single()
                        .fingerprint(),
                changed);

        assertThat(findings()).containsExactly("Seal 1 was made for 3 rows, not for the 3 that are here.");
    }

    @Test
    void a_removed_row_is_named() throws IOException {
        long removed = row(2);
        secretly("delete from access_log where id = ?", removed);

        assertThat(findings()).containsExactly("Row %d of seal 1 was removed.".formatted(removed));
    }

    @Test
    void a_row_removed_with_its_fingerprint_is_missed_by_its_seal() throws IOException {
        secretly("delete from access_seal_row where log_id = ?", row(2));
        secretly("delete from access_log where customer_id = 2");

        assertThat(findings()).containsExactly("Seal 1 was made for 3 rows, not for the 2 that are here.");
    }

    @Test
    void an_added_row_is_named() throws IOException {
        secretly("""
                insert into access_log (id, at, login, name, held, act, customer_id, source)
                select id - 1000, at, login, name, held, act, 77, source from access_log where customer_id = 2""");

        assertThat(findings()).containsExactly("Row %d was added without a seal.".formatted(row(77)));
    }

    @Test
    void rows_that_changed_places_are_named() throws IOException {
        long one = row(1);
        long two = row(2);
        secretly("update access_log set id = 900000000 where id = ?", one);
        secretly("update access_log set id = ? where id = ?", one, two);
        secretly("update access_log set id = ? where id = 900000000", two);

        assertThat(findings())
                .containsExactly(
                        "Row %d of seal 1 was changed.".formatted(one), "Row %d of seal 1 was changed.".formatted(two));
    }

    @Test
    void a_removed_seal_is_named() throws IOException {
        secretly("delete from access_seal where no = 1");

        assertThat(findings()).containsExactly("Seal 1 is missing.");
    }

    @Test
    void a_cut_tail_is_found_though_everything_of_it_is_gone() throws IOException {
        secretly("delete from access_log where id in (select log_id from access_seal_row where seal_no = 2)");
        secretly("delete from access_seal_row where seal_no = 2");
        secretly("delete from access_seal where no = 2");

        assertThat(findings()).containsExactly("The end was cut off: the chain ends with seal 1, but seal 2 was made.");
    }

    @Test
    void a_seal_made_anew_without_the_key_is_named() throws IOException {
        secretly("update access_seal set mac = unhex(sha2('forged', 256)) where no = 2");

        assertThat(findings())
                .containsExactly(
                        "Seal 2 was changed, or made without the key.", "Seal 2 is not the one that was made.");
    }

    @Test
    void a_seal_that_was_made_with_the_key_in_another_chain_does_not_fit_into_this_one() throws IOException {
        Map<String, String> kept = Map.of(
                "access_seal", "no = 1",
                "access_seal_row", "seal_no = 1",
                "access_log", "id in (select log_id from access_seal_row where seal_no = 1)");
        kept.forEach((table, which) -> direct().sql(
                        "create or replace table kept_%1$s as select * from %1$s where %2$s".formatted(table, which))
                .update());
        kept.keySet().forEach(table -> direct().sql("delete from " + table).update());
        look(11, 12, 13);
        sealer.sealAll();
        look(14);
        sealer.sealAll();

        secretly("delete from access_log where id in (select log_id from access_seal_row where seal_no = 1)");
        secretly("delete from access_seal_row where seal_no = 1");
        secretly("delete from access_seal where no = 1");
        kept.keySet().forEach(table -> {
            secretly("insert into %1$s select * from kept_%1$s".formatted(table));
            direct().sql("drop table kept_" + table).update();
        });

        assertThat(findings()).containsExactly("Seal 2 was changed, or made without the key.");
    }

    @Test
    void a_row_that_is_committed_late_is_sealed_too() throws IOException, SQLException {
        try (Connection slow = unlimited().getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement()
                    .execute("insert into access_log (at, login, name, held, act, customer_id, source) values ('"
                            + LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                            + "', 'karl', 'Karl', '', 'LISTED', 6, '')");
            look(7);
            sealer.sealAll();
            slow.commit();
        }
        sealer.sealAll();

        assertThat(unsealed()).isZero();
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_row_that_is_later_than_the_sealer_looks_back_is_sealed_within_the_hour() throws IOException {
        long before = row(1) - 1;
        sealer.sealAll();
        secretly("update access_log set id = id + 100000 where customer_id = 5");
        secretly(
                "update access_seal_row set log_id = log_id + 100000 where seal_no = 2 and log_id = ?",
                row(5) - 100000);
        secretly("""
                insert into access_log (id, at, login, name, held, act, customer_id, source)
                select ?, ?, login, name, held, act, 8, source from access_log where customer_id = 1""", before, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        sealer.sealAll();
        assertThat(unsealed()).isOne();

        clock.advance(Duration.ofHours(2));
        sealer.sealAll();
        assertThat(unsealed()).isZero();
    }

    @Test
    void more_than_a_batch_is_sealed_in_one_go() throws IOException {
        log.note(
                LoggedAct.IMPORTED,
                IntStream.rangeClosed(1000, 3500).mapToObj(Long::valueOf).toList());
        sealer.sealAll();

        assertThat(unsealed()).isZero();
        assertThat(jdbc.sql("select count(*) from access_seal")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(findings()).isEmpty();
    }

    @Test
    void two_instances_seal_each_row_once() throws IOException {
        Sealer other = sealer(FIRST_KEY);
        look(6, 7);
        sql.after("from access_log l left join access_seal_row", other::sealAll);
        sealer.sealAll();

        assertThat(unsealed()).isZero();
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_new_key_goes_on_where_the_old_one_ended_and_the_old_one_still_verifies() throws IOException {
        look(6);
        sealer(FIRST_KEY + "\n" + SECOND_KEY).sealAll();

        assertThat(findings(FIRST_KEY + "\n" + SECOND_KEY)).isEmpty();
        assertThat(findings(SECOND_KEY))
                .containsExactly(
                        "Seal 1 was changed, or made without the key.", "Seal 2 was changed, or made without the key.");
    }

    @Test
    void a_key_that_can_be_guessed_is_refused_without_being_told() {
        assertThatThrownBy(() -> new SealKeys("short", folder))
                .hasMessageContaining("32 characters")
                .hasMessageNotContaining("short");
    }

    @Test
    void without_a_configured_key_one_is_made_that_only_its_owner_reads() throws IOException {
        SealKey made = new SealKeys("", folder).current();

        assertThat(new SealKeys("", folder).current().name()).isEqualTo(made.name());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("access-log.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void after_five_years_a_batch_is_gone_and_its_seal_still_fits() throws IOException {
        clock.set(LocalDateTime.of(2020, 1, 1, 9, 0));
        List.of("access_log", "access_seal", "access_seal_row")
                .forEach(table -> direct().sql("delete from " + table).update());
        Files.delete(folder.resolve("access-log.last"));
        Sealer then = sealer(FIRST_KEY);
        look(1, 2, 3);
        then.sealAll();
        clock.reset();
        look(4);
        then.sealAll();

        transaction.executeWithoutResult(_ -> {
            jdbc.sql("set timestamp = 4102444800").update();
            jdbc.sql("call forget_old_access()").update();
            jdbc.sql("set timestamp = default").update();
        });

        assertThat(jdbc.sql("select customer_id from access_log")
                        .query(Long.class)
                        .list())
                .containsExactly(4L);
        assertThat(jdbc.sql("select count(*) from access_seal_row")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(findings()).isEmpty();
    }

    private int unsealed() {
        return direct().sql(
                        "select count(*) from access_log l left join access_seal_row r on r.log_id = l.id where r.log_id is null")
                .query(Integer.class)
                .single();
    }
}
