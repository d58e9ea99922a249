package se.pausa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.pausa.security.DemoAccount;

/** Who gets in, what each of the four roles sees, and what somebody sees who has not logged in: nothing. */
class LoginIT extends BrowserTest {

    private static final String CUSTOMER = "Märta Åström";

    @Test
    @Order(1)
    void whoeverLogsInComesToTheAddressThatWasAskedFor() {
        screen = pausa.stranger();
        screen.page().navigate(pausa.address() + "pausade-order?kund=Åström");
        assertThat(screen.page()).hasURL(Pattern.compile("/login$"));
        screen.sees("Konton i demon").shot("logga-in");
        assertThat(screen.barriers()).isEmpty();

        logIn("planerare", "fel");
        screen.sees("Användarnamnet eller lösenordet stämmer inte.").shot("fel-losenord");
        logIn("ingen alls", "fel");
        screen.sees("Användarnamnet eller lösenordet stämmer inte.");

        logIn("planerare", DemoAccount.PASSWORD);
        screen.heading("Pausade order");
        assertThat(screen.page()).hasURL(Pattern.compile("/pausade-order\\?.*kund="));
    }

    @ParameterizedTest
    @EnumSource
    @Order(2)
    void eachRoleSeesItsOwnScreensAndNoOthers(DemoAccount account) {
        screen = pausa.desktop().as(account).open("");
        boolean cares = account != DemoAccount.ADMIN;
        screen.heading(account == DemoAccount.FALT ? "Idag" : cares ? "Alla kunder" : "Import")
                .shot("forst-" + account.login());
        for (Map.Entry<String, Boolean> place : Map.of(
                        "kunder",
                        cares,
                        "pausade-order",
                        cares,
                        "avstamning",
                        account == DemoAccount.PLANERARE || account == DemoAccount.CHEF,
                        "import",
                        !cares,
                        "administration?flik=anvandare",
                        !cares)
                .entrySet()) {
            screen.open(place.getKey());
            assertThat(screen.page().locator("h1"))
                    .hasText(
                            place.getValue()
                                    ? Pattern.compile("^(?!Sidan är inte för dig)")
                                    : Pattern.compile("^Sidan är inte för dig$"));
            screen.shot(account.login() + "-" + place.getKey().replaceAll("\\W.*", ""));
        }
    }

    @Test
    @Order(3)
    void whoeverMayOnlyReadIsOfferedNoPause() {
        screen = pausa.desktop().as(DemoAccount.CHEF).open("kunder?sok=" + CUSTOMER);
        screen.select(CUSTOMER);
        assertThat(screen.button("Pausa")).isDisabled();
        screen.open("pausade-order").select("Sjukhusvistelse");
        screen.shot("chef-laser");
    }

    @Test
    @Order(4)
    void afterLoggingOutBackShowsNothing() {
        screen = pausa.desktop().open("kunder?sok=" + CUSTOMER);
        screen.row(CUSTOMER).waitFor();
        screen.page().locator(".account").first().click();
        screen.page()
                .locator("vaadin-context-menu-item")
                .filter(new Locator.FilterOptions().setHasText("Logga ut"))
                .click();
        screen.sees("Konton i demon");

        screen.page().goBack();
        screen.sees("Konton i demon");
        screen.doesNotSee(CUSTOMER);
    }

    @Test
    @Order(5)
    void withoutALoginThereIsNoWordOfACustomerByAnyAddressAndEveryAnswerHasItsHeaders() {
        screen = pausa.stranger();
        for (String path : new String[] {
            "",
            "kunder",
            "kund/10004",
            "pausade-order",
            "avstamning",
            "import",
            "administration",
            "orderlista/K1",
            "?v-r=init&location=kunder&query=",
            "VAADIN/dynamic/resource/1/1/x",
            "actuator/env",
            "actuator/heapdump"
        }) {
            APIResponse answer = screen.page().context().request().get(pausa.address() + path);
            assertThat(answer.text()).as(path).doesNotContain("Åström", "300 kunder", "se.pausa");
            assertThat(answer.headers())
                    .as(path)
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("cross-origin-opener-policy", "same-origin")
                    .containsKey("permissions-policy")
                    .hasEntrySatisfying(
                            "cache-control", value -> assertThat(value).contains("no-store"))
                    .hasEntrySatisfying(
                            "content-security-policy",
                            policy -> assertThat(policy)
                                    .contains("default-src 'none'", "frame-ancestors 'none'", "'strict-dynamic'")
                                    .doesNotContain("script-src 'unsafe-inline'"));
        }
    }

