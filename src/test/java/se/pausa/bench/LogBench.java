package se.pausa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.accesslog.AccessLog;
import se.pausa.accesslog.FullLog;
import se.pausa.accesslog.LoggedAct;

/**
 * The access log in one run: how long its verification takes, what a sealed batch of 1,000 rows costs, and a note of one
 * customer and of a page of 50 beside the shortest statement there is. Option: {@code rows}.
 */
class LogBench extends PausaTest {

    private static final int BATCH = 1000;
    private static final int PAGE = 50;
    private static final int WARM_UP = 200;
    private static final int TIMES = 1000;
    private static final double NANOS_IN_A_MILLI = 1_000_000;

    @Autowired
    AccessLog log;

    @TempDir
    Path folder;

    private long customer = 1;

    @Test
    void what_the_access_log_costs() throws IOException {
        int rows = Measured.option("rows", 1_000_000);
        Measured measured = new Measured("log");
        FullLog full = new FullLog(unlimited(), folder, clock);
        full.empty();
        measured.add(
                "select 1, median ms",
                median(() -> jdbc.sql("select 1").query(Integer.class).single()));
        measured.add("a note of one row, median ms", median(() -> note(1)));
        measured.add("a note of %d rows, median ms".formatted(PAGE), median(() -> note(PAGE)));

        full.fill(rows);
        measured.add("rows", rows);
        full.seal();
        measured.add("sealed batch of 1,000, mean ms", millis(full::seal) * BATCH / rows);
        measured.add("verified, s", millis(() -> assertThat(full.verify()).isEqualTo(rows)) / 1000);
        measured.write();
    }

    /** Of customers that nobody has looked at yet. */
    private void note(int customers) {
        List<Long> some =
                LongStream.range(customer, customer + customers).boxed().toList();
        customer += customers;
        log.note(LoggedAct.LISTED, some);
    }

    private static double median(Runnable act) {
        for (int i = 0; i < WARM_UP; i++) {
            act.run();
        }
        double[] times = new double[TIMES];
        Arrays.setAll(times, _ -> millis(act));
        Arrays.sort(times);
        return Math.round(1000 * times[TIMES / 2]) / 1000.0;
    }

    private static double millis(Runnable act) {
        long start = System.nanoTime();
        act.run();
        return (System.nanoTime() - start) / NANOS_IN_A_MILLI;
    }
}
