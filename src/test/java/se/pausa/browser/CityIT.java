package se.pausa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import se.pausa.security.DemoAccount;

/**
 * Stockholms stad as planners and supervisors meet it: the packaged application with the simulated city of the
 * demo in its good and bad moods, in a real browser. Leaves pictures in {@code target/screens}.
 */
class CityIT extends BrowserTest {

    private static final String MARTA = "Märta Åström";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private final YearMonth lastMonth = YearMonth.from(today).minusMonths(1);
    private final LocalDate first = lastMonth.atDay(10);

    @Test
    @Order(1)
    void theMarkIsInheritedAndShownOnCustomers() {
        screen = pausa.desktop().as(DemoAccount.ADMIN).open("administration?flik=organisation");
        assertThat(screen.row("Hemtjänst Söder", "Integrerad via Stockholms stad"))
                .isVisible();
        screen.shot("organisation");
        assertThat(screen.barriers()).isEmpty();
        screen.as(DemoAccount.PLANERARE).open("kunder").type("Sök", MARTA);
        assertThat(screen.row(MARTA, "Hemtjänst Söder", "Stad")).isVisible();
    }

    @Test
    @Order(2)
    void whatIsSentIsSaidBeforeSavingAndTheCityAcceptsIt() {
        screen = pausa.desktop().open("kunder").type("Sök", MARTA);
        screen.select(MARTA).press("Pausa");
        Screen dialog = screen.dialog("Pausa: " + MARTA);
        dialog.choose("Orsak", "Sjukhusvistelse")
                .typeTime("Påbörjat", first.atTime(9, 0))
                .typeTime("Avslutas", first.plusDays(7).atStartOfDay());
        dialog.sees("Skickas till Stockholms stad: " + first + " – " + first.plusDays(6));
        dialog.sees("Staden får hela dygn: ").shot("stad-fore-lagg-till");
        dialog.press("Lägg till").sees("Gula fält skickas till Stockholms stad när du sparar:");
        dialog.sees(MARTA + " · Ny · " + first + " – " + first.plusDays(6)).shot("stad-fore-spara");
        dialog.press("Spara").isTold("Sparat: 1");
        assertThat(dialog.cell(dialog.row(MARTA, "Sjukhusvistelse"), "Stad")).hasAccessibleName("Mottagen");
        dialog.shot("stad-mottagen").press("Stäng").isGone();
    }

    @Test
    @Order(3)
    void aContractIsTakenAsTheWholeCustomerAndTheCustomerIsOfferedInstead() {
        screen = pausa.desktop().open("kunder").type("Sök", MARTA);
        screen.expand(MARTA).select("Beställning").press("Pausa");
        Screen dialog = screen.dialog("Pausa: " + MARTA).sees("Kontrakt Beställning");
        dialog.choose("Orsak", "Bortrest")
                .typeTime("Påbörjat", today.plusDays(9).atStartOfDay());
        dialog.sees("Stockholms stad tar alltid emot det som ett uppehåll för hela kunden och i hela dygn.");
        dialog.shot("stad-kontrakt").press("Pausa kunden i stället");
        Screen customer = screen.dialog("Pausa: " + MARTA);
        assertThat(customer.field("Orsak")).hasValue("Bortrest");
        assertThat(customer.field("Påbörjat")).hasValue(today.plusDays(9) + " 00:00");
        customer.shot("stad-kunden-i-stallet").press("Stäng");
        customer.question("Osparade ändringar").press("Stäng utan att spara");
    }

    @Test
    @Order(4)
    void aCityThatRejectsSaysWhyAndTheReconciliationShowsItFirst() {
        mood("Avvisar allt");
        endsOn(first.plusDays(9));
        state("Avvisad");
        screen.select(MARTA).sees(Pattern.compile("Stockholms stad: avvisad .* Stadens svar: "));
        screen.shot("stad-avvisad");
        screen.open("avstamning?manad=" + lastMonth);
        assertThat(screen.row(MARTA, "Avvisad")).isVisible();
        screen.shot("avstamning-avvisad");
    }

