package se.pausa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The way of a pause by keys alone; after each step the focus is where the work goes on. */
class KeyboardIT extends BrowserTest {

    private static final String MARTA = "Märta Åström";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private final LocalDate spring = today.plusDays(120);
    private final LocalDate summer = today.plusDays(200);

    @Test
    @Order(1)
    void aCustomerIsPausedFromTheSearchToSpara() {
        assertThat(find()).hasAttribute("aria-selected", "true");

        press("Enter");
        Screen dialog = screen.dialog("Pausa: " + MARTA);
        assertThat(dialog.field("Orsak")).isFocused();
        press("Control+k");
        assertThat(dialog.field("Orsak")).isFocused();
        type("bort");
        press("Enter");
        press("Tab");
        assertThat(dialog.field("Orsak")).hasValue("Bortrest");
        assertThat(dialog.field("Meddelandetidpunkt till kund")).isFocused();
        press("Tab");
        assertThat(dialog.field("Kommentar")).isFocused();
        press("Tab");
        assertThat(dialog.field("Påbörjat")).isFocused();
        type(spring + " 9");
        press("Enter");
        assertThat(dialog.field("Påbörjat")).hasValue(spring + " 09:00");
        dialog.shot("tangenter-pausa");

        press("Shift+Tab");
        type("Ringde själv");
        press("Control+s");
        dialog.isTold("Sparat: 1 ny");
        assertThat(dialog.row(MARTA, "Bortrest", "Pågående")).isVisible();
        dialog.select(MARTA, "Bortrest");
        assertThat(dialog.fields("Kommentar")).hasValue("Ringde själv");
        press("Escape");
        dialog.isGone();
    }

    @Test
    @Order(2)
    void aFieldIsOpenedFilledUndoneAndSavedOnTheRow() {
        screen = pausa.desktop()
                .open("pausade-order?fran=" + spring + "&till=" + spring.plusDays(60) + "&kund=" + MARTA);
        Locator row = screen.row(MARTA, "Bortrest");
        press("Control+k");
        press("ArrowDown");
        assertThat(row).hasAttribute("aria-selected", "true");
        press("F2");
        press("Tab");
        assertThat(screen.fields("Orsak")).isFocused();
        press("Tab");
        assertThat(screen.fields("Påbörjat")).isFocused();
        press("Tab");
        assertThat(screen.fields("Avslutas")).isFocused();

        type("31/11");
        press("Enter");
        assertThat(screen.cell(row, "Avslutas")).hasAccessibleName("31/11");
        press("Control+s");
        screen.isTold("Inget sparades.").sees("31/11 finns inte i kalendern.");
        assertThat(screen.fields("Avslutas")).isFocused();
        assertThat(screen.fields("Avslutas")).hasValue("31/11");
        screen.shot("tangenter-olasligt");

        press("Control+a");
        type("+7");
        press("Enter");
        assertThat(screen.cell(row, "Avslutas"))
                .hasAccessibleName(Pattern.compile("^" + spring.plusDays(7) + " 09:00"));
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Ändrad · osparad");
        press("Control+z");
        assertThat(screen.cell(row, "Avslutas")).hasAccessibleName("Pågående");
        press("F2");
        press("Escape");
        assertThat(screen.fields("Meddelandetidpunkt")).hasCount(0);
    }

    @Test
    @Order(3)
    void backClosesTheDialogAndAsksFirstWhenSomethingWouldBeLost() {
        screen = pausa.desktop().open("kunder").open("kunder?sok=" + MARTA);
        screen.select(MARTA).press("Pausa");
        Screen dialog = screen.dialog("Pausa: " + MARTA);
        dialog.type("Påbörjat", "imorgon");
        screen.page().evaluate("history.back()");
        dialog.question("Osparade ändringar").press("Fortsätt").isGone();
        assertThat(dialog.field("Påbörjat")).hasValue(Pattern.compile("00:00$"));
        screen.page().evaluate("history.back()");
        dialog.question("Osparade ändringar").press("Stäng utan att spara");
        dialog.isGone();
        assertThat(screen.row(MARTA)).isVisible();
    }

    @Test
    @Order(4)
    void anOrderIsFoundInItsListAndPausedAndTheKeysGoOnFromWhereItWasOpened() {
        Locator customer = find();
        tabTo(screen.button("Orderlista"), "Shift+Tab");
        press("Enter");
        assertThat(screen.page().locator("main")).isFocused();

        Locator order = screen.page()
                .locator("vaadin-grid")
                .first()
                .getByRole(AriaRole.ROW)
                .nth(1);
        assertThat(customer).hasCount(0);
        tabTo(order, "Tab");
        press("Space");
        assertThat(order).hasAttribute("aria-selected", "true");
        tabTo(screen.button("Pausa"), "Shift+Tab");
        press("Enter");
        Screen dialog = screen.dialog("Pausa: " + MARTA);
        assertThat(dialog.field("Orsak")).isFocused();

        type("tackat");
        press("Enter");
        assertThat(dialog.field("Orsak")).hasValue("Tackat nej");
        press("Tab", "Tab", "Tab");
        assertThat(dialog.field("Påbörjat")).isFocused();
        type(summer + " 9");
        press("Enter");
        assertThat(dialog.field("Påbörjat")).hasValue(summer + " 09:00");
        assertThat(dialog.field("Påbörjat")).isFocused();
        press("Enter");
        assertThat(dialog.row("Tackat nej", "Pågående", "Ny · osparad")).isVisible();
        assertThat(dialog.field("Orsak")).isFocused();
        dialog.shot("tangenter-tillagd");

        press("Control+Enter");
        dialog.isTold("Sparat: 1 ny").isGone();
        assertThat(screen.button("Pausa")).isFocused();
    }

