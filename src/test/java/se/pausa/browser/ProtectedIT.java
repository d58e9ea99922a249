package se.pausa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.pausa.security.DemoAccount;

/** Who a protected customer is (R18): seen and found by whoever has the right, and never sent to anybody else's browser. */
class ProtectedIT extends BrowserTest {

    private static final Pattern NAME = Pattern.compile("([\\p{L}, -]+?) \\(skyddad\\)");

    private static final Pattern CODE = Pattern.compile("Skyddad identitet [A-Z]\\d-\\d{3}");

    /** Of two customers of the demo, as whoever has the right reads them. */
    private final List<String> names = new ArrayList<>();

    @Test
    @Order(1)
    void whoeverHasTheRightSeesNameAndNumbersAndFindsThem() {
        screen = pausa.desktop().as(DemoAccount.CHEF).open("kunder?sok=skyddad").shot("med-ratten");
        for (String row : screen.rows()) {
            Matcher name = NAME.matcher(row.replace("row \"", ""));
            if (name.find()) {
                names.add(name.group(1).strip());
            }
        }
        assertThat(names).hasSize(2);

        screen.open("kunder?sok=" + names.getFirst()).select(names.getFirst()).press("Kunduppgifter");
        Screen details = screen.dialog("Kunduppgifter");
        assertThat(details.field("Personnummer")).hasValue(Pattern.compile("189\\d{5}-\\*{4}"));
        details.press("Visa");
        assertThat(details.field("Personnummer")).hasValue(Pattern.compile("189\\d{5}-\\d{4}"));
        assertThat(screen.shot("uppgifter").barriers()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLANERARE", "FALT", "ADMIN"})
    @Order(2)
    void nothingOfItIsSentToTheBrowserOfAnybodyElse(DemoAccount account) {
        screen = pausa.desktop().as(account);
        List<String> received = listen(screen.page());

        screen.open("");
        screen.open("kunder?sok=skyddad");
        if (account == DemoAccount.ADMIN) {
            screen.open("administration");
        } else {
            assertThat(screen.page().getByText(CODE).first()).isVisible();
            screen.shot("utan-ratten-" + account.login());
            String code = screen.page().getByText(CODE).first().innerText();
            screen.select(code).press("Kunduppgifter");
            Screen details = screen.dialog("Kunduppgifter");
            assertThat(details.field("Personnummer")).hasValue("Visas inte: skyddade personuppgifter");
            screen.shot("uppgifter-" + account.login());
            details.press("Stäng");
            screen.press("Orderlista").heading("Orderlista: " + code);
            screen.open("kunder?sok=skyddad").select(code).press("Kundens sida");
            screen.heading(code).shot("kund-" + account.login());
            screen.open("pausade-order?kund=skyddad&fran=2020-01-01&till=2030-01-01&inaktiverade=ja");
        }
        if (account == DemoAccount.PLANERARE) {
            screen.open("avstamning");
        }

        assertThat(received).hasSizeGreaterThan(5);
        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(received)
                        .as("what the browser of %s received", account.login())
                        .noneMatch(text -> text.contains(name)));
    }

    @Test
    @Order(3)
    void aSearchForTheNameFindsNobodyWithoutTheRight() {
        screen = pausa.desktop().open("kunder?sok=" + names.getFirst());
        screen.sees("Ingen kund").shot("sokt");
        screen.open("pausade-order?kund=" + names.getFirst() + "&fran=2020-01-01&till=2030-01-01");
        assertThat(screen.rows()).isEmpty();
    }

    /** All that the server sends from now on, by whichever way. */
    private static List<String> listen(Page page) {
        List<String> received = new CopyOnWriteArrayList<>();
        page.route("**/*", route -> {
            APIResponse answer = route.fetch();
            @Nullable String kind = answer.headers().get("content-type");
            if (kind != null && !kind.contains("javascript") && !kind.contains("css") && !kind.contains("font")) {
                received.add(answer.text());
            }
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        });
        page.onWebSocket(
                socket -> socket.onFrameReceived(frame -> received.add(Objects.requireNonNullElse(frame.text(), ""))));
        return received;
    }
}
