package se.pausa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import se.pausa.security.DemoAccount;

/**
 * The Swedish help page, paragraph by paragraph, as a planner does it: against the packaged application
 * in production mode, in a real browser, by the words on the screen. Leaves a picture of every screen
 * and state in {@code target/screens}.
 *
 * <p>The tests follow one another like the page: those at the end find what those at the start saved.
 */
class SourcePageIT extends BrowserTest {

    private static final String SCRIPT = "<script>alert('Provsjö')</script>";
    private static final String QUOTES = "Kim \"Kimpan\" O'Provsjö & Söner 😀";
    private static final String LONG = "Lång Provsjö " + "å".repeat(187);

    private final LocalDateTime now =
            LocalDateTime.now(ZoneId.of("Europe/Stockholm")).truncatedTo(ChronoUnit.MINUTES);
    private final LocalDate today = now.toLocalDate();

    @Test
    @Order(1)
    void anOrderFileIsCheckedThenImportedAndItsCustomersCanBeFound() throws Exception {
        screen = pausa.desktop().open("");
        screen.heading("Alla kunder").sees("300 kunder").shot("alla-kunder");

        screen.as(DemoAccount.ADMIN).open("import").heading("Import").shot("import");
        screen.upload(Path.of("src/test/resources/import/orderimport-fel.csv"));
        screen.sees("Alla 17 rader har fel.").sees("Kolumner som inte används: Väntat fel");
        screen.sees("Planerad tid: 25:00 finns inte").sees("Ordernamn saknas");
        assertThat(screen.button("Importera felfria rader")).isDisabled();
        screen.shot("import-fel");

        screen.press("Välj en annan fil").upload(customers().write("provsjo.csv"));
        screen.sees(Pattern.compile("Alla \\d+ rader är felfria\\."));
        screen.shot("import-kontroll").press("Importera");
        screen.sees(Pattern.compile("Importen är klar: \\d+ rader\\.")).shot("import-klar");

        screen.as(DemoAccount.PLANERARE).open("kunder").heading("Alla kunder");
        find("Astrid Provsjö").shot("alla-kunder-sok");
    }

    private OrderFile customers() {
        OrderFile file = new OrderFile(today.minusYears(1));
        List.of("Astrid", "Bertil", "Cecilia", "David", "Elsa", "Folke", "Greta", "Harald", "Ingrid", "Josef", "Karin")
                .forEach(name -> file.with(name + " Provsjö"));
        List.of("Lage", "Maja", "Nils", "Olga", "Petter", "Rut").forEach(name -> file.with(name + " Provsjö"));
        return file.with(SCRIPT).with(QUOTES).with(LONG);
    }

    // Översikt

    @Test
    @Order(10)
    void pausesAreSeenUnderKunderPausadeOrderForThePeriodAtTheBottom() {
        LocalDateTime lastMonth = today.minusMonths(1).withDayOfMonth(5).atTime(9, 0);
        screen = pausa.desktop().open("kunder");
        pause("Greta Provsjö", "Bortrest", lastMonth, lastMonth.plusDays(7));
        pause("Harald Provsjö", "Sjukhusvistelse", now.minusMinutes(30), null);

        screen.follow("Pausade order").heading("Pausade order");
        YearMonth month = YearMonth.from(today);
        assertThat(screen.field("Från")).hasValue(month.atDay(1).toString());
        assertThat(screen.field("Till")).hasValue(month.atEndOfMonth().toString());
        screen.sees(Pattern.compile("\\d+ uppehåll · \\d+ kunder"));
        screen.shot("pausade-order");
        screen.type("Kund", "Provsjö").sees("1 uppehåll · 1 kund");
        Locator harald = screen.row("Harald Provsjö");
        assertThat(screen.cell(harald, "Organisation")).hasAccessibleName("Hemtjänst Prov");
        assertThat(screen.cell(harald, "Nivå")).hasAccessibleName("Kund");
        assertThat(screen.cell(harald, "Orsak")).hasAccessibleName("Sjukhusvistelse");
        assertThat(screen.cell(harald, "Avslutas")).hasAccessibleName("Pågående");
        assertThat(screen.cell(harald, "Uppehållsstatus")).hasAccessibleName("Ny");

        screen.press("Föregående månad");
        assertThat(screen.field("Från")).hasValue(month.minusMonths(1).atDay(1).toString());
        assertThat(screen.row("Greta Provsjö", Screen.text(lastMonth))).isVisible();
        assertThat(screen.field("Visa inaktiverade")).isChecked();
        screen.shot("pausade-order-foregaende-manad");
        screen.press("Föregående månad").sees("Inga uppehåll i perioden.").shot("pausade-order-tom");
        screen.press("Nästa månad").press("Denna månad");
        assertThat(screen.field("Till")).hasValue(month.atEndOfMonth().toString());
    }

