package se.pausa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.MouseButton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The way of the source page by mouse alone; only names and times are typed. After each step the keys would go on from
 * where the work goes on.
 */
class MouseIT extends BrowserTest {

    private static final String MARTA = "Märta Åström";
    private static final String AINO = "Aino Mäkelä";

    private static final String FOCUS = """
            let active = document.activeElement;
            while (active.shadowRoot && active.shadowRoot.activeElement) {
                active = active.shadowRoot.activeElement;
            }""";

    private static final String INSIDE = """
            for (let node = active; node; node = node.parentNode ?? node.host) {
                if (node === place) {
                    return true;
                }
            }
            return false;""";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @Test
    @Order(1)
    void theOverviewIsSeenForAPeriodAndFiltered() {
        screen = pausa.desktop().open("kunder");
        isIn(screen.field("Sök"));
        isIn(click(link("Pausade order")));
        screen.heading("Pausade order");
        isIn(click(screen.button("Föregående månad")));
        assertThat(screen.field("Från"))
                .hasValue(YearMonth.from(today).minusMonths(1).atDay(1).toString());
        isIn(click(screen.button("Denna månad")));
        click(screen.field("Nivå"));
        click(screen.option("Order"));
        isIn(screen.field("Nivå"));
        screen.page().mouse().click(900, 3);
        isIn(click(screen.field("Visa inaktiverade")));
        click(screen.button("Rensa filter"));
        isIn(screen.field("Kund"));
        isIn(click(link("Avstämning")));
        click(link("Alla kunder"));
        isIn(screen.field("Sök"));
        type("ingen alls");
        screen.sees("Ingen kund passar in.");
        click(screen.button("Rensa allt"));
        isIn(screen.field("Sök"));
    }

    @Test
    @Order(2)
    void aCustomerIsPausedUndoneAndSavedInTheDialog() {
        Locator customer = find(MARTA);
        isIn(click(customer));
        click(screen.button("Pausa"));
        Screen dialog = screen.dialog("Pausa: " + MARTA);
        isIn(dialog.field("Orsak"));
        choose(dialog, "Bortrest");
        dialog.openCalendar("Påbörjat").pickDay(today);
        isIn(dialog.field("Påbörjat"));
        click(dialog.button("Lägg till"));
        isIn(dialog.field("Orsak"));

        click(dialog.button("Ångra ändringen av " + MARTA));
        assertThat(dialog.row(MARTA, "Ny · osparad")).hasCount(0);
        isIn(dialog.field("Orsak"));
        choose(dialog, "Bortrest");
        isIn(click(dialog.button("Idag")));
        click(dialog.button("Lägg till"));
        isIn(click(dialog.button("Ångra allt")));
        assertThat(dialog.row(MARTA, "Ny · osparad")).hasCount(0);

        choose(dialog, "Sjukhusvistelse");
        click(dialog.button("Idag"));
        click(dialog.button("Spara"));
        dialog.isTold("Sparat: 1 ny");
        Locator row = dialog.row(MARTA, "Sjukhusvistelse");
        isIn(row);
        isIn(click(row));
        click(dialog.button("Stäng"));
        dialog.isGone();
        isIn(screen.button("Pausa"));
    }

    @Test
    @Order(3)
    void anOrderIsPausedInTheOrderListByTheMenuOfItsRow() {
        Locator customer = find(AINO);
        click(customer);
        click(screen.button("Orderlista"));
        screen.heading("Orderlista: " + AINO);
        isIn(screen.page().locator("main"));
        Locator order =
                screen.page().locator("vaadin-grid").first().locator("tbody tr").first();
        rightClick(order);
        isIn(item("Pausa"));
        assertThat(order).hasAttribute("aria-selected", "true");
        click(item("Pausa"));
        Screen dialog = screen.dialog("Pausa: " + AINO);
        isIn(dialog.field("Orsak"));
        click(dialog.button("Stäng rutan"));
        dialog.isGone();
        isIn(order);
        click(link("Alla kunder"));
        isIn(screen.field("Sök"));
    }