    @Test
    @Order(5)
    void aCityThatIsDownCostsNothingAndIsTriedAgain() {
        mood("Nere");
        endsOn(first.plusDays(10));
        state("Misslyckas");
        screen.select(MARTA).sees("Staden går inte att nå.").shot("stad-nere");
        mood("Som vanligt");
        overview();
        state("Mottagen");
    }

    @Test
    @Order(6)
    void aSlowCityIsWaitedForWithoutWaiting() {
        mood("Långsam");
        endsOn(first.plusDays(11));
        state("Skickad");
        screen.shot("stad-langsam");
        state("Mottagen");
        mood("Som vanligt");
    }

    @Test
    @Order(7)
    void aCityThatDoesNotLetUsInRaisesAnAlarmOnEveryScreenUntilItDoes() {
        mood("Släpper inte in oss");
        endsOn(first.plusDays(12));
        screen.as(DemoAccount.CHEF)
                .open("avstamning")
                .sees("Stockholms stad släpper inte in oss sedan")
                .shot("stad-larm");
        mood("Som vanligt");
        screen.as(DemoAccount.CHEF).open("avstamning").press("Försök igen nu");
        screen.doesNotSee("Stockholms stad släpper inte in oss sedan");
        overview();
        state("Mottagen");
    }

    @Test
    @Order(8)
    void aMonthIsSentAgainSignedAndMarkedWhenItIsChangedAfterwards() {
        screen = pausa.desktop().open("avstamning");
        screen.heading("Avstämning");
        screen.row(MARTA).locator("td, th").first().click();
        screen.press("Skicka igen").isTold("1 uppehåll skickas igen");
        screen.as(DemoAccount.CHEF).open("avstamning").press("Signera avstämningen");
        screen.question("Signera avstämningen för " + month() + "?")
                .shot("avstamning-signera")
                .press("Signera avstämningen");
        screen.sees("Eva Lind").shot("avstamning-signerad");

        screen.as(DemoAccount.PLANERARE);
        endsOn(first.plusDays(3), false);
        Screen question = screen.question("Månaden är redan avstämd");
        question.sees(month() + ", Stockholms stad: signerad av Eva Lind").shot("signerad-manad");
        question.press("Spara ändå");
        screen.isTold("Sparat: 1");
        screen.open("avstamning");
        assertThat(screen.row(MARTA, "Ändrad")).isVisible();
        screen.shot("avstamning-andrad-efter");
        assertThat(screen.barriers()).isEmpty();
    }

    private String month() {
        return DateTimeFormatter.ofPattern("LLLL uuuu", Locale.of("sv", "SE")).format(lastMonth);
    }

    /** Under Administration. */
    private void mood(String name) {
        screen = (screen == null || screen.page().isClosed() ? pausa.desktop() : screen)
                .as(DemoAccount.ADMIN)
                .open("administration?flik=stad");
        screen.field(name).check();
        screen.idle();
        screen.as(DemoAccount.PLANERARE);
    }

    private void overview() {
        screen.open(
                "pausade-order?fran=" + lastMonth.atDay(1) + "&till=" + lastMonth.atEndOfMonth() + "&kund=" + MARTA);
    }

    private void endsOn(LocalDate day) {
        endsOn(day, true);
    }

    private void endsOn(LocalDate day, boolean saved) {
        overview();
        screen.edit(row(), "Avslutas");
        screen.typeTime("Avslutas", day.atStartOfDay());
        screen.press("Spara");
        if (saved) {
            screen.isTold("Sparat: 1");
        }
    }

    private Locator row() {
        return screen.row(MARTA, "Sjukhusvistelse");
    }

    private void state(String words) {
        assertThat(screen.cell(row(), "Stad")).hasAccessibleName(Pattern.compile("^" + words));
    }
}
