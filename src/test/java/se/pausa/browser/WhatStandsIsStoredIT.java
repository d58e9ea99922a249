package se.pausa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What a field or a row shows is what is stored or staged, whatever happened before, here and in other windows. */
class WhatStandsIsStoredIT extends BrowserTest {

    private static final String MARTA = "Märta Åström";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private final LocalDate spring = today.plusDays(120);

    @Test
    @Order(1)
    void anEndThatWasTypedOnceBeforeIsAddedAsItStandsInTheField() {
        screen = pausa.desktop().open("kunder").type("Sök", MARTA);
        screen.select(MARTA).press("Pausa");
        Screen dialog = screen.dialog("Pausa: " + MARTA);
        add(dialog, spring);
        dialog.press("Ångra allt");
        add(dialog, spring.plusDays(1));

        Locator row = dialog.row(MARTA, "Bortrest");
        assertThat(dialog.cell(row, "Avslutas")).hasAccessibleName(startingWith(spring.plusDays(5) + " 00:00"));
        dialog.press("Spara").isTold("Sparat: 1");
        assertThat(dialog.cell(row, "Avslutas")).hasAccessibleName(startingWith(spring.plusDays(5) + " 00:00"));
    }

    private void add(Screen dialog, LocalDate start) {
        dialog.choose("Orsak", "Bortrest")
                .type("Påbörjat", start.toString())
                .type("Avslutas", spring.plusDays(5).toString())
                .press("Lägg till");
    }

    @Test
    @Order(2)
    void aClickMarksARowAndTheNextOneOpensItsField() {
        screen = overview(pausa.desktop());
        Locator cell = screen.cell(marta(screen), "Orsak");
        screen.touch(cell);
        assertThat(marta(screen)).hasAttribute("aria-selected", "true");
        screen.idle();
        assertThat(screen.fields("Orsak")).hasCount(0);

        screen.touch(cell);
        assertThat(screen.fields("Orsak")).hasCount(1);
    }

    @Test
    @Order(3)
    void newsLeavesAnOpenFieldItsRowItsCaretAndWhatIsTyped() {
        Screen other = pausa.desktop().open("kunder").type("Sök", MARTA);
        screen = overview(pausa.desktop());
        screen.edit(marta(screen), "Avslutas");
        Locator field = screen.field("Avslutas");
        field.fill("2028-0");
        field.evaluate("input => input.setSelectionRange(3, 3)");

        other.select(MARTA).press("Pausa");
        Screen dialog = other.dialog("Pausa: " + MARTA);
        dialog.choose("Orsak", "Tackat nej")
                .type("Påbörjat", spring.plusDays(10).toString())
                .press("Lägg till")
                .press("Spara")
                .isTold("Sparat: 1");

        assertThat(screen.row(MARTA, "Tackat nej")).isVisible();
        screen.sees("2 uppehåll · 1 kund");
        assertThat(field).isFocused();
        assertThat(field).hasValue("2028-0");
        assertThat(field.evaluate("input => input.selectionStart")).isEqualTo(3);
        screen.shot("nyheter-medan-nagon-skriver");
    }

    @Test
    @Order(4)
    void undoShowsWhatIsStoredNowAndAStagedRowSaysThatItWasChangedElsewhere() {
        screen = overview(pausa.desktop());
        Screen other = overview(pausa.desktop());
        screen.edit(marta(screen), "Avslutas");
        screen.type("Avslutas", spring.plusDays(7).toString());
        other.edit(marta(other), "Avslutas");
        other.type("Avslutas", spring.plusDays(8).toString()).press("Spara").isTold("Sparat: 1");

        screen.sees("Ändrat av Anna Nilsson").shot("andrad-av-nagon-annan");
        screen.press("Ångra");
        assertThat(screen.cell(marta(screen), "Avslutas"))
                .hasAccessibleName(startingWith(spring.plusDays(8) + " 00:00"));
        assertThat(screen.barriers()).isEmpty();
    }

    private Screen overview(Screen window) {
        return window.open("pausade-order?fran=" + spring + "&till=" + spring.plusDays(60) + "&kund=" + MARTA);
    }

    /** The last day covered stands behind it. */
    private static Pattern startingWith(String text) {
        return Pattern.compile("^" + text);
    }

    private static Locator marta(Screen window) {
        return window.row(MARTA, "Bortrest");
    }
}
