package se.pausa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.pausa.security.DemoAccount;

/** A window on Pausa, or a dialog in it, used by the words that stand there. */
final class Screen {

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private static final String COLUMN = """
            (grid, header) => [...grid.shadowRoot.querySelectorAll('#header th')]
                .filter(cell => !cell.hidden)
                .map(cell => cell.querySelector('slot').assignedNodes()[0]?.textContent.trim())
                .indexOf(header)""";

    private static final String IDLE = """
            () => document.readyState === 'complete' && window.Vaadin?.Flow?.clients
                && Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())""";

    private final Page page;
    private final Locator root;
    private final String address;
    private final Screenshots screenshots;
    private final Watch watch;
    private final boolean byFinger;

    Screen(Page page, String address, Screenshots screenshots, Watch watch, boolean byFinger) {
        this(page, page.locator("body"), address, screenshots, watch, byFinger);
    }

    private Screen(Page page, Locator root, String address, Screenshots screenshots, Watch watch, boolean byFinger) {
        this.page = page;
        this.root = root;
        this.address = address;
        this.screenshots = screenshots;
        this.watch = watch;
        this.byFinger = byFinger;
    }

    static String text(LocalDateTime time) {
        return DATE_TIME.format(time);
    }

    static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, SWEDISH);
    }

    Page page() {
        return page;
    }

    /** The same window, looking at the dialog whose title begins like this. */
    Screen dialog(String title) {
        Locator dialog = page.getByRole(
                AriaRole.DIALOG, new Page.GetByRoleOptions().setName(Pattern.compile("^" + literally(title))));
        assertThat(dialog.getByRole(AriaRole.HEADING).first()).isVisible();
        idle();
        return new Screen(page, dialog, address, screenshots, watch, byFinger);
    }

    /** The question that is asked now. */
    Screen question(String title) {
        Locator question = page.getByRole(AriaRole.ALERTDIALOG, new Page.GetByRoleOptions().setName(title));
        assertThat(question.getByRole(AriaRole.HEADING)).isVisible();
        return new Screen(page, question, address, screenshots, watch, byFinger);
    }

    Screen isGone() {
        assertThat(root).hasCount(0);
        return this;
    }

    /** Logs in, as the login page does. The page that is open stays until something is opened. */
    Screen as(DemoAccount account) {
        APIResponse answer = page.context()
                .request()
                .post(
                        address + "login",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("username", account.login())
                                        .set("password", DemoAccount.PASSWORD)));
        if (answer.url().contains("/login")) {
            throw new IllegalStateException(account + " was not let in");
        }
        return this;
    }

    /** An address; what the test before has left unsaved is kept for later. */
    Screen open(String path) {
        openAsLeft(path);
        Locator later = page.getByRole(
                        AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Du har osparade ändringar"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Senare"));
        if (later.count() > 0) {
            later.click();
            idle();
        }
        return this;
    }

    /** An address, with the question what shall become of what was left unsaved, if there is any. */
    Screen openAsLeft(String path) {
        page.navigate(address + path);
        idle();
        return this;
    }

    void reload() {
        page.reload();
        idle();
    }

    /** In a menu that is opened. */
    Screen menu(String... items) {
        for (String item : items) {
            page.getByRole(
                            AriaRole.MENUITEM,
                            new Page.GetByRoleOptions().setName(item).setExact(true))
                    .click();
        }
        idle();
        return this;
    }

    void touch(Locator target) {
        if (byFinger) {
            target.tap();
        } else {
            target.click();
        }
    }

    Locator button(String text) {
        return root.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(text).setExact(true));
    }

    Screen follow(String link) {
        root.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .click();
        idle();
        return this;
    }

    Screen press(String text) {
        touch(button(text));
        idle();
        return this;
    }

    Locator field(String label) {
        return root.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true));
    }

    /** The fields with this label in the list. */
    Locator fields(String label) {
        return root.locator("vaadin-grid").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** The value goes on when the field is left, as with a keyboard. */
    Screen type(String label, String text) {
        Locator field = field(label);
        field.fill(text);
        field.press("Tab");
        idle();
        return this;
    }

    Screen typeTime(String label, LocalDateTime time) {
        return type(label, text(time));
    }

    /** From the list that drops down. */
    Screen choose(String label, String item) {
        return choose(field(label), item);
    }

    /** From the list that drops down in a cell. */
    Screen chooseInCell(String label, String item) {
        return choose(fields(label), item);
    }

    private Screen choose(Locator field, String item) {
        touch(field);
        field.fill(item);
        touch(option(item));
        field.press("Tab");
        idle();
        return this;
    }

    /** In the list that has dropped down. */
    Locator option(String item) {
        return page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true));
    }

    /** The calendar of a field for a point in time, by its button. */
    Screen openCalendar(String label) {
        touch(field(label).locator("xpath=ancestor::vaadin-text-field").getByRole(AriaRole.BUTTON));
        assertThat(page.locator("vaadin-month-calendar").first()).isVisible();
        idle();
        return this;
    }

    /** A day in the calendar that has dropped down. */
    Screen pickDay(LocalDate day) {
        String label = "^%d %s %d".formatted(day.getDayOfMonth(), month(day), day.getYear());
        touch(page.getByRole(AriaRole.GRIDCELL, new Page.GetByRoleOptions().setName(Pattern.compile(label))));
        idle();
        return this;
    }

    Screen upload(Path file) {
        page.locator("input[type=file]").setInputFiles(file);
        return this;
    }

    Screen heading(String text) {
        assertThat(root.getByRole(
                        AriaRole.HEADING,
                        new Locator.GetByRoleOptions().setName(text).setExact(true)))
                .isVisible();
        idle();
        return this;
    }

    /** A text that stands somewhere, by a part of it. */
    Screen sees(String part) {
        assertThat(visible(root.getByText(part)).first()).isVisible();
        return this;
    }

    Screen sees(Pattern text) {
        assertThat(visible(root.getByText(text)).first()).isVisible();
        return this;
    }

    Screen doesNotSee(String part) {
        assertThat(visible(root.getByText(part))).hasCount(0);
        return this;
    }

    /** The message in the corner. */
    Locator notice(String part) {
        return page.locator("vaadin-notification-card").filter(new Locator.FilterOptions().setHasText(part));
    }

    Screen isTold(String part) {
        assertThat(notice(part).last()).isVisible();
        idle();
        return this;
    }

    private static Locator visible(Locator some) {
        return some.filter(new Locator.FilterOptions().setVisible(true));
    }

    /** The row with these words, in the order of the columns. */
    Locator row(String... words) {
        Pattern name = Pattern.compile(
                Arrays.stream(words).map(Screen::literally).collect(Collectors.joining(".*")), Pattern.DOTALL);
        return root.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(name));
    }

    /** As a pattern that the browser understands as well. */
    private static String literally(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
    }

    /** All rows below the headings, each as one line. */
    List<String> rows() {
        idle();
        return root.getByRole(AriaRole.ROW).all().stream()
                .skip(1)
                .map(row -> row.ariaSnapshot().lines().findFirst().orElse(""))
                .toList();
    }

    /** The cell of a row under a heading. */
    Locator cell(Locator row, String heading) {
        Locator grid = visible(root.locator("vaadin-grid"));
        int column = (int) grid.evaluate(COLUMN, heading);
        return row.locator("td, th").nth(column);
    }

    /** Opens the field of a row under a heading: the first click marks the row, the next one opens. */
    Screen edit(Locator row, String heading) {
        if (!"true".equals(row.getAttribute("aria-selected"))) {
            touch(cell(row, heading));
            assertThat(row).hasAttribute("aria-selected", "true");
            idle();
        }
        touch(cell(row, heading));
        idle();
        return this;
    }

    Screen select(String... words) {
        touch(row(words).first());
        idle();
        return this;
    }

    /** Opens the row of a tree. */
    Screen expand(String name) {
        visible(root.locator("vaadin-grid-tree-toggle").filter(new Locator.FilterOptions().setHasText(name)))
                .locator("[part=toggle]")
                .click();
        idle();
        return this;
    }

    /** Waits until the server has answered everything that this window asked. */
    void idle() {
        page.waitForFunction(IDLE);
    }

    Screen shot(String name) {
        idle();
        watch.read(page, name);
        screenshots.take(page, name);
        return this;
    }

    /** What axe finds here. */
    List<String> barriers() {
        idle();
        return Barriers.on(page);
    }

    /** What can be pressed or written in, stands beside the window and outside of a list that scrolls by itself. */
    @SuppressWarnings("unchecked")
    List<String> cut() {
        idle();
        return (List<String>) page.evaluate("""
                [...document.querySelectorAll('button, input, vaadin-button, vaadin-combo-box, a')]
                    .filter(each => !each.closest('vaadin-grid, .time-line, .skip-link'))
                    .filter(each => each.checkVisibility({visibilityProperty: true, opacityProperty: true}))
                    .filter(each => {
                        const at = each.getBoundingClientRect();
                        return at.width > 0 && (at.right > innerWidth + 1 || at.left < -1);
                    })
                    .map(each => each.localName + ' ' + (each.innerText || each.getAttribute('aria-label') || each.id))
                """);
    }

    /** Enlarged in a window of 1440 pixels, or in the dark. */
    Screen in(int width, int height, ColorScheme scheme) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }
}
