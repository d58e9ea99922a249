package se.pausa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.pausa.security.DemoAccount;
import se.pausa.ui.component.Texts;

/**
 * Every screen and every dialog, opened once in each language: it goes on answering, no script fails, and axe
 * finds no barrier. And every screen by addresses that cannot be meant: it passes over what it cannot read, and
 * its address says what it shows.
 */
class EveryScreenIT extends BrowserTest {

    private static final String CUSTOMER = "Märta Åström";

    private final Texts texts = new Texts();
    private SoftAssertions barriers = new SoftAssertions();
    private Locale language = Texts.SWEDISH;

    @ParameterizedTest
    @ValueSource(strings = {"Svenska", "English"})
    @Order(1)
    void everyScreenAnswersInEveryLanguage(String chosen) {
        choose(chosen);
        screen.open("kunder").heading(word("customers.title"));
        look("alla-kunder");
        screen.open("pausade-order").heading(word("overview.title"));
        look("pausade-order");
        screen.open("avstamning").heading(word("reconciliation.title"));
        look("avstamning");
        screen.open("idag").heading(word("today.title"));
        look("idag");
        screen.as(DemoAccount.ADMIN).open("import").heading(word("import.title"));
        screen.upload(Path.of("src/test/resources/import/orderimport-fel.csv"));
        screen.sees(word("import.result.all-faulty", 17));
        look("import");
        for (String tab : new String[] {"orsaker", "organisation", "stad"}) {
            screen.open("administration?flik=" + tab).heading(word("admin.title"));
            look("administration-" + tab);
        }
        screen.open("finns-inte").heading(word("not-found.title"));
        look("finns-inte");
        barriers.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Svenska", "English"})
    @Order(2)
    void everyDialogAnswersInEveryLanguage(String chosen) {
        choose(chosen);
        screen.open("kunder").type(word("customers.search"), CUSTOMER);
        screen.select(CUSTOMER).press(word("care.pause"));
        Screen pause = screen.dialog(beginning("pause.dialog.title", CUSTOMER));
        pause.choose(word("pause.field.REASON"), "Avliden");
        pause.type(word("pause.field.STARTS_AT"), "2027-02-01");
        look("pausa");
        pause.press(word("pause.close"));
        screen.question(word("pause.leave.title"));
        look("osparat");
        screen.question(word("pause.leave.title")).press(word("pause.leave.discard"));

        screen.press(word("customers.details"));
        Screen details = screen.dialog(beginning("details.title", CUSTOMER));
        look("kunduppgifter");
        details.press(word("details.close"));
        screen.press(word("care.orders")).heading(word("orders.of-customer", CUSTOMER));
        look("orderlista");
        screen.open("kunder?sok=" + CUSTOMER)
                .select(CUSTOMER)
                .press(word("person.open"))
                .heading(CUSTOMER);
        look("kundens-sida");
        screen.press(word("person.table")).heading(CUSTOMER);
        look("kundens-sida-tabell");

        screen.as(DemoAccount.CHEF).open("avstamning").press(word("signoff.sign"));
        look("signera");
        screen.press(word("signoff.not-yet"));
        screen.as(DemoAccount.ADMIN).open("administration").press(word("admin.reason.add"));
        screen.dialog(word("admin.reason.new"));
        look("ny-orsak");
        barriers.assertAll();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, DARK", "720, 450, LIGHT", "360, 225, LIGHT"
    }) // as 1440 x 900 at 200 and 400 % (WCAG 1.4.10)
    @Order(3)
    void everyScreenStaysWholeInTheDarkAndEnlarged(int width, int height, ColorScheme scheme) {
        barriers = new SoftAssertions();
        language = Texts.SWEDISH;
        String seen = "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        screen = pausa.desktop().in(width, height, scheme);
        for (String path : new String[] {
            "kunder", "kunder?sok=ingen", "idag", "avstamning", "import", "administration?flik=organisation"
        }) {
            screen.as(path.matches("(import|administration).*") ? DemoAccount.ADMIN : DemoAccount.PLANERARE);
            screen.open(path);
            isWhole(path.replaceAll("[^a-z]+", "-") + seen);
        }
        screen.as(DemoAccount.PLANERARE).open("pausade-order").select("Sjukhusvistelse");
        isWhole("pausade-order-markerad" + seen);
        screen.open("kunder?sok=" + CUSTOMER).select(CUSTOMER).press(word("care.pause"));
        screen.dialog(beginning("pause.dialog.title", CUSTOMER));
        isWhole("pausa" + seen);
        screen.open("kunder?sok=" + CUSTOMER).select(CUSTOMER).press(word("person.open"));
        screen.heading(CUSTOMER);
        isWhole("kundens-sida" + seen);
        barriers.assertAll();
    }