    @Test
    @Order(5)
    void itIsFoundInPausadeOrderChangedAndSaved() {
        Locator row = paused();
        press("F2", "Tab", "Tab", "Tab");
        assertThat(screen.fields("Avslutas")).isFocused();
        type("+7");
        press("Enter");
        isOn(row);
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Ändrad · osparad");
        press("Control+s");
        screen.isTold("Sparat: 1 ändrad");
        isOn(row);
        assertThat(screen.cell(row, "Avslutas"))
                .hasAccessibleName(Pattern.compile("^" + summer.plusDays(7) + " 09:00"));
    }

    @Test
    @Order(6)
    void itIsCancelledByTheMenuOfItsRowLeavesTheListAndIsFoundAmongTheInactivated() {
        Locator row = paused();
        press("Shift+F10");
        screen.shot("tangenter-radens-meny");
        press("ArrowUp");
        assertThat(screen.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Avbryt uppehåll")))
                .isFocused();
        press("Enter");
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Inställd · osparad");
        isOn(row);

        press("Control+s");
        screen.isTold("Sparat: 1 inställd");
        assertThat(row).hasCount(0);
        isOn(screen.row(MARTA, "Bortrest"));
        tabTo(screen.field("Visa inaktiverade"), "Shift+Tab");
        press("Space");
        assertThat(screen.cell(row, "Uppehållsstatus")).hasAccessibleName("Inställd");
        assertThat(screen.field("Visa inaktiverade")).isFocused();
    }

    @Test
    @Order(7)
    void theKeysAreShownByAQuestionMarkOutsideTextBoxesAndOnce() {
        Locator row = find();
        press("?");
        Screen keys = screen.dialog("Tangenter");
        keys.sees("Alt+PageDown").sees("Lägg till");
        press("?");
        assertThat(screen.page().getByRole(AriaRole.DIALOG)).hasCount(1);
        keys.shot("tangenter");
        press("Escape");
        keys.isGone();
        isOn(row);

        press("Control+k", "End", "?");
        assertThat(screen.field("Sök")).hasValue(MARTA + "?");
        assertThat(screen.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    @Order(8)
    void theMenuOfAListIsOpenedWalkedAndLeftAndItsButtonHasTheFocusAgain() {
        screen = pausa.desktop().open("kunder?sok=" + MARTA);
        Locator opens = screen.button("Visa i listan");
        Locator number = screen.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Nummer"));
        opens.focus();
        press("Enter");
        assertThat(number).isFocused();
        assertThat(opens).hasAttribute("aria-expanded", "true");
        press("Enter");
        assertThat(number).isFocused();
        assertThat(heading("Nummer")).hasCount(0);
        press("Enter");
        assertThat(heading("Nummer")).isVisible();

        press("Escape");
        assertThat(number).hasCount(0);
        assertThat(opens).isFocused();
        assertThat(opens).hasAttribute("aria-expanded", "false");
    }

    private Locator heading(String column) {
        return screen.page().getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(column));
    }

    /** In Alla kunder, by the search. */
    private Locator find() {
        screen = pausa.desktop().open("kunder");
        press("Control+k");
        assertThat(screen.field("Sök")).isFocused();
        type(MARTA);
        screen.sees("1 kund");
        press("ArrowDown");
        Locator row = screen.row(MARTA);
        isOn(row);
        assertThat(row).hasAttribute("aria-selected", "true");
        return row;
    }

    /** In Pausade order, by the menu, the filter and the month. */
    private Locator paused() {
        screen = pausa.desktop().open("kunder");
        Locator link = screen.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Pausade order").setExact(true));
        tabTo(link, "Shift+Tab");
        press("Enter");
        screen.heading("Pausade order");
        press("Control+k");
        type(MARTA);
        for (YearMonth month = YearMonth.from(today);
                month.isBefore(YearMonth.from(summer));
                month = month.plusMonths(1)) {
            press("Alt+PageDown");
            assertThat(screen.field("Kund")).isFocused();
        }
        screen.sees("2 uppehåll · 1 kund");
        press("ArrowDown");
        Locator row = screen.row(MARTA, "Tackat nej");
        isOn(row);
        assertThat(row).hasAttribute("aria-selected", "true");
        return row;
    }

    private static void isOn(Locator row) {
        assertThat(row.locator("td:focus, th:focus")).hasCount(1);
    }

    /** One stop after another, as somebody does who has no mouse. */
    private void tabTo(Locator target, String key) {
        for (int stops = 0; stops < 30 && !isReached(target); stops++) {
            press(key);
        }
        assertThat(target).hasCount(1);
        Assertions.assertThat(isReached(target)).as("Reached by " + key).isTrue();
    }

    private static boolean isReached(Locator target) {
        return (boolean) target.evaluate("""
                target => {
                    let active = document.activeElement;
                    while (active.shadowRoot && active.shadowRoot.activeElement) {
                        active = active.shadowRoot.activeElement;
                    }
                    return target.contains(active);
                }""");
    }
}
