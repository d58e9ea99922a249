package se.pausa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import se.pausa.security.DemoAccount;

/** The day in the field, by touch alone: in how few touches somebody is paused, and is back. */
class FieldIT extends BrowserTest {

    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('.today vaadin-button, vaadin-dialog.sheet vaadin-button')]
                .filter(each => each.offsetParent)
                .map(each => [each.textContent.trim(), each.getBoundingClientRect()])
                .filter(([_, box]) => box.width < 44 || box.height < 44)
                .map(([text, box]) => text + ' ' + box.width + 'x' + box.height)""";

    private static final String SIDEWAYS = "() => document.documentElement.scrollWidth - window.innerWidth";

    /** What the search has found is drawn by other buttons; those of before do nothing any longer. */
    private static final String DRAWN_ANEW = """
            name => {
                const all = [...document.querySelectorAll('.today vaadin-button')];
                return !all.some(each => each.isOfBefore) && all.some(each => each.getAttribute('aria-label') === name);
            }""";

    private int touches;

    private void touch(Locator target) {
        touches++;
        target.tap();
        screen.idle();
    }

    private static String nameOn(Locator button) {
        return button.getAttribute("aria-label").replaceFirst("^[^:]+: ", "");
    }

    private Locator first(String button) {
        return screen.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + button + ": ")));
    }

    /** Before others pause somebody: what began in this minute cannot end in it. */
    @Test
    @Order(1)
    void twoTouchesBringSomebodyBackWhomTheSearchHasFound() {
        screen = pausa.tablet().as(DemoAccount.FALT).open("idag").heading("Idag");
        measured("idag-platta");
        Locator before = first("Åter idag").first();
        String away = nameOn(before);
        before.evaluate("button => button.isOfBefore = true");
        screen.page().getByLabel("Sök kund, minst tre bokstäver").fill(away.substring(0, 3));
        screen.page().waitForFunction(DRAWN_ANEW, "Åter idag: " + away);
        screen.idle();

        touches = 0;
        touch(screen.page().getByRole(AriaRole.BUTTON, named("Åter idag: " + away)));
        Screen sheet = screen.dialog("Åter idag: ");
        measured("ater-platta");
        touch(sheet.button("Spara"));

        assertThat(touches).isEqualTo(2);
        screen.isTold("Sparat: 1 ändrad");
    }

    @Test
    @Order(2)
    void threeTouchesPauseSomebody() {
        screen = pausa.phone().open("").heading("Idag");
        assertThat(screen.page()).hasURL(Pattern.compile("/idag$"));
        measured("idag-telefon");

        String paused = pauseSomebody(sheet -> measured("pausa-telefon"));

        assertThat(touches).isEqualTo(3);
        screen.isTold("Sparat");
        assertThat(screen.page().getByRole(AriaRole.BUTTON, named("Åter idag: " + paused)))
                .isVisible();
        screen.shot("pausad-telefon");
    }

    /** Whoever comes first and has no pause in the way. */
    private String pauseSomebody(Consumer<Screen> more) {
        for (int card = 0; ; card++) {
            touches = 0;
            Locator pause = first("Pausa").nth(card);
            String paused = nameOn(pause);
            touch(pause);
            Screen sheet = screen.dialog("Pausa: ");
            touch(sheet.button("Sjukhusvistelse"));
            more.accept(sheet);
            touch(sheet.button("Spara"));
            screen.page()
                    .locator("vaadin-notification-card, .sheet-foot p")
                    .first()
                    .waitFor();
            if (screen.notice("Sparat").count() > 0) {
                return paused;
            }
            press("Escape");
            sheet.isGone();
        }
    }

    @Test
    @Order(3)
    void fiveTouchesPauseSomebodyUntilAnotherDay() {
        screen = pausa.phone().open("idag").heading("Idag");
        pauseSomebody(sheet -> {
            sheet.openCalendar("Avslutas")
                    .pickDay(LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(1));
            touches += 2;
        });

        assertThat(touches).isEqualTo(5);
        screen.isTold("Sparat");
    }

    @Test
    @Order(4)
    void aDeviceCanInstallItAndBeginsWithIdag() {
        screen = pausa.phone().open("idag");
        Object manifest = screen.page()
                .evaluate("async () => (await fetch(document.querySelector('link[rel=manifest]').href)).json()");

        assertThat(manifest)
                .asInstanceOf(MAP)
                .containsEntry("start_url", "../idag")
                .containsKey("icons");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Nothing to be hit is too small, nothing scrolls sideways, and nobody is shut out. */
    private void measured(String picture) {
        screen.shot(picture);
        assertThat((List<?>) screen.page().evaluate(SMALL_TARGETS)).isEmpty();
        assertThat((int) screen.page().evaluate(SIDEWAYS)).isLessThanOrEqualTo(0);
        assertThat(screen.barriers()).isEmpty();
    }
}