    @Test
    @Order(11)
    void aLongListIsFilteredOnKundOrganisationNivaAndUppehallsstatusAndTheAddressHoldsItAll() {
        screen = pausa.desktop().open("pausade-order");
        screen.choose("Nivå", "Order").sees("Order");
        assertThat(screen.rows()).isNotEmpty().allMatch(row -> row.contains(" Order "));
        screen.shot("filter-niva");
        screen.choose("Uppehållsstatus", "Inställd");
        assertThat(screen.field("Visa inaktiverade")).isChecked();
        assertThat(screen.rows()).isNotEmpty().allMatch(row -> row.contains("Inställd"));
        screen.choose("Nivå", "Kund").choose("Organisation", "Stockholms stad");
        screen.shot("filter-alla");

        screen.open("pausade-order");
        screen.choose("Organisation", OrderFile.UNIT).sees("1 uppehåll · 1 kund");
        screen.type("Kund", "Harald");
        screen.press("Föregående månad").press("Föregående månad").press("Denna månad");
        screen.field("Visa inaktiverade").check();
        List<String> before = screen.rows();
        String address = screen.page().url();
        screen.reload();
        assertThat(screen.page()).hasURL(address);
        assertThat(screen.field("Kund")).hasValue("Harald");
        assertThat(screen.field("Organisation")).hasValue(OrderFile.UNIT);
        assertThat(screen.field("Visa inaktiverade")).isChecked();
        assertThat(screen.row("Harald Provsjö")).isVisible();
        assertThat(screen.rows()).isEqualTo(before);
        screen.shot("pausade-order-filtrerat");
    }

    // Lägg till nytt uppehåll

    @Test
    @Order(20)
    void aCustomerIsPausedByMarkingItUnderAllaKunderAndClickingPausa() {
        screen = pausa.desktop().open("").follow("Alla kunder").heading("Alla kunder");
        find("Astrid Provsjö").select("Astrid Provsjö").press("Pausa");
        Screen dialog = screen.dialog("Pausa: Astrid Provsjö");
        assertThat(dialog.field("Meddelandetidpunkt till kund"))
                .hasValue(Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}"));
        assertThat(dialog.field("Avslutas")).hasAttribute("placeholder", "Pågående");
        dialog.shot("pausa-kund");

        LocalDateTime start = now.minusHours(1);
        dialog.choose("Orsak", "Sjukhusvistelse").typeTime("Påbörjat", start);
        dialog.sees(Pattern.compile("Pausar 1 kontrakt, 2 order · \\d+ leveranser \\(.*\\) t\\.o\\.m\\. "));
        dialog.shot("pausa-kund-ifylld");
        dialog.press("Lägg till");
        Locator row = dialog.row("Astrid Provsjö", "Sjukhusvistelse", Screen.text(start), "Pågående");
        assertThat(dialog.cell(row, "Uppehållsstatus")).hasAccessibleName("Ny · osparad");
        dialog.sees("1 osparad ändring").shot("pausa-kund-tillagd");

        dialog.press("Spara");
        dialog.isTold("Sparat: 1");
        assertThat(dialog.cell(row, "Uppehållsstatus")).hasAccessibleName("Ny");
        dialog.press("Stäng").isGone();
        assertThat(screen.row("Astrid Provsjö", "Kund · Sjukhusvistelse · Pågående"))
                .isVisible();
        screen.expand("Astrid Provsjö")
                .sees("Beställning")
                .expand("Beställning")
                .sees("Morgonhjälp");
        assertThat(screen.row("Morgonhjälp", "via kund · Sjukhusvistelse")).isVisible();
        screen.shot("alla-kunder-pausad-kund");
    }

