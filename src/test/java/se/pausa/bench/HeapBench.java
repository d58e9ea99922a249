package se.pausa.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.pausa.PackagedApplication;
import se.pausa.security.DemoAccount;

/**
 * What an open window costs the server: the application with its demo in a process of its own, windows over HTTP with
 * push connected, and its live heap (a histogram after a full collection) before and after. {@code --windows} says how
 * many of each kind.
 */
class HeapBench {

    private final int windows = Measured.option("windows", 200);

    private static final BrowserWindow.Login PLANNER =
            new BrowserWindow.Login(DemoAccount.PLANERARE.login(), DemoAccount.PASSWORD);

    @TempDir
    Path folder;

    @Test
    void how_much_heap_a_window_costs() throws Exception {
        Measured measured = new Measured("heap");
        measured.add("windows of each kind", windows);
        Process pausa = FromClasses.start(folder);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            String address = PackagedApplication.addressOf(pausa);
            HttpClient http = BrowserWindow.http(threads);
            open(address, http, "pausade-order", 20, window -> {});
            open(address, http, "kunder", 20, dialog(http));
            measure(measured, "Alla kunder, KB", pausa, address, http, "kunder", window -> {});
            measure(measured, "Pausade order, KB", pausa, address, http, "pausade-order", window -> {});
            measure(measured, "dialog over Alla kunder, KB", pausa, address, http, "kunder", dialog(http));
            threads.shutdownNow();
        } finally {
            pausa.destroy();
            pausa.waitFor(60, TimeUnit.SECONDS);
        }
        measured.write();
    }

    private static Consumer<BrowserWindow> dialog(HttpClient http) {
        return window -> {
            window.selectFirst(http);
            window.press(http, "Pausa");
        };
    }

    private void measure(
            Measured measured,
            String what,
            Process pausa,
            String address,
            HttpClient http,
            String route,
            Consumer<BrowserWindow> then)
            throws Exception {
        long before = liveBytes(pausa);
        List<BrowserWindow> open = open(address, http, route, windows, then);
        long after = liveBytes(pausa);
        measured.add(what, Math.round((after - before) / 1024.0 / windows));
        open.forEach(BrowserWindow::close);
    }

    private static List<BrowserWindow> open(
            String address, HttpClient http, String route, int count, Consumer<BrowserWindow> then) {
        List<BrowserWindow> open = new ArrayList<>();
        for (int window = 0; window < count; window++) {
            BrowserWindow opened = new BrowserWindow(address, http, PLANNER, route);
            then.accept(opened);
            opened.confirm(http);
            open.add(opened);
        }
        return open;
    }

    /** The last line of a class histogram is its total; asking for it collects all garbage first. */
    private static long liveBytes(Process pausa) throws IOException, InterruptedException {
        long bytes = 0;
        for (int time = 0; time < 2; time++) {
            Process histogram = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pausa.pid()),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String total = histogram
                    .inputReader(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("Total"))
                    .findFirst()
                    .orElseThrow();
            histogram.waitFor();
            bytes = Long.parseLong(total.strip().split("\\s+")[2]);
        }
        return bytes;
    }
}