    @Test
    @Order(4)
    void anEndIsSetInTheCellPutBackAndSaved() {
        Locator row = paused();
        isIn(click(screen.cell(row, "Avslutas")));
        click(screen.cell(row, "Avslutas"));
        isIn(screen.fields("Avslutas"));
        screen.openCalendar("Avslutas").pickDay(today.plusDays(1));
        isIn(screen.fields("Avslutas"));
        click(screen.button("Ångra ändringen av " + MARTA));
        assertThat(screen.cell(row, "Avslutas")).hasAccessibleName("Pågående");
        isInTheList();

        click(screen.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Avsluta…")));
        click(screen.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Idag 24:00")));
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Ändrad · osparad");
        isInTheList();
        click(screen.button("Spara"));
        screen.isTold("Sparat: 1 ändrad");
        isInTheList();
    }

    @Test
    @Order(5)
    void leavingAsksAndOneIsBackWhereOneWas() {
        Locator row = paused();
        click(row);
        click(screen.button("Avbryt uppehåll"));
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Inställd · osparad");
        isInTheList();
        click(screen.button("Avsluta nu i stället"));
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Ändrad · osparad");
        isInTheList();
        click(link("Alla kunder"));
        Screen question = screen.question("Osparade ändringar");
        isIn(question.button("Spara och stäng"));
        click(question.button("Fortsätt"));
        isIn(link("Alla kunder"));
        click(screen.button("Ångra allt"));
        isIn(screen.button("Ångra allt"));

        click(screen.button("Gör om"));
        Screen dialog = screen.dialog("Pausa: " + MARTA);
        isIn(dialog.field("Orsak"));
        click(dialog.button("Stäng rutan"));
        click(screen.question("Osparade ändringar").button("Stäng utan att spara"));
        dialog.isGone();
        isIn(screen.button("Gör om"));
    }

    @Test
    @Order(6)
    void itIsCancelledByTheMenuOfItsRowAndFoundAmongTheInactivated() {
        Locator customer = find(MARTA);
        rightClick(customer);
        click(item("Avbryt uppehåll"));
        Screen dialog = screen.dialog("Pausa: " + MARTA);
        isIn(dialog.field("Orsak"));
        click(dialog.button("Ångra allt"));
        click(dialog.button("Stäng rutan"));
        dialog.isGone();
        isIn(customer);

        Locator row = paused();
        rightClick(row);
        click(item("Avbryt uppehåll"));
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Inställd · osparad");
        isInTheList();
        click(screen.button("Spara"));
        screen.isTold("Det visas inte längre i listan");
        assertThat(row).hasCount(0);
        isSomewhere();
        click(screen.button("Visa").last());
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Inställd");
        isInTheList();
    }

    private Locator find(String customer) {
        screen = pausa.desktop().open("kunder");
        click(screen.field("Sök"));
        type(customer);
        screen.sees("1 kund");
        return screen.row(customer);
    }

    /** In Pausade order, by the menu and the filter. */
    private Locator paused() {
        screen = pausa.desktop().open("kunder");
        click(link("Pausade order"));
        screen.heading("Pausade order");
        click(screen.field("Kund"));
        type(MARTA);
        screen.sees("1 uppehåll · 1 kund");
        return screen.row(MARTA, "Sjukhusvistelse");
    }

    private void choose(Screen dialog, String reason) {
        click(dialog.field("Orsak"));
        click(dialog.option(reason));
        isIn(dialog.field("Orsak"));
    }

    private Locator link(String name) {
        return screen.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** Of the menu of a row. */
    private Locator item(String name) {
        return screen.page().locator("vaadin-context-menu-item").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator click(Locator target) {
        target.click();
        screen.idle();
        return target;
    }

    private Locator rightClick(Locator target) {
        target.click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        screen.idle();
        return target;
    }

    /** What has the focus, through all shadows, is this or stands in it. */
    private void isIn(Locator place) {
        screen.page().waitForFunction("place => {" + FOCUS + "" + INSIDE + "}", place.elementHandle());
    }

    /** On the marked row, or among what can be done with it. */
    private void isInTheList() {
        isIn(screen.page().locator("main vaadin-grid").first());
    }

    private void isSomewhere() {
        screen.page().waitForFunction("() => {" + FOCUS + "return active !== document.body; }");
    }
}
