package se.pausa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.pausa.security.DemoAccount;

/** Who a protected customer is (R18): seen and found by whoever has the right, and never sent to anybody else's browser. */
class ProtectedIT extends BrowserTest {

    private static final Pattern CODE = Pattern.compile("Skyddad identitet [A-Z]\\d-\\d{3}");

    /** Of two customers of the demo, as whoever has the right reads them. */
    private final List<String> names = new ArrayList<>();

    @Test
    @Order(1)
    void whoeverHasTheRightSeesNameAndNumbersAndFindsThem() {
        screen = pausa.desktop().as(DemoAccount.CHEF).open("kunder?sok=skyddad").shot("med-ratten");
        screen.page().getByText(" (skyddad)").allInnerTexts().stream()
                .filter(text -> text.endsWith(" (skyddad)"))
                .map(text -> text.replace(" (skyddad)", ""))
                .distinct()
                .forEach(names::add);
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
        Received received = new Received(screen.page());

        screen.open("");
        received.read();
        screen.open("kunder?sok=skyddad");
        if (account != DemoAccount.ADMIN) {
            Locator first = screen.page().getByText(CODE).first();
            assertThat(first).isVisible();
            screen.shot("utan-ratten-" + account.login());
            String code = first.innerText();
            screen.select(code).press("Kunduppgifter");
            Screen details = screen.dialog("Kunduppgifter");
            assertThat(details.field("Personnummer")).hasValue("Visas inte: skyddade personuppgifter");
            screen.shot("uppgifter-" + account.login());
            details.press("Stäng");
            screen.press("Orderlista").heading("Orderlista: " + code);
            received.read();
            screen.open("kunder?sok=skyddad").select(code).press("Kundens sida");
            screen.heading(code).shot("kund-" + account.login());
        }
        for (String path : List.of(
                "pausade-order?kund=skyddad&fran=2020-01-01&till=2030-01-01&inaktiverade=ja",
                "idag",
                "avstamning",
                "mina-lasningar",
                "administration?flik=stad")) {
            received.read();
            screen.open(path);
        }
        received.read();

        assertThat(received.texts).hasSizeGreaterThan(20);
        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(received.texts)
                        .as("what the browser of %s received", account.login())
                        .noneMatch(text -> text.contains(name)));
    }

    @Test
    @Order(3)
    void aSearchForTheNameFindsNobodyWithoutTheRight() {
        screen = pausa.desktop().open("kunder?sok=" + names.getFirst());
        screen.sees("Ingen kund").shot("sokt");
        screen.open("pausade-order?kund=" + names.getFirst() + "&fran=2020-01-01&till=2030-01-01");
        screen.sees("Inga uppehåll i perioden.");
    }

    /** All that a page gets from the server, by whichever way, and what it makes of it. */
    private static final class Received {

        private static final String TELL = """
                {
                    const send = XMLHttpRequest.prototype.send;
                    XMLHttpRequest.prototype.send = function (...body) {
                        this.addEventListener('load', () => {
                            if (this.responseType === '' || this.responseType === 'text') {
                                window.$received(this.responseText);
                            }
                        });
                        return send.apply(this, body);
                    };
                    const fetching = window.fetch;
                    window.fetch = async (...asked) => {
                        const answer = await fetching(...asked);
                        answer.clone().text().then(window.$received);
                        return answer;
                    };
                }""";

        private final List<String> texts = new ArrayList<>();
        private final Page page;

        Received(Page page) {
            this.page = page;
            page.exposeFunction("$received", text -> texts.add((String) text[0]));
            page.addInitScript(TELL);
            page.onWebSocket(socket -> socket.onFrameReceived(frame -> {
                if (frame.text() != null) {
                    texts.add(frame.text());
                }
            }));
        }

        /** Before the page goes on to another one. */
        void read() {
            texts.add(page.content());
        }
    }
}