    @Test
    @Order(21)
    void aContractIsPausedByMarkingItUnderAllaKunderAndClickingPausa() {
        screen = pausa.desktop().open("kunder");
        find("Bertil Provsjö").expand("Bertil Provsjö").select("Beställning").press("Pausa");
        Screen dialog = screen.dialog("Pausa: Bertil Provsjö").sees("Kontrakt Beställning");
        dialog.choose("Orsak", "Bortrest").typeTime("Påbörjat", now.minusHours(2));
        dialog.sees(Pattern.compile("Pausar 1 order · \\d+ leveranser"));
        dialog.press("Lägg till");
        assertThat(dialog.row("Beställning", "Kontrakt", "Bortrest", "Ny · osparad"))
                .isVisible();
        dialog.shot("pausa-kontrakt");
        dialog.press("Spara").isTold("Sparat: 1");
        dialog.press("Stäng").isGone();
        assertThat(screen.row("Beställning", "Kontrakt · Bortrest · Pågående")).isVisible();
        screen.shot("alla-kunder-pausat-kontrakt");
    }

    @Test
    @Order(22)
    void anOrderIsPausedByMarkingItInTheOrderlistaAndClickingPausa() {
        screen = pausa.desktop().open("kunder");
        find("Cecilia Provsjö").select("Cecilia Provsjö").press("Orderlista");
        screen.heading("Orderlista: Cecilia Provsjö")
                .sees("Kommande leveranser")
                .shot("orderlista");
        screen.select("Morgonhjälp", "Beställning").press("Pausa");
        Screen dialog = screen.dialog("Pausa: Cecilia Provsjö").sees("Order Morgonhjälp");
        dialog.choose("Orsak", "Tackat nej")
                .typeTime("Påbörjat", today.plusDays(1).atStartOfDay());
        dialog.typeTime("Avslutas", today.plusDays(4).atStartOfDay());
        dialog.sees("Pausar 3 leveranser (1 h 30 min) t.o.m. " + today.plusDays(3));
        dialog.sees("Återupptas från " + Screen.text(today.plusDays(4).atTime(8, 0)));
        dialog.press("Lägg till");
        assertThat(dialog.row("Morgonhjälp", "Order", "Tackat nej", "Ny · osparad"))
                .isVisible();
        dialog.shot("pausa-order");
        dialog.press("Spara").isTold("Sparat: 1");
        dialog.press("Stäng").isGone();
        assertThat(screen.row(today.plusDays(1).toString(), "Pausad av ordern · Tackat nej"))
                .isVisible();
        screen.shot("orderlista-pausad-order");
    }

    // Ändra uppehåll

    @Test
    @Order(30)
    void anEndIsSetByClickingInTheCellUnderAvslutasAndPickingInTheCalendar() {
        screen = pausa.desktop().open("pausade-order");
        screen.type("Kund", "Astrid Provsjö").sees("1 uppehåll · 1 kund");
        Locator row = screen.row("Astrid Provsjö");
        screen.edit(row, "Avslutas");
        screen.idle();
        LocalDate day = today.plusDays(1);
        screen.openCalendar("Avslutas");
        calendarIsSwedish(day);
        screen.shot("kalender");
        screen.pickDay(day);
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Ändrad · osparad");
        screen.type("Avslutas", "14:30");
        screen.sees("Återupptas från ").sees("1 osparad ändring").shot("andrad-osparad");
        screen.press("Spara").isTold("Sparat: 1");
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Ändrad");
        assertThat(screen.cell(row, "Avslutas")).hasAccessibleName(day + " 14:30");
        screen.shot("andrad-sparad");
    }

