package se.pausa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What planners do most, with the row in sight, in no more clicks and keys than promised, Spara among them. */
class CountedTasksIT extends BrowserTest {

    private static final String MARTA = "Märta Åström";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @Test
    @Order(1)
    void aCustomerIsPausedFromTomorrowUntilFurtherNoticeInSix() {
        screen = pausa.desktop().open("kunder?sok=" + MARTA);
        Hand hand = new Hand(screen).click(screen.row(MARTA)).click(screen, "Pausa");
        Screen dialog = screen.dialog("Pausa: " + MARTA);

        hand.click(dialog.field("Orsak"))
                .click(dialog.option("Bortrest"))
                .click(dialog, "Imorgon")
                .click(dialog, "Spara");

        dialog.isTold("Sparat: 1 ny");
        assertThat(dialog.row(MARTA, "Bortrest", today.plusDays(1) + " 00:00", "Pågående"))
                .isVisible();
        assertThat(hand.acts()).isLessThanOrEqualTo(6);
        assertThat(hand.texts()).isZero();
    }

    @Test
    @Order(2)
    void anEndIsMovedByTypingInThreeAndTheText() {
        Locator row = overview();
        Hand hand = new Hand(screen).click(row).click(screen.cell(row, "Avslutas"));

        hand.write("+9").press("Control+s");

        screen.isTold("Sparat: 1 ändrad");
        assertThat(screen.cell(row, "Avslutas")).hasAccessibleName(Pattern.compile("^" + today.plusDays(10)));
        assertThat(hand.acts()).isLessThanOrEqualTo(3);
        assertThat(hand.texts()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void aPauseIsCancelledAndDoneAgainWithAnotherStartInFive() {
        Locator row = overview();
        Hand hand = new Hand(screen).rightClick(row).click(item("Gör om"));
        Screen dialog = screen.dialog("Pausa: " + MARTA);

        hand.click(dialog.button("Idag")).click(dialog, "Spara");

        dialog.isTold("Sparat: 1 ny, 1 inställd");
        dialog.press("Stäng").isGone();
        assertThat(screen.row(MARTA, "Bortrest", today + " 00:00")).isVisible();
        assertThat(hand.acts()).isLessThanOrEqualTo(5);
        assertThat(hand.texts()).isZero();
    }

    @Test
    @Order(4)
    void whatRunsIsEndedTodayInThree() {
        Locator row = overview();
        Hand hand = new Hand(screen).rightClick(row).hover(item("Avsluta…")).click(item("Idag 24:00"));

        hand.press("Control+s");

        screen.isTold("Sparat: 1 ändrad");
        assertThat(screen.cell(row, "Avslutas")).hasAccessibleName(Pattern.compile("^" + today.plusDays(1) + " 00:00"));
        assertThat(hand.acts()).isLessThanOrEqualTo(3);
        assertThat(hand.texts()).isZero();
    }

    @Test
    @Order(5)
    void whatRunsNowInMyUnitIsSeenByOne() {
        screen = pausa.desktop().open("pausade-order");
        screen.choose("Organisation", "Stockholms stad / Södermalm / Hemtjänst Katarina");
        screen.open("kunder").open("pausade-order");
        Hand hand = new Hand(screen);

        hand.click(screen.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Pågår nu"))));

        assertThat(screen.rows()).isNotEmpty().allMatch(row -> row.contains("Katarina"));
        assertThat(hand.acts()).isEqualTo(1);
    }

    /** The pause of the customer, in Pausade order. */
    private Locator overview() {
        screen = pausa.desktop().open("pausade-order?fran=" + today + "&till=" + today.plusDays(30) + "&kund=" + MARTA);
        Locator row = screen.row(MARTA, "Bortrest");
        assertThat(row).isVisible();
        return row;
    }

    /** Of the menu of a row. */
    private Locator item(String name) {
        return screen.page().locator("vaadin-context-menu-item").filter(new Locator.FilterOptions().setHasText(name));
    }
}
