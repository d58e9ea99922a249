package se.pausa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.pausa.security.DemoAccount;

/**
 * Every screen by touch, on a tablet in both directions and on a telephone: nothing scrolls sideways, no target is
 * smaller than 44 px, axe finds no barrier. And what is done by touch alone.
 */
class TouchIT extends BrowserTest {

    private static final String CUSTOMER = "Märta Åström";

    private SoftAssertions found = new SoftAssertions();
    private String size = "";

    @ParameterizedTest
    @CsvSource({"1024, 768", "768, 1024", "390, 844"})
    @Order(1)
    void everyScreenFitsAFinger(int width, int height) {
        found = new SoftAssertions();
        size = "-" + width;
        screen = pausa.device(width, height);
        look("logga-in", "login");
        screen.as(DemoAccount.FALT);
        look("idag", "idag");
        screen.page().getByRole(AriaRole.BUTTON, named("^Pausa: ")).first().tap();
        screen.dialog("Pausa: ");
        measure("idag-pausa");

        screen.as(DemoAccount.PLANERARE);
        look("kunder", "kunder");
        screen.open("kunder?sok=" + CUSTOMER).select(CUSTOMER);
        measure("kunder-markerad");
        screen.press("Pausa").dialog("Pausa: " + CUSTOMER);
        measure("pausa");
        screen.open("kunder?sok=" + CUSTOMER)
                .select(CUSTOMER)
                .press("Kundens sida")
                .heading(CUSTOMER);
        measure("kundens-sida");
        screen.open("kunder?sok=" + CUSTOMER).select(CUSTOMER).press("Orderlista");
        screen.heading("Orderlista: " + CUSTOMER);
        measure("orderlista");
        look("pausade-order", "pausade-order");
        screen.press("Filter");
        measure("pausade-order-filter");
        screen.open("pausade-order").select("Sjukhusvistelse").dialog("");
        measure("pausade-order-rad");
        look("mina-lasningar", "mina-lasningar");

        screen.as(DemoAccount.CHEF);
        look("avstamning", "avstamning");
        look("atkomstlogg", "atkomstlogg");
        screen.as(DemoAccount.ADMIN);
        look("import", "import");
        for (String tab : new String[] {"orsaker", "organisation", "anvandare", "stad"}) {
            look("administration-" + tab, "administration?flik=" + tab);
        }
        found.assertAll();
    }

    @Test
    @Order(2)
    void aTouchedRowIsChangedInItsSheetAndSaved() {
        screen = pausa.device(390, 844).as(DemoAccount.PLANERARE).open("pausade-order?fraga=OPEN");
        Screen sheet = touchFirst();
        sheet.press("+1 vecka");
        sheet.press("Klar").isGone();

        assertThat(screen.row("osparad")).hasCount(1);
        screen.shot("rad-osparad");
        screen.press("Spara").isTold("Sparat: 1 ändrad");
    }

    @Test
    @Order(3)
    void whatIsTypedInASheetAndNotUnderstoodStaysWithItsRow() {
        screen = pausa.device(1024, 768).as(DemoAccount.PLANERARE).open("pausade-order?fraga=OPEN");
        Screen sheet = touchFirst();
        sheet.type("Avslutas", "struntprat").press("Klar").isGone();

        screen.sees("struntprat").press("Spara");
        assertThat(screen.dialog("").field("Avslutas")).hasValue("struntprat");
    }

    @Test
    @Order(4)
    void aLongPressOpensTheMenuOfARow() {
        screen = pausa.device(768, 1024).as(DemoAccount.PLANERARE).open("pausade-order");
        screen.row("Sjukhusvistelse").first().locator("td").first().dispatchEvent("contextmenu");

        assertThat(screen.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Historik")))
                .isVisible();
    }

    /** As the keyboard of a telephone takes its room. */
    @Test
    @Order(5)
    void aFieldThatIsTypedInIsNotCoveredByTheKeyboard() {
        screen = pausa.device(390, 844).as(DemoAccount.PLANERARE).open("pausade-order?fraga=OPEN");
        Locator field = touchFirst().field("Meddelandetidpunkt till kund");
        screen.touch(field);
        screen.page().setViewportSize(390, 420);

        assertThat(field).isInViewport();
        screen.shot("med-tangentbord");
    }

    /** The sheet of the first pause without an end, when the rows have got their two lines. */
    private Screen touchFirst() {
        screen.page().waitForFunction("() => document.querySelector('vaadin-grid').$named");
        screen.idle();
        screen.touch(screen.row("Pågående").first());
        return screen.dialog("");
    }

    private static Page.GetByRoleOptions named(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
    }

    private void look(String name, String path) {
        screen.open(path);
        assertThat(screen.page().getByRole(AriaRole.HEADING).first()).isVisible();
        measure(name);
    }

    private void measure(String name) {
        screen.shot(name + size);
        found.assertThat(Targets.tooSmall(screen.page()))
                .as("too small: " + name + size)
                .isEmpty();
        found.assertThat(Targets.sideways(screen.page()))
                .as("sideways: " + name + size)
                .isEmpty();
        found.assertThat(screen.barriers()).as(name + size).isEmpty();
    }
}