    @Test
    @Order(31)
    void clearingTheEndGivesPagaendeAndAngraPutsEverythingBack() {
        String stored = today.plusDays(1) + " 14:30";
        screen = pausa.desktop().open("pausade-order");
        screen.type("Kund", "Astrid Provsjö").sees("1 uppehåll · 1 kund");
        Locator row = screen.row("Astrid Provsjö");
        screen.edit(row, "Avslutas");
        screen.type("Avslutas", "tills vidare");
        assertThat(screen.cell(row, "Avslutas")).hasAccessibleName("Pågående");
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Ändrad · osparad");
        screen.shot("slutet-borttaget");
        screen.press("Ångra ändringen av Astrid Provsjö");
        assertThat(screen.cell(row, "Avslutas")).hasAccessibleName(stored);
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Ändrad");

        screen.edit(row, "Orsak");
        screen.chooseInCell("Orsak", "Bortrest");
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Ändrad · osparad");
        screen.press("Ångra allt");
        assertThat(screen.cell(row, "Orsak")).hasAccessibleName("Sjukhusvistelse");
        assertThat(screen.button("Spara")).isDisabled();
    }

    // Avbryt uppehåll

    @Test
    @Order(40)
    void anOngoingPauseIsCancelledByTheButtonAndOfferedToBeEndedInstead() {
        screen = pausa.desktop().open("kunder");
        find("Harald Provsjö").select("Harald Provsjö").press("Avbryt uppehåll");
        Screen dialog = screen.dialog("Pausa: Harald Provsjö");
        Locator row = dialog.row("Harald Provsjö", "Sjukhusvistelse");
        assertThat(dialog.cell(row, "Uppehållsstatus")).hasAccessibleName("Inställd · osparad");
        dialog.sees("Uppehållet har börjat.").shot("installd-osparad");
        dialog.press("Avsluta nu i stället");
        assertThat(dialog.cell(row, "Uppehållsstatus")).hasAccessibleName("Ändrad · osparad");
        assertThat(dialog.cell(row, "Avslutas")).hasAccessibleName(Pattern.compile("^" + now.getYear()));
        dialog.shot("avslutad-nu-i-stallet");
        dialog.press("Avbryt uppehåll");
        assertThat(dialog.cell(row, "Uppehållsstatus")).hasAccessibleName("Inställd · osparad");
        dialog.press("Spara").isTold("Sparat: 1");
        assertThat(dialog.cell(row, "Uppehållsstatus")).hasAccessibleName("Inställd");
        assertThat(dialog.button("Avbryt uppehåll")).isDisabled();
        dialog.shot("installd-sparad").press("Stäng").isGone();
        assertThat(screen.row("Harald Provsjö", "Sjukhusvistelse")).hasCount(0);
    }

    @Test
    @Order(41)
    void theTimesAreChangedFirstAndThePauseIsCancelledThen() {
        screen = pausa.desktop().open("pausade-order");
        screen.type("Kund", "Bertil Provsjö").sees("1 uppehåll · 1 kund");
        Locator row = screen.row("Bertil Provsjö", "Kontrakt", "Beställning");
        screen.edit(row, "Avslutas");
        screen.typeTime("Avslutas", today.plusDays(2).atTime(12, 0));
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Ändrad · osparad");
        screen.press("Avbryt uppehåll");
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Inställd · osparad");
        screen.shot("forst-andrad-sedan-installd");
        screen.press("Spara").isTold("Det visas inte längre i listan");
        assertThat(row).hasCount(0);
        screen.shot("installd-visas-inte-langre");
        screen.press("Visa");
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Inställd");
        assertThat(screen.cell(row, "Avslutas")).hasAccessibleName(today.plusDays(2) + " 12:00");
        assertThat(screen.field("Visa inaktiverade")).isChecked();
        screen.shot("installd-visas");
    }

    // Gamla pauser

    @Test
    @Order(50)
    void anOldPauseDisappearsWhenItsEndIsSetAndCanBeLookedAtAmongTheInactive() {
        screen = pausa.desktop().open("kunder");
        pause("David Provsjö", "Avliden", today.minusDays(20).atTime(9, 0), null);
        screen.open("pausade-order").type("Kund", "David Provsjö").sees("1 uppehåll · 1 kund");
        Locator row = screen.row("David Provsjö");
        screen.edit(row, "Avslutas");
        screen.typeTime("Avslutas", now.minusMinutes(2));
        screen.sees("Avsluta kundens kontrakt och order.").shot("gammal-paus-slut");
        screen.press("Spara").isTold("Det visas inte längre i listan");
        assertThat(row).hasCount(0);
        screen.field("Visa inaktiverade").check();
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Ändrad · inaktiverad");
        screen.shot("gammal-paus-inaktiverad");
    }