    private void isWhole(String name) {
        screen.shot(name);
        barriers.assertThat(screen.barriers()).as(name).isEmpty();
        barriers.assertThat(screen.cut()).as("beside the window: " + name).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pausade-order?fran=0001-01-01, pausade-order?MONTH",
        "pausade-order?fran=%2B292278994-08-17&till=x, pausade-order?MONTH",
        "pausade-order?fran=2027-03-10&till=2027-02-01, pausade-order?fran=2027-03-10&till=2027-03-31",
        "pausade-order?fran=2027-03-01&till=2027-03-31&inaktiverade=nej, pausade-order?fran=2027-03-01&till=2027-03-31",
        "pausade-order?fran=2027-03-01&till=2027-03-31&kund=%E5, pausade-order?fran=2027-03-01&till=2027-03-31",
        "kunder?sok=%E5, kunder",
        "kunder?fraga=nej&enhet=x, kunder",
        "avstamning?manad=%2B999999-12&visa=allt, avstamning?LAST",
        "administration?flik=finns-inte, administration",
    })
    @Order(4)
    void anAddressThatCannotBeMeantIsCorrectedToSayWhatTheScreenShows(String said, String shown) {
        YearMonth month = YearMonth.now(ZoneId.of("Europe/Stockholm"));
        String corrected = shown.replace("MONTH", "fran=" + month.atDay(1) + "&till=" + month.atEndOfMonth())
                .replace("LAST", "manad=" + month.minusMonths(1));

        screen = pausa.desktop()
                .as(said.startsWith("administration") ? DemoAccount.ADMIN : DemoAccount.PLANERARE)
                .open(said);
        screen.page().waitForURL(url -> parts(url).equals(parts("http://any/" + corrected)));

        screen.reload();
        assertThat(screen.page().locator("h1").first()).isVisible();
        screen.page().waitForURL(url -> parts(url).equals(parts("http://any/" + corrected)));
        screen.doesNotSee("Något gick fel");
    }

    /** The path and the parameters, which stand in no certain order. */
    private static Set<String> parts(String url) {
        String query = URI.create(url).getQuery();
        return Set.of((URI.create(url).getPath() + (query == null ? "" : "&" + query)).split("&"));
    }

    @Test
    @Order(5)
    void aSearchOf600LettersLeavesAPageThatCanBeReloaded() {
        for (String path : new String[] {"kunder", "pausade-order"}) {
            screen = pausa.desktop().open(path);
            String label = path.equals("kunder") ? "Sök" : "Kund";
            screen.type(label, "å".repeat(600));
            screen.page().waitForURL(Pattern.compile("(sok|kund)=(%C3%A5){100}(&|$)"));
            assertThat(screen.field(label)).hasValue("å".repeat(100));
            screen.reload();
            assertThat(screen.field(label)).hasValue("å".repeat(100));
        }
    }

    @Test
    @Order(6)
    void aPeriodFieldThatIsEmptiedGetsBackTheDayThatTheListShows() {
        screen = pausa.desktop().open("pausade-order?fran=2027-03-01&till=2027-03-31");
        screen.type("Från", "");
        assertThat(screen.field("Från")).hasValue("2027-03-01");
        screen.sees("Ett datum behövs. Listan visar fortfarande 2027-03-01.").shot("period-tomd");
        screen.type("Från", "struntprat").sees("”struntprat” går inte att läsa").shot("period-olaslig");
        screen.type("Från", "1850-01-01")
                .sees("Ange ett år från 1990 till 2199.")
                .shot("period-ar");
        screen.type("Från", "2027-03-02");
        assertThat(screen.page()).hasURL(Pattern.compile("fran=2027-03-02"));
    }

    private void choose(String chosen) {
        barriers = new SoftAssertions();
        language = chosen.equals("English") ? Texts.ENGLISH : Texts.SWEDISH;
        screen = pausa.desktop().open("kunder");
        screen.page().locator(".account").first().click();
        screen.menu(chosen);
        assertThat(screen.page().locator("html")).hasAttribute("lang", language.getLanguage());
    }

    /** Whatever the screen does after it was drawn, the browser is free to do something else; the picture ends what moves. */
    private void look(String name) {
        screen.shot(name + "-" + language.getLanguage());
        barriers.assertThat(screen.barriers()).as(name + " " + language).isEmpty();
    }

    private String word(String key, Object... values) {
        return texts.getTranslation(key, language, values);
    }

    private String beginning(String key, String name) {
        String marked = word(key, name, "");
        return marked.substring(0, marked.indexOf(name) + name.length());
    }
}
