package se.pausa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import se.pausa.ManyPauses;
import se.pausa.embedded.EmbeddedDatabase;

/**
 * Fills the embedded database below {@code target/bench/data}, to be looked at by hand: {@code PAUSA_DATA_DIR} and
 * {@code PAUSA_DEMO=false} let the application run on it. Options: {@code pauses}, {@code customers}, {@code units}
 * and {@code years}, which end in two months.
 */
class DataBench {

    @Test
    void a_database_with_years_of_pauses() throws IOException {
        int years = Measured.option("years", 6);
        ManyPauses many = new ManyPauses(
                Measured.option("pauses", 100_000),
                Measured.option("customers", 10_000),
                Measured.option("units", 400),
                LocalDate.now().plusDays(60).minusDays(365L * years),
                years * 365);
        Measured measured = new Measured("data");
        Path folder = Path.of("target", "bench", "data").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        try (EmbeddedDatabase server =
                EmbeddedDatabase.start(folder, Path.of("target", "embedded").toAbsolutePath())) {
            DriverManagerDataSource source =
                    new DriverManagerDataSource(server.jdbcUrl(), server.owner(), server.ownerPassword());
            Flyway.configure().dataSource(source).load().migrate();
            long start = System.nanoTime();
            many.fill(JdbcClient.create(source));
            measured.add("made, s", (System.nanoTime() - start) / 1_000_000_000);
            long pauses = JdbcClient.create(source)
                    .sql("select count(*) from pause")
                    .query(Long.class)
                    .single();
            measured.add("pauses", pauses);
            assertThat(pauses).isEqualTo(many.pauses());
        }
        measured.write();
    }
}