    @Test
    @Order(51)
    void aPermanentReasonOffersToEndContractsAndOrdersAsWell() {
        LocalDate died = today.minusDays(3);
        screen = pausa.desktop().open("kunder");
        find("Elsa Provsjö").select("Elsa Provsjö").press("Pausa");
        Screen dialog = screen.dialog("Pausa: Elsa Provsjö");
        dialog.choose("Orsak", "Avliden")
                .typeTime("Påbörjat", died.atTime(10, 15))
                .press("Lägg till");
        dialog.field("Avsluta kundens kontrakt och order. Sista giltiga dag:").check();
        dialog.idle();
        assertThat(dialog.field("Sista giltiga dag")).hasValue(died.toString());
        dialog.shot("varaktig-orsak");
        dialog.press("Spara").isTold("Sparat: 1");
        dialog.press("Stäng").isGone();
        screen.press("Orderlista").heading("Orderlista: Elsa Provsjö");
        assertThat(screen.row("Morgonhjälp", "– " + died)).isVisible();
        assertThat(screen.row("Städ", "– " + died)).isVisible();
        screen.shot("orderlista-avslutad");
    }

    // Så gör du för att ta bort och göra om en paus

    @Test
    @Order(60)
    void aPauseIsCancelledAndMadeAnewInTheSameDialogWithOneSpara() {
        LocalDateTime start = today.minusDays(1).atTime(7, 0);
        screen = pausa.desktop().open("kunder");
        pause("Folke Provsjö", "Bortrest", start, null);
        screen.press("Pausa");
        Screen dialog = screen.dialog("Pausa: Folke Provsjö");
        dialog.select("Folke Provsjö", "Bortrest").press("Avbryt uppehåll");
        dialog.choose("Orsak", "Sjukhusvistelse").typeTime("Påbörjat", start).press("Lägg till");
        dialog.sees("2 osparade ändringar").shot("ta-bort-och-gor-om");
        dialog.press("Spara").isTold("Sparat: ");
        assertThat(dialog.row("Bortrest", Screen.text(start), "Inställd")).isVisible();
        assertThat(dialog.row("Sjukhusvistelse", Screen.text(start), "Ny")).isVisible();
        dialog.press("Stäng").isGone();
    }

    // Two people

    @Test
    @Order(70)
    void whoSavesSecondIsToldWhatTheOtherChangedAndBothChangesAreKept() {
        screen = pausa.desktop().open("kunder");
        pause("Ingrid Provsjö", "Bortrest", now.minusHours(3), null);
        Screen first = pausa.desktop().open("pausade-order?kund=Ingrid Provsjö");
        Screen second = screen.open("pausade-order?kund=Ingrid Provsjö");
        Locator firstRow = first.row("Ingrid Provsjö");
        Locator secondRow = second.row("Ingrid Provsjö");

        second.edit(secondRow, "Avslutas");
        second.typeTime("Avslutas", today.plusDays(9).atTime(9, 0));
        first.edit(firstRow, "Orsak");
        first.chooseInCell("Orsak", "Anhörig hjälper");
        first.press("Spara").isTold("Sparat: 1");

        second.sees("Ändrat av Anna Nilsson").shot("nagon-annan-sparade");
        second.press("Spara");
        Screen question = second.dialog("Anna Nilsson har ändrat samma uppehåll");
        question.sees("Anhörig hjälper").sees(today.plusDays(9) + " 09:00").sees("Alla val är gjorda");
        question.shot("nagon-annan-har-andrat");
        question.press("Spara så").isGone();
        second.isTold("Sparat: 1");
        assertThat(second.cell(secondRow, "Orsak")).hasAccessibleName("Anhörig hjälper");
        assertThat(first.cell(firstRow, "Avslutas")).hasAccessibleName(today.plusDays(9) + " 09:00");
        second.shot("tva-personer-sparat");
    }

