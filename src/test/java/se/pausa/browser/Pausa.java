package se.pausa.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import se.pausa.PackagedApplication;
import se.pausa.security.DemoAccount;

/**
 * The packaged application on a data folder of its own, with demo data, and a browser in front of it.
 * The browser is the one that {@code PAUSA_CHROMIUM} names, else Playwright's own.
 */
final class Pausa implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /**
     * A tooltip that is shown belongs for Playwright, though not for a screen reader, to the name of its button, which then
     * is found no more. So none is shown within an hour, unless a test asks for it by {@link #TOOLTIPS}.
     */
    private static final String NO_TOOLTIPS =
            "window.Vaadin = {Flow: {tooltip: {defaultFocusDelay: 3600000, defaultHoverDelay: 3600000}}}";

    /** Lets a page show tooltips at once. */
    static final String TOOLTIPS = "Vaadin.Flow.tooltip.setDefaultHoverDelay(0)";

    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<BrowserContext> open = new ArrayList<>();
    private final Watch watch = new Watch();
    private final Screenshots screenshots;
    private final Path folder;
    private Process application;
    private String address;

    /** @param name of the folders for its data and its pictures, which no other has at the same time */
    Pausa(String name) throws IOException {
        screenshots = new Screenshots(name);
        folder = PackagedApplication.TARGET.resolve("browser").resolve(name);
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        start();
        String chromium = System.getenv("PAUSA_CHROMIUM");
        Playwright.CreateOptions create = new Playwright.CreateOptions();
        LaunchOptions launch = new LaunchOptions().setHeadless(true).setArgs(FLAGS);
        if (chromium != null) {
            create.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            launch.setExecutablePath(Path.of(chromium));
        }
        playwright = Playwright.create(create);
        browser = playwright.chromium().launch(launch);
    }

    void start() throws IOException {
        application = PackagedApplication.on(folder.resolve("data"), true)
                .redirectError(folder.resolve("errors.log").toFile())
                .start();
        address = PackagedApplication.addressOf(application);
        Process drained = application;
        Thread.ofVirtual().start(() -> drain(drained.inputReader(StandardCharsets.UTF_8)));
    }

    /** What the application does for nobody it must do as a named user. */
    private void drain(BufferedReader output) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.contains("NotLoggedIn")) {
                    watch.fault("for nobody: " + line);
                }
            }
        } catch (IOException _) {
            // The application has ended, and its output with it.
        }
    }

    /** As somebody stops it at the terminal. */
    void stop() throws InterruptedException {
        closeWindows();
        application.destroy();
        if (!application.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Pausa did not stop within a minute");
        }
    }

    /** Without a chance to tidy up. */
    void kill() throws InterruptedException {
        closeWindows();
        application.destroyForcibly().waitFor();
    }

    /** Somebody at a desk who has not logged in. */
    Screen stranger() {
        return window(new Browser.NewContextOptions().setViewportSize(1440, 900), false);
    }

    /** A planner at a desk. */
    Screen desktop() {
        return stranger().as(DemoAccount.PLANERARE);
    }

    /** Where it is. */
    String address() {
        return address;
    }

    /** Field staff with a tablet. */
    Screen tablet() {
        return device(1024, 768).as(DemoAccount.PLANERARE);
    }

    /** Field staff with a telephone. */
    Screen phone() {
        return device(390, 844).as(DemoAccount.FALT);
    }

    /** Somebody with a device that is touched, who has not logged in; its size in pixels. */
    Screen device(int width, int height) {
        return window(
                new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setHasTouch(true)
                        .setIsMobile(true),
                true);
    }

    private Screen window(Browser.NewContextOptions device, boolean byFinger) {
        BrowserContext context = browser.newContext(device.setLocale("sv-SE").setTimezoneId("Europe/Stockholm"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.addInitScript(NO_TOOLTIPS);
        open.add(context);
        watch.over(context);
        return new Screen(context.newPage(), address, screenshots, watch, byFinger);
    }

    /** What went wrong beside what the screens show, since the last time this was asked. */
    List<String> faults() {
        return watch.faults();
    }

    void closeWindows() {
        watch.rest();
        open.forEach(BrowserContext::close);
        open.clear();
        watch.wakeUp();
    }

    @Override
    public void close() throws Exception {
        playwright.close();
        application.destroy();
        application.waitFor();
        FileSystemUtils.deleteRecursively(folder.resolve("data"));
    }
}
