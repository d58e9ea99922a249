package se.pausa.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.PausaTest;

/** What somebody at a terminal is told of the access log (R19). */
class AccessLogCheckTest extends PausaTest {

    @TempDir
    Path folder;

    @Autowired
    NamedParameterJdbcTemplate batch;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AccessLog log;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void anEmptyLog() {
        List.of("access_log", "access_seal", "access_seal_row")
                .forEach(table -> direct().sql("delete from " + table).update());
    }

    private void seal(int rows) throws IOException {
        log.note(LoggedAct.DETAILS_READ, LongStream.rangeClosed(1, rows).boxed().toList());
        new Sealer(
                        jdbc,
                        batch,
                        transaction,
                        new SealKeys("", folder),
                        new LastSeal(folder, ""),
                        clock,
                        Duration.ofHours(1))
                .sealAll();
    }

    private boolean check(DataSource database) throws IOException {
        return new AccessLogCheck(new Verification(database, new SealKeys("", folder), new LastSeal(folder, ""), clock))
                .run(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private List<String> said() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void where_everything_fits_it_says_what_was_gone_through() throws IOException {
        seal(3);

        assertThat(check(unlimited())).isTrue();
        assertThat(said())
                .containsExactly(
                        "The access log was gone through: 3 rows up to seal 1, the newest of 2026-11-23T09:00 (Swedish time). Nothing was changed, removed or added.");
    }

    @Test
    void a_log_without_seals_is_not_praised() throws IOException {
        assertThat(check(unlimited())).isTrue();
        assertThat(said()).containsExactly("The access log has no seals.");
    }

    @Test
    void of_many_findings_a_hundred_are_told_and_all_are_counted() throws IOException {
        seal(250);
        direct().sql("update access_log set name = 'Någon annan'").update();

        assertThat(check(unlimited())).isFalse();
        assertThat(said()).hasSize(101);
        assertThat(said().getFirst()).endsWith("of seal 1 was changed.");
        assertThat(said().getLast()).endsWith("250 findings. The first 100 stand above.");
    }

    @Test
    void a_database_that_is_away_is_no_log_that_fits() throws IOException {
        assertThat(check(new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:1/pausa?connectTimeout=1000")))
                .isFalse();
        assertThat(said()).hasSize(1);
        assertThat(said().getFirst()).startsWith("The access log could not be verified: ");
    }
}
