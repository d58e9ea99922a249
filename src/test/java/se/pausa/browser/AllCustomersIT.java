package se.pausa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.options.KeyboardModifier;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Alla kunder in a browser: several rows, the way back, a double click, and eight weeks as a line. */
class AllCustomersIT extends BrowserTest {

    /** The first rows in sight: where in the tree, open or not, and what stands in them. */
    private static final String IN_SIGHT = """
            () => {
                const grid = document.querySelector('vaadin-grid');
                const first = grid._firstVisibleIndex;
                return grid._getRenderedRows()
                    .filter(row => row.index >= first && row.index < first + 9)
                    .map(row => row.index + (row._item?.expanded ? ' open ' : ' ')
                        + [...row.children].map(cell => cell._content?.textContent).join(' '))
                    .join('\\n');
            }""";

    private final LocalDate summer =
            LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(200);

    @Test
    @Order(1)
    void severalCustomersAreMarkedAndPausedByKeysAlone() {
        screen = pausa.desktop().open("kunder?sok=Aino");
        press("Control+k", "ArrowDown");
        assertThat(marked()).hasText("Aino Ek");
        press("Shift+ArrowDown");
        assertThat(marked()).hasText("2 kunder markerade");
        press("Control+ArrowDown", "Control+ArrowDown", "Space");
        assertThat(marked()).hasText("3 kunder markerade");
        press("Enter");

        Screen dialog = screen.dialog("Pausa: 3 kunder");
        assertThat(dialog.field("Orsak")).isFocused();
        type("bort");
        press("Enter", "Tab", "Tab", "Tab");
        assertThat(dialog.field("Påbörjat")).isFocused();
        type(summer.toString());
        press("Tab");
        screen.shot("pausa-flera");
        assertThat(screen.barriers()).isEmpty();
        press("Control+s");
        screen.isTold("Sparat: 3 nya");
        dialog.isGone();
        assertThat(marked()).hasText("3 kunder markerade");
    }

    @Test
    @Order(2)
    void whatIsRefusedForOneIsSaidAndTheOthersAreSavedWhenAskedFor() {
        screen = pausa.desktop().open("kunder?sok=Aino");
        click("Aino Ek");
        click("Aino Mäkelä", KeyboardModifier.SHIFT);
        click("Aino García", KeyboardModifier.CONTROL);
        click("Johansson, Aino", KeyboardModifier.CONTROL);
        assertThat(marked()).hasText("3 kunder markerade");
        screen.press("Pausa");
        Screen dialog = screen.dialog("Pausa: 3 kunder").choose("Orsak", "Bortrest");
        dialog.type("Påbörjat", summer.plusDays(1).toString());

        dialog.press("Spara");
        screen.isTold("Inget sparades.");
        dialog.sees("Överlappar uppehållet Bortrest");
        screen.shot("pausa-flera-nekad");

        dialog.button("Stäng").focus();
        press("Tab");
        assertThat(screen.page().locator(":focus")).containsText("Spara d");
    }

    @Test
    @Order(3)
    void theWayBackLeadsToTheSameRowsOpenMarkedAndInSight() {
        screen = pausa.desktop().open("kunder");
        press("Control+k", "ArrowDown");
        for (int page = 0; page < 3; page++) {
            String above = marked().textContent();
            press("PageDown");
            assertThat(marked()).not().hasText(above);
        }
        press("ArrowRight");
        String name = marked().textContent();
        String before = inSight();
        screen.press("Orderlista");
        isAt("orderlista");

        screen.follow("Alla kunder");
        assertThat(marked()).hasText(name);
        isInSight(before);

        screen.press("Kundens sida");
        isAt("kund");
        screen.page().goBack();
        assertThat(marked()).hasText(name);
        isInSight(before);
        screen.shot("alla-kunder-tillbaka");
    }

    @Test
    @Order(4)
    void aDoubleClickOpensARowAndDoesNotUndoItself() {
        screen = pausa.desktop().open("kunder?sok=Aino");
        Locator row = screen.row("Aino Mäkelä");

        row.dblclick();
        assertThat(row).hasAttribute("aria-expanded", "true");
        row.dblclick();
        screen.idle();
        assertThat(row).hasAttribute("aria-expanded", "true");

        screen.expand("Aino Mäkelä");
        assertThat(row).hasAttribute("aria-expanded", "false");
        screen.page()
                .locator("vaadin-grid-tree-toggle")
                .filter(new Locator.FilterOptions().setHasText("Aino Mäkelä"))
                .locator("[part=toggle]")
                .dblclick();
        screen.idle();
        assertThat(row).hasAttribute("aria-expanded", "true");
    }

    @Test
    @Order(5)
    void aRowIsMarkedBeforeWhateverIsDoneNext() {
        screen = pausa.desktop().open("kunder?sok=Aino");
        press("Control+k", "ArrowDown");
        assertThat(marked()).hasText("Aino Ek");

        for (String key : List.of("ArrowDown", "ArrowDown", "Tab")) {
            screen.page().keyboard().press(key);
        }
        assertThat(marked()).hasText("Aino Mäkelä");
    }

    @Test
    @Order(6)
    void aTooltipSaysWhatIsCutAndDoesNotRepeatWhatStandsThere() {
        screen = pausa.desktop().open("kunder?sok=Aino");
        screen.page().evaluate(Pausa.TOOLTIPS);
        Locator said = screen.page().locator("vaadin-grid > vaadin-tooltip");
        Locator row = screen.row("Aino Ek");
        screen.cell(row, "Organisation").hover();
        assertThat(said).hasText(Pattern.compile(".+ / .+ · .+"));
        screen.cell(row, "Namn").hover();
        assertThat(said).hasText("");

        screen.page().evaluate("""
                () => {
                    const name = document.querySelector('vaadin-grid-column');
                    name.flexGrow = 0;
                    name.width = '4rem';
                }""");
        screen.cell(screen.row("Aino Mäkelä"), "Namn").hover();
        assertThat(said).hasText("Aino Mäkelä");
    }

    @Test
    @Order(7)
    void byTouchThereAreBoxes() {
        screen = pausa.tablet().open("kunder?sok=Aino");
        screen.row("Aino Ek").locator("td").first().tap();
        screen.idle();
        Locator boxes = screen.page().locator("vaadin-grid vaadin-checkbox:visible");
        boxes.nth(1).tap();
        boxes.nth(2).tap();
        assertThat(marked()).containsText("kunder markerade");
        screen.shot("alla-kunder-flera-pekskarm");
    }

    private Locator marked() {
        return screen.page().locator(".care-tools > .marked");
    }

    private void click(String name, KeyboardModifier... modifiers) {
        screen.row(name).click(new ClickOptions().setModifiers(List.of(modifiers)));
        screen.idle();
    }

    /** The browser goes to a screen after the server has answered. */
    private void isAt(String screenName) {
        screen.page().waitForURL("**/" + screenName + "/**");
        screen.idle();
    }

    private String inSight() {
        return (String) screen.page().evaluate(IN_SIGHT);
    }

    private void isInSight(String rows) {
        screen.page().waitForFunction("rows => (" + IN_SIGHT + ")() === rows", rows);
    }
}