    @Test
    @Order(71)
    void whatBothHaveChangedIsChosenFieldByFieldAndNothingIsChosenBeforehand() {
        screen = pausa.desktop().open("kunder");
        pause("Nils Provsjö", "Bortrest", now.minusHours(3), null);
        Screen first = pausa.desktop().open("pausade-order?kund=Nils Provsjö");
        Screen second = screen.open("pausade-order?kund=Nils Provsjö");
        ends(first, today.plusDays(5), "Anhörig hjälper");
        ends(second, today.plusDays(9), "Sjukhusvistelse");
        first.press("Spara").isTold("Sparat: 1");

        second.press("Spara");
        Screen question = second.dialog("Anna Nilsson har ändrat samma uppehåll");
        question.sees("2 val kvar").sees("Välj en av dem");
        Locator mine = option("Du skrev: " + today.plusDays(9) + " 09:00");
        Locator theirs = option("Anna Nilsson sparade .*: Anhörig hjälper");
        assertThat(mine).not().isChecked();
        assertThat(theirs).not().isChecked();
        assertThat(question.button("Spara så")).isDisabled();
        mine.check();
        question.sees("1 val kvar").shot("val-falt-for-falt");
        theirs.check();
        question.sees("Alla val är gjorda").sees("leveranser").shot("val-gjorda");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            assertThat(second.in(390, 844, scheme).cut()).isEmpty();
            second.shot("val-390-" + scheme);
            assertThat(second.in(1440, 900, scheme).barriers()).isEmpty();
            second.shot("val-" + scheme);
        }
        question.press("Spara så").isGone();

