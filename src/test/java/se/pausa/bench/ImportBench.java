package se.pausa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.TestUser;
import se.pausa.customer.ImportTally;
import se.pausa.security.Role;
import se.pausa.transfer.CheckedFile;
import se.pausa.transfer.ImportOutcome;
import se.pausa.transfer.OrderImport;

/**
 * Imports 100,000 rows (25,000 customers with up to two contracts) into an empty database, then the same
 * rows again, and once more in an order in which the rows of a customer lie far apart.
 */
class ImportBench extends PausaTest {

    private static final int ROWS = 100_000;
    private static final int LARGEST = 500_000;
    private static final int ROWS_OF_A_CUSTOMER = 4;
    private static final String HEADINGS = "Kundnamn;Kund Nr;Organisation;Kontraktsnamn;Kontrakt startdatum;"
            + "Kontrakt Nr;Aktivitetsgrupp;Avistaplats;Ordernamn;Tidigaste tid;Planerad tid;Senaste tid;Varaktighet;"
            + "Aktiviteter;Schema;Schemarad;Engångs/Flergångs;Order startdatum;Order slutdatum";

    @Autowired
    OrderImport orderImport;

    @TempDir
    Path folder;

    @Test
    void a_hundred_thousand_rows_fresh_unchanged_and_scattered() throws IOException {
        Path csv = csv(rows(ROWS, false));
        assertThat(measure("fresh", csv).createdOrders()).isEqualTo(ROWS);
        long versions = versions();
        assertThat(measure("unchanged", csv).isNothing()).isTrue();
        assertThat(measure("unchanged, scattered", csv(rows(ROWS, true))).isNothing())
                .isTrue();
        assertThat(measure("unchanged, XLSX", xlsx(rows(ROWS, false))).isNothing())
                .isTrue();
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void the_largest_file_that_is_taken_can_be_checked() throws IOException {
        Path csv = csv(rows(LARGEST, false));
        long start = System.nanoTime();
        try (CheckedFile checked = orderImport.check(csv, "order.csv", (rows, part) -> sql.forget())) {
            System.out.printf(
                    "BENCH %d rows: check %.1f s, heap of %d MB was enough, %s%n",
                    checked.rows(),
                    seconds(start, System.nanoTime()),
                    Runtime.getRuntime().maxMemory() >> 20,
                    checked.tally());
            assertThat(checked.tally().createdOrders()).isEqualTo(LARGEST);
        }
    }

    private ImportTally measure(String what, Path file) {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        long start = System.nanoTime();
        try (CheckedFile checked =
                orderImport.check(file, file.getFileName().toString(), (rows, part) -> sql.forget())) {
            long middle = System.nanoTime();
            assertThat(checked.problemCount()).isZero();
            ImportOutcome outcome = orderImport.run(
                    checked, TestUser.named("Bench", Role.ADMINISTRATOR), (rows, part) -> sql.forget(), () -> false);
            long end = System.nanoTime();
            assertThat(outcome.rows()).isEqualTo(ROWS);
            assertThat(outcome.tally()).isEqualTo(checked.tally());
            System.out.printf(
                    "BENCH %s: check %.1f s, import %.1f s, peak heap at most %d MB of %d, %s%n",
                    what,
                    seconds(start, middle),
                    seconds(middle, end),
                    peakHeap() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20,
                    outcome.tally());
            return outcome.tally();
        }
    }

    private static double seconds(long from, long to) {
        return Duration.ofNanos(to - from).toMillis() / 1000.0;
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private long versions() {
        return jdbc.sql("select (select count(*) from contract for system_time all)"
                        + " + (select count(*) from service_order for system_time all)")
                .query(Long.class)
                .single();
    }

    private static Stream<String[]> rows(int count, boolean scattered) {
        return IntStream.range(0, count)
                .map(i -> scattered ? (int) (i * 7919L % count) : i)
                .mapToObj(ImportBench::row);
    }

    private static String[] row(int i) {
        String[] schedules = {"Varje vecka", "Varannan vecka", "Var fjärde vecka", "Dagligen"};
        int customer = i / ROWS_OF_A_CUSTOMER;
        int contract = i % ROWS_OF_A_CUSTOMER / 2;
        String hour = "%02d".formatted(7 + i % 14);
        boolean free = contract == 1 && customer % 2 == 0;
        return new String[] {
            "Kund Nummer " + customer,
            "" + (100000 + customer),
            "Stockholms stad / Område " + customer % 20 + " / Enhet " + customer % 100,
            free ? "" : "Beställning " + (2025 + contract),
            free ? "" : "2026-01-12",
            free ? "" : "K" + customer + "-" + contract,
            "Hemtjänst",
            "Hem",
            "Insats " + i % ROWS_OF_A_CUSTOMER,
            hour + ":00",
            hour + ":15",
            hour + ":30",
            "30",
            "Dusch, Påklädning, Frukost",
            schedules[i % schedules.length],
            "må,ti,on,to,fr,lö,sö",
            "F",
            "2026-01-12",
            i % 5 == 0 ? "2027-01-31" : "Pågående"
        };
    }

    private Path csv(Stream<String[]> rows) throws IOException {
        Path file = Files.createTempFile(folder, "order", ".csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADINGS + "\r\n");
            for (String[] row : (Iterable<String[]>) rows::iterator) {
                writer.write(String.join(";", row) + "\r\n");
            }
        }
        return file;
    }

    private Path xlsx(Stream<String[]> rows) {
        try {
            Path file = Files.createTempFile(folder, "order", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook workbook = new Workbook(out, "Pausa", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("Order");
                write(sheet, 0, HEADINGS.split(";"));
                int number = 1;
                for (String[] row : (Iterable<String[]>) rows::iterator) {
                    write(sheet, number++, row);
                    if (number % 1000 == 0) {
                        sheet.flush();
                    }
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, int number, String[] row) {
        for (int column = 0; column < row.length; column++) {
            if (!row[column].isEmpty()) {
                sheet.value(number, column, row[column]);
            }
        }
    }
}
