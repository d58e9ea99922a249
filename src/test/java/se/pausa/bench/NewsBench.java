package se.pausa.bench;

import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.pausa.TestDatabase;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseOrder;
import se.pausa.lists.PauseOverview;
import se.pausa.lists.PauseRow;
import se.pausa.organization.OrganizationService;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseService;
import se.pausa.pause.SavedPause;
import se.pausa.security.As;
import se.pausa.security.LocalAccounts;
import se.pausa.security.Member;
import se.pausa.security.Role;
import se.pausa.security.StaffRegister;
import se.pausa.security.User;

/**
 * Spara of one change while other windows look on: none, a tenth of {@code --windows}, and all of them, which show
 * Pausade order of the month in which the pause lies, so that every Spara concerns every window. The windows are real
 * ones, over HTTP with push connected; only Spara itself is called, as its screen calls it. All in one run and one
 * process, whose two sides share the machine.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pausa.demo=true",
            "pausa.city.url=",
            "vaadin.productionMode=true",
            "pausa.session.per-user=1000000"
        })
class NewsBench {

    private static final int SAVES = 30;

    private static final User PLANNER = User.everywhere("bench", "Bench", Role.PLANNER);

    private static final User ADMINISTRATOR = User.everywhere("start", "Start", Role.ADMINISTRATOR);

    private static final String GIVEN = "kastanj sju vadade hem";

    private static final BrowserWindow.Login LOGIN =
            new BrowserWindow.Login(PLANNER.login(), "tolv björnar äter lunch");

    private final int windows = Measured.option("windows", 1000);
    private final Measured measured = new Measured("news");
    private final List<BrowserWindow> open = new ArrayList<>();

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister staff;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    PauseService service;

    @Autowired
    PauseOverview overview;

    @Autowired
    OrganizationService organization;

    private SavedPause pause;
    private int saves;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @Test
    void what_other_windows_cost_who_saves() {
        As.user(ADMINISTRATOR, this::letThemIn);
        As.user(PLANNER, () -> {
            accounts.choose(GIVEN, LOGIN.password());
            measure();
            return true;
        });
    }

    private Member letThemIn() {
        Member member = staff.add(PLANNER.login(), PLANNER.name());
        accounts.give(member.id(), GIVEN);
        return staff.assign(member.id(), Role.PLANNER, null, LocalDate.now(), null);
    }

    private void measure() {
        pause = overview.rows(PauseFilter.of(YearMonth.now()), organization.tree(), PauseOrder.DEFAULT, 0, 1).stream()
                .map(PauseRow::pause)
                .findFirst()
                .orElseThrow();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            HttpClient http = BrowserWindow.http(threads);
            open(http, 5);
            for (int warm = 0; warm < 2 * SAVES; warm++) {
                saveAndWait(100);
            }
            close();
            double alone = median("without other windows");
            open(http, windows / 10);
            median("with " + open.size() + " other windows");
            open(http, windows - windows / 10);
            double together = median("with " + open.size() + " other windows");
            untilAllShowIt();
            close();
            double aloneAgain = median("without other windows, again");
            measured.add("Spara with all windows : with none", together / ((alone + aloneAgain) / 2));
            measured.write();
            threads.shutdownNow();
        }
    }

    private void open(HttpClient http, int more) {
        for (int window = 0; window < more; window++) {
            open.add(new BrowserWindow("http://127.0.0.1:" + port + "/", http, LOGIN, "pausade-order"));
            open.getLast().confirm(http);
        }
    }

    private void close() {
        open.forEach(BrowserWindow::close);
        open.clear();
        pass(2000);
    }

    /** One Spara a second: the windows are being redrawn all the while. */
    private double median(String what) {
        double[] millis = new double[SAVES];
        for (int save = 0; save < SAVES; save++) {
            millis[save] = saveAndWait(1000) / 1e6;
        }
        Arrays.sort(millis);
        measured.add("Spara " + what + ", ms, median", millis[SAVES / 2]);
        measured.add("Spara " + what + ", ms, 90 %", millis[SAVES * 9 / 10]);
        return millis[SAVES / 2];
    }

    /** From the end of one Spara, after a rest, until the last window has got its change. */
    private void untilAllShowIt() {
        pass(5000);
        int[] before = open.stream().mapToInt(BrowserWindow::pushes).toArray();
        saveAndWait(0);
        long from = System.nanoTime();
        long patience = TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() - from < patience && !allHaveMoreThan(before)) {
            pass(20);
        }
        long[] shown = open.stream()
                .mapToLong(window -> window.lastPush() - from)
                .sorted()
                .toArray();
        measured.add("until half of the windows show it, ms", shown[shown.length / 2] / 1e6);
        measured.add("until all windows show it, ms", shown[shown.length - 1] / 1e6);
        measured.add(
                "pushed to a window, KB",
                open.getFirst().characters() / Math.max(1, open.getFirst().pushes()) / 1024);
    }

    private boolean allHaveMoreThan(int[] before) {
        for (int window = 0; window < before.length; window++) {
            if (open.get(window).pushes() <= before[window]) {
                return false;
            }
        }
        return true;
    }

    /** @return how long Spara took, in nanoseconds */
    private long saveAndWait(int millis) {
        PauseDraft draft = new PauseDraft();
        draft.change(pause, pause.values().withComment("Ändring " + ++saves));
        long from = System.nanoTime();
        pause = service.save(draft).getFirst();
        long took = System.nanoTime() - from;
        pass(millis);
        return took;
    }

    private static void pass(int millis) {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .join();
    }
}