        second.isTold("Sparat: 1");
        Locator row = first.row("Nils Provsjö");
        assertThat(first.cell(row, "Avslutas")).hasAccessibleName(today.plusDays(9) + " 09:00");
        assertThat(first.cell(row, "Orsak")).hasAccessibleName("Anhörig hjälper");
    }

    private void ends(Screen window, LocalDate day, String reason) {
        Locator row = window.row("Nils Provsjö");
        window.edit(row, "Avslutas").typeTime("Avslutas", day.atTime(9, 0));
        window.edit(row, "Orsak").chooseInCell("Orsak", reason);
    }

    private Locator option(String name) {
        return screen.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    // Bad input

    @Test
    @Order(80)
    void theFormSaysWhatIsMissingOrWrongAndKeepsWhatIsTyped() {
        screen = pausa.desktop().open("kunder");
        find("Josef Provsjö").select("Josef Provsjö").press("Pausa");
        Screen dialog = screen.dialog("Pausa: Josef Provsjö");
        dialog.press("Lägg till").sees("Välj en orsak.").sees("Ange Påbörjat med datum och tid.");
        dialog.shot("fel-obligatoriskt");

        dialog.choose("Orsak", "Bortrest").type("Påbörjat", "2026-13-").press("Lägg till");
        dialog.sees("”2026-13-” går inte att läsa. Skriv till exempel 30/11").shot("fel-olasligt-datum");
        assertThat(dialog.field("Påbörjat")).hasValue("2026-13-");

        dialog.typeTime("Påbörjat", today.plusDays(3).atTime(9, 0));
        dialog.typeTime("Avslutas", today.plusDays(2).atTime(9, 0)).press("Lägg till");
        dialog.sees("Avslutas måste ligga efter Påbörjat. Ändra datum eller tid.")
                .shot("fel-slut-fore-start");

        dialog.press("Stäng");
        Screen question = dialog.question("Osparade ändringar");
        question.sees("Det ifyllda uppehållet är inte tillagt.").shot("fraga-stang");
        question.press("Fortsätt");
        assertThat(dialog.field("Orsak")).hasValue("Bortrest");

        dialog.type("Avslutas", "");
        dialog.typeTime("Påbörjat", LocalDateTime.of(2027, 3, 28, 2, 30));
        dialog.sees("klockan 02:30 finns inte den dagen").shot("hoppad-timme");
        assertThat(dialog.field("Påbörjat")).hasValue("2027-03-28 03:30");
        dialog.press("Lägg till");
        assertThat(dialog.row("Josef Provsjö", "2027-03-28 03:30", "Ny · osparad"))
                .isVisible();
        dialog.press("Stäng").question("Osparade ändringar").press("Stäng utan att spara");
        dialog.isGone();
    }

    @Test
    @Order(81)
    void anOverlapNamesTheOtherPauseAndOffersWhatToDo() {
        screen = pausa.desktop().open("kunder");
        pause("Karin Provsjö", "Bortrest", midnight(1), midnight(5));
        screen.press("Pausa");
        Screen dialog = screen.dialog("Pausa: Karin Provsjö");
        dialog.choose("Orsak", "Sjukhusvistelse").typeTime("Påbörjat", midnight(3));
        dialog.typeTime("Avslutas", midnight(8)).press("Lägg till").press("Spara");
        dialog.isTold("Inget sparades. Ett fel behöver rättas");
        dialog.sees("Överlappar uppehållet Bortrest " + today.plusDays(1) + " t.o.m. " + today.plusDays(4));
        assertThat(dialog.button("Förläng det andra uppehållet i stället")).isVisible();
        dialog.shot("overlapp").press("Avsluta det andra när detta börjar");
        assertThat(dialog.row("Bortrest", Screen.text(midnight(3)), "Ändrad · osparad"))
                .isVisible();
        dialog.press("Spara").isTold("Sparat: ");
        dialog.shot("overlapp-lost").press("Stäng").isGone();
    }

    @Test
    @Order(82)
    void leavingWithStagedChangesAsks() {
        screen = pausa.desktop().open("pausade-order?kund=Ingrid Provsjö");
        Locator row = screen.row("Ingrid Provsjö");
        screen.edit(row, "Orsak");
        screen.chooseInCell("Orsak", "Övrigt").follow("Avstämning");
        Screen question = screen.question("Osparade ändringar");
        question.sees("1 ändring är inte sparad.").shot("fraga-lamna");
        question.press("Fortsätt");
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Ändrad · osparad");
        screen.follow("Avstämning").question("Osparade ändringar").press("Stäng utan att spara");
        screen.heading("Avstämning");
    }

    @Test
    @Order(83)
    void namesAreShownAsTextWhateverTheyContain() {
        screen = pausa.desktop().open("kunder");
        for (String name : List.of(SCRIPT, QUOTES, LONG)) {
            pause(name, "Bortrest", midnight(1), midnight(2));
        }
        screen.type("Sök", "Provsjö").sees("20 kunder").shot("namn-alla-kunder");
        screen.open("pausade-order").type("Kund", "Provsjö");
        for (String name : List.of(SCRIPT, QUOTES, LONG)) {
            assertThat(screen.row(name, "Bortrest")).isVisible();
        }
        screen.select(SCRIPT, "Bortrest").shot("namn-pausade-order");
        screen.open("kunder").type("Sök", LONG).select(LONG).press("Pausa");
        screen.dialog("Pausa: Lång Provsjö").shot("namn-dialog").press("Stäng");
    }

    // Restart

    @Test
    @Order(90)
    void everythingIsThereAfterARestartAndAfterAKill() throws Exception {
        String list = "pausade-order?kund=Provsjö&inaktiverade=ja";
        screen = pausa.desktop().open(list);
        screen.sees(Pattern.compile("1\\d uppehåll"));
        List<String> before = screen.rows();
        pausa.stop();
        pausa.start();
        screen = pausa.desktop().open(list);
        screen.sees(Pattern.compile("1\\d uppehåll"));
        assertThat(screen.rows()).isEqualTo(before);

        screen.open("kunder");
        pause("Lage Provsjö", "Sjukhusvistelse", now.minusHours(1), null);
        stageAnotherReason();
        pausa.kill();
        pausa.start();
        screen = pausa.desktop().openAsLeft("kunder");
        Screen left = screen.dialog("Du har osparade ändringar");
        assertThat(left.barriers()).isEmpty();
        left.shot("osparat-efter-omstart").press("Ta fram 1 markerade");
        screen.heading("Pausade order").press("Spara").isTold("Sparat: 1 ändrad");
        screen.open("kunder");
        find("Lage Provsjö");
        assertThat(screen.row("Lage Provsjö", "Kund · Bortrest · Pågående")).isVisible();
        screen.shot("efter-omstart");
    }

    /** What others see is kept. */
    private void stageAnotherReason() {
        Screen other = pausa.stranger().as(DemoAccount.CHEF).open("pausade-order?kund=Lage Provsjö");
        screen.open("pausade-order?kund=Lage Provsjö").edit(screen.row("Lage Provsjö"), "Orsak");
        screen.chooseInCell("Orsak", "Bortrest");
        assertThat(other.row("Lage Provsjö", "✎ Anna Nilsson")).isVisible();
    }

    // Tablet, accessibility

    @Test
    @Order(95)
    void aCustomerIsPausedOnATabletByTap() {
        screen = pausa.tablet().open("kunder");
        screen.field("Sök").fill("Maja Provsjö");
        screen.sees("1 kund").select("Maja Provsjö").shot("platta-alla-kunder");
        screen.press("Pausa");
        Screen dialog = screen.dialog("Pausa: Maja Provsjö");
        dialog.shot("platta-pausa");
        dialog.choose("Orsak", "Sjukhusvistelse");
        dialog.openCalendar("Påbörjat").shot("platta-kalender");
        dialog.pickDay(today);
        assertThat(dialog.field("Påbörjat")).hasValue(today + " 00:00");
        dialog.press("Lägg till").press("Spara").isTold("Sparat: 1");
        dialog.shot("platta-sparat").press("Stäng").isGone();
        assertThat(screen.row("Maja Provsjö", "Kund · Sjukhusvistelse · Pågående"))
                .isVisible();
        screen.open("pausade-order").shot("platta-pausade-order");
    }

    @Test
    @Order(96)
    void theScreensHaveNoBarriersThatAxeKnows() {
        screen = pausa.desktop().open("kunder");
        assertThat(screen.page().locator("html")).hasAttribute("lang", "sv");
        find("Maja Provsjö").select("Maja Provsjö");
        SoftAssertions all = new SoftAssertions();
        all.assertThat(screen.barriers()).as("Alla kunder").isEmpty();
        screen.press("Pausa");
        Screen dialog = screen.dialog("Pausa: Maja Provsjö");
        dialog.select("Maja Provsjö", "Sjukhusvistelse");
        all.assertThat(dialog.barriers()).as("Pausa").isEmpty();
        dialog.press("Stäng").isGone();
        screen.press("Orderlista").heading("Orderlista: Maja Provsjö");
        all.assertThat(screen.barriers()).as("Orderlista").isEmpty();
        screen.open("pausade-order?kund=Maja Provsjö").edit(screen.row("Maja Provsjö"), "Orsak");
        screen.chooseInCell("Orsak", "Avliden");
        all.assertThat(screen.barriers()).as("Pausade order").isEmpty();
        screen.as(DemoAccount.ADMIN).open("import").upload(Path.of("src/test/resources/import/orderimport-fel.csv"));
        screen.sees("Alla 17 rader har fel.");
        all.assertThat(screen.barriers()).as("Import").isEmpty();
        all.assertAll();
    }

    private LocalDateTime midnight(int days) {
        return today.plusDays(days).atStartOfDay();
    }

    private void calendarIsSwedish(LocalDate day) {
        screen.sees(Pattern.compile("^" + Screen.month(day) + " " + day.getYear() + "$"));
        Locator calendar = screen.page().locator("vaadin-month-calendar");
        assertThat(calendar.locator("[part=weekday]:not(:empty)").first()).hasText("må");
        assertThat(calendar.locator("[part=week-number]").first()).hasText(Pattern.compile("^\\s*\\d{1,2}\\s*$"));
    }

    private Screen find(String customer) {
        screen.field("Sök").fill(customer);
        screen.sees("1 kund");
        assertThat(screen.row(customer)).hasCount(1);
        screen.idle();
        return screen;
    }

    private void pause(String customer, String reason, LocalDateTime start, LocalDateTime end) {
        find(customer).select(customer).press("Pausa");
        Screen dialog = screen.dialog("Pausa: " + customer.substring(0, 12));
        dialog.choose("Orsak", reason).typeTime("Påbörjat", start);
        if (end != null) {
            dialog.typeTime("Avslutas", end);
        }
        dialog.press("Lägg till").press("Spara").isTold("Sparat: 1");
        dialog.press("Stäng").isGone();
    }
}