    @Test
    @Order(5)
    void theSecondTimeTheBrowserAsksForNoFileThatItHas() {
        screen = pausa.desktop().open("pausade-order").open("pausade-order");

        assertThat((List<?>) screen.page().evaluate("""
                        () => performance.getEntriesByType('resource')
                            .filter(each => /\\.(js|css|svg|png|woff2)(\\?|$)/.test(each.name) && each.transferSize > 0)
                            .map(each => each.name + ' ' + each.transferSize)""")).isEmpty();
    }

    @Test
    @Order(6)
    void anotherSiteLogsNobodyInAndLeadsNobodyAway() {
        screen = pausa.stranger();
        for (Map<String, String> foreign :
                List.of(Map.of("Sec-Fetch-Site", "cross-site"), Map.of("Origin", "https://ond.example"))) {
            RequestOptions options = RequestOptions.create()
                    .setForm(FormData.create().set("username", "planerare").set("password", DemoAccount.PASSWORD))
                    .setMaxRedirects(0);
            foreign.forEach(options::setHeader);
            assertThat(screen.page()
                            .context()
                            .request()
                            .post(pausa.address() + "login", options)
                            .status())
                    .isEqualTo(403);
        }
        APIResponse led = screen.page()
                .context()
                .request()
                .get(
                        pausa.address() + "kunder",
                        RequestOptions.create().setHeader("Host", "ond.example").setMaxRedirects(0));
        assertThat(led.headers().getOrDefault("location", "/login")).doesNotContain("ond.example");
        assertThat(screen.page()
                        .context()
                        .request()
                        .get(pausa.address() + "kunder")
                        .text())
                .doesNotContain("v-uiId");
    }

    @Test
    @Order(8)
    void tooManyTriesAreToldWithoutSayingWhetherThereIsSuchAUser() {
        screen = pausa.stranger();
        screen.page().navigate(pausa.address() + "login");
        for (String name : new String[] {"falt", "ingen-" + System.identityHashCode(this)}) {
            for (int i = 0; i < 10; i++) {
                tryByHand(name, "fel");
            }
            assertThat(tryByHand(name, DemoAccount.PASSWORD).headers().get("location"))
                    .endsWith("/login?limit");
        }
        screen.page().navigate(pausa.address() + "login?limit");
        screen.sees("För många försök.").shot("for-manga-forsok");
        assertThat(tryByHand("chef", DemoAccount.PASSWORD).headers().get("location"))
                .as("another account from the same address")
                .doesNotContain("login");
    }

    @Test
    @Order(7)
    void whoeverIsEndedLosesOpenWindowsAtOnceUnsavedOrNot() {
        Screen ended = pausa.desktop().as(DemoAccount.FALT).open("pausade-order?kund=Sigvard Öberg");
        ended.edit(ended.row("Sigvard Öberg", "Sjukhusvistelse"), "Orsak");
        ended.chooseInCell("Orsak", "Övrigt").sees("1 osparad ändring");
        screen = pausa.desktop().as(DemoAccount.ADMIN).open("administration?flik=anvandare");
        screen.select(DemoAccount.FALT.person()).press("Roller");
        screen.dialog("Roller: " + DemoAccount.FALT.person()).shot("roller");
        screen.dialog("Roller: " + DemoAccount.FALT.person()).press("Stäng");

        screen.press("Avsluta");

        assertThat(ended.page()).hasURL(Pattern.compile("/login$"));
        ended.sees("Konton i demon").doesNotSee("Sigvard Öberg");
        screen.sees("Avslutad").shot("anvandare-avslutad");
        assertThat(screen.barriers()).isEmpty();
        assertThat(tryByHandIn(ended, DemoAccount.FALT.login(), DemoAccount.PASSWORD)
                        .headers()
                        .get("location"))
                .contains("/login?");
    }

    private APIResponse tryByHand(String name, String password) {
        return tryByHandIn(screen, name, password);
    }

    private APIResponse tryByHandIn(Screen window, String name, String password) {
        return window.page()
                .context()
                .request()
                .post(
                        pausa.address() + "login",
                        RequestOptions.create()
                                .setForm(FormData.create().set("username", name).set("password", password))
                                .setMaxRedirects(0));
    }

    private void logIn(String name, String password) {
        Page page = screen.page();
        page.getByLabel("Användarnamn").first().fill(name);
        page.locator("input[type=password]").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Logga in").setExact(true))
                .click();
        page.waitForLoadState();
    }
}
