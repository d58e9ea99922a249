package se.pausa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.pausa.organization.UnitId;
import se.pausa.security.As;
import se.pausa.security.LocalAccounts;
import se.pausa.security.MemberId;
import se.pausa.security.Role;
import se.pausa.security.StaffRegister;
import se.pausa.security.User;

/**
 * What comes to the running application from somebody who means harm, over HTTP and not through a browser: nothing is
 * changed by it, no answer holds what is not for whoever asked, and none shows our insides. What each attack would do if it
 * were let through, the same test does first, or last, as somebody who may.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pausa.demo=false",
            "pausa.city.url=",
            "pausa.units.look-every=0s",
            "pausa.session.per-user=2",
            "pausa.access-log.keys=made-up-for-tests-made-up-for-tests",
            "pausa.data-dir=target/test-data${pausa.fork:}",
            "vaadin.productionMode=true"
        })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

    private static final User START = User.everywhere("start", "Start", Role.ADMINISTRATOR);
    private static final String GIVEN = "kastanj sju vadade hem";
    private static final String PASSWORD = "tolv björnar äter lunch";
    private static final String CUSTOMER = "Märta Åström";

    private static final String[] INSIDES = {"Exception", "\tat ", "\\tat ", "se.pausa.", "springframework", "select "};

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StaffRegister staff;

    @Autowired
    LocalAccounts accounts;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private UnitId north;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @BeforeAll
    void peopleAndACustomer() {
        PausaTest.empty(jdbc);
        Care care = new Care(jdbc);
        north = care.unit("Norr");
        UnitId south = care.unit("Söder");
        var marta = care.customer(CUSTOMER, "10004", north);
        care.order(marta, null, "Lunch", north);
        letIn("ali", "Ali Demir", Role.ADMINISTRATOR, null);
        letIn("anna", "Anna Nilsson", Role.PLANNER, north);
        letIn("sture", "Sture Ek", Role.PLANNER, south);
        letIn("eva", "Eva Lind", Role.SUPERVISOR, north);
    }

    private void letIn(String login, String name, Role role, @Nullable UnitId unit) {
        MemberId id = As.user(START, () -> {
            MemberId added = staff.add(login, name).id();
            staff.assign(added, role, unit, LocalDate.of(2026, 1, 1), null);
            accounts.give(added, GIVEN);
            return added;
        });
        assertThat(id).isNotNull();
        As.user(new User(login, name, Set.of()), () -> {
            accounts.choose(GIVEN, PASSWORD);
            return true;
        });
    }

    @BeforeEach
    void aReasonInUse() {
        jdbc.sql("update pause_reason set archived = false, version = version + 1")
                .update();
    }

    @AfterEach
    void stillAnswers() {
        assertThat(isLoggedIn(window("anna", "kunder"))).isTrue();
    }

    @AfterAll
    void leaveNothing() {
        jdbc.sql("update pause_reason set archived = false").update();
        PausaTest.empty(jdbc);
        http.shutdownNow();
    }

    @Test
    void a_message_without_the_token_of_its_session_does_nothing() {
        HttpWindow ali = reasons();
        HttpWindow other = reasons();
        for (String token :
                List.of("", "null", "0000-0000", other.token(), ali.token().toUpperCase())) {
            assertHarmless(ali.say(ali.ui(), ali.body(token, ali.click("Arkivera"))));
            assertThat(archived()).isZero();
        }

        assertHarmless(ali.say(ali.ui(), ali.body(ali.token(), ali.click("Arkivera"))));
        assertThat(archived()).as("with its own token it does").isOne();
    }

    @Test
    void a_message_to_the_window_of_another_session_does_nothing() {
        HttpWindow ali = reasons();
        String wanted = ali.body(ali.token(), ali.click("Arkivera"));
        HttpWindow anna = window("anna", "kunder");

        assertHarmless(anna.say(ali.ui(), wanted));
        assertHarmless(anna.say(ali.ui() + 1000, wanted));
        assertHarmless(anna.say(-1, wanted));
        assertHarmless(anna.say(anna.ui(), wanted.replace(ali.token(), anna.token())));
        assertHarmless(stranger().say(ali.ui(), wanted));

        assertThat(archived()).isZero();
    }

    @Test
    void a_message_that_is_sent_again_is_not_done_again() {
        HttpWindow ali = reasons();
        ali.press("Arkivera");
        String first = ali.lastBody();
        assertThat(archived()).isOne();

        assertHarmless(ali.say(ali.ui(), first));
        assertHarmless(ali.say(ali.ui(), first));

        assertThat(archived())
                .as("a second click would have taken it into use again")
                .isOne();
    }

    @Test
    void a_message_that_is_sent_again_after_news_came_in_between_is_answered_as_before() {
        HttpWindow ali = reasons();
        String answer = ali.press("Arkivera");
        String first = ali.lastBody();
        String again = first.replaceFirst("\"syncId\":\\d+", "\"syncId\":99");

        assertThat(again).isNotEqualTo(first);
        assertThat(ali.say(ali.ui(), again).body()).isEqualTo(answer);
        assertThat(ali.say(ali.ui(), first.replace("\"event\"", "\"evemt\"")).body())
                .as("another message of that number")
                .contains("appError");
        assertThat(archived()).isOne();
    }

    @Test
    void what_is_disabled_or_not_there_or_no_button_hears_nothing() {
        HttpWindow ali = window("ali", "administration");
        String archive = ali.click("Arkivera");
        int node = ali.button("Arkivera");
        ali.call(archive);
        ali.call("""
                {"type":"mSync","node":%d,"feature":1,"property":"disabled","value":false}""".formatted(node));
        ali.call(archive);
        assertThat(archived()).as("nothing was marked, so it was disabled").isZero();

        ali.selectFirst();
        for (String forged : List.of(
                archive.replace("\"node\":" + node, "\"node\":999999"),
                archive.replace("\"node\":" + node, "\"node\":-1"),
                archive.replace("\"node\":" + node, "\"node\":1"),
                archive.replace("click", "archive"),
                """
                {"type":"publishedEventHandler","node":%d,"templateEventMethodName":"turn","templateEventMethodArgs":[],\
                "promise":-1}""".formatted(node),
                """
                {"type":"publishedEventHandler","node":1,"templateEventMethodName":"close","templateEventMethodArgs":[],\
                "promise":-1}""",
                """
                {"type":"channel","node":%d,"channel":7,"args":["x"]}""".formatted(node),
                """
                {"type":"no such type","node":%d}""".formatted(node))) {
            HttpWindow again = reasons();
            assertHarmless(again.say(again.ui(), again.body(again.token(), forged)));
            assertThat(archived()).isZero();
        }
    }

    @Test
    void a_button_that_the_role_lacks_cannot_be_pressed_by_hand() {
        HttpWindow eva = window("eva", "kunder");
        eva.selectFirst();

        String answer = eva.press("Pausa");

        assertThat(answer).doesNotContain("vaadin-dialog", "Påbörjat");
        HttpWindow anna = window("anna", "kunder");
        anna.selectFirst();
        assertThat(anna.press("Pausa")).as("as a planner it opens").contains("Påbörjat");
    }

    @Test
    void a_screen_or_a_customer_that_is_not_for_somebody_is_not_shown_by_an_address_typed_by_hand() {
        HttpWindow sture = window("sture", "kunder");
        for (String address : List.of("kund/10004", "orderlista/10004", "kunder", "pausade-order", "avstamning")) {
            assertThat(sture.goTo(address, "sok=Märta&kund=Märta")).as(address).doesNotContain(CUSTOMER);
        }
        assertThat(sture.goTo("administration", "flik=anvandare"))
                .contains("Sidan är inte för dig")
                .doesNotContain("Ali Demir", "anna");
        assertThat(window("anna", "kunder").goTo("kund/10004", ""))
                .as("of her unit it is shown")
                .contains(CUSTOMER);
    }

    @Test
    void the_address_of_a_download_or_an_upload_is_of_use_in_its_own_session_only() {
        HttpWindow anna = window("anna", "kunder");
        List<String> files = anna.resources("href");
        assertThat(files).hasSizeGreaterThan(1);
        assertThat(files).anySatisfy(file -> {
            HttpResponse<String> answer = anna.get(file);
            assertThat(answer.body()).contains(CUSTOMER);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .as("a name of ours, that cannot be taken for another header")
                    .matches("attachment; filename=.*csv.*");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        });
        HttpWindow ali = window("ali", "import");
        String upload = ali.resources("target").getFirst();

        for (HttpWindow other : List.of(window("eva", "kunder"), window("sture", "kunder"), stranger())) {
            for (String file : files) {
                HttpResponse<String> answer = other.get(file);
                assertHarmless(answer);
                assertThat(answer.body()).doesNotContain(CUSTOMER);
                assertThat(answer.statusCode()).isNotEqualTo(200);
            }
            HttpResponse<String> answer = other.send(other.request(upload)
                    .header("Content-Type", "text/csv")
                    .header("X-Filename", "kunder.csv")
                    .POST(BodyPublishers.ofString("Kundnamn;Kund Nr\nOnd;1\n")));
            assertHarmless(answer);
            assertThat(answer.statusCode()).isNotEqualTo(200);
        }
        assertThat(ali.call("{\"type\":\"event\",\"node\":1,\"event\":\"nothing\",\"data\":{}}"))
                .as("nothing has come to the screen of the import")
                .doesNotContain("kunder.csv", "Ond");
    }

    @Test
    void a_login_that_another_site_sends_lets_nobody_in() {
        for (String[] foreign : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://ond.example"},
            {"Origin", "null"},
            {"Origin", "http://127.0.0.1:1"}
        }) {
            HttpWindow victim = stranger();
            HttpResponse<String> answer = victim.logIn("anna", PASSWORD, foreign);
            assertThat(answer.statusCode()).as("%s: %s", (Object[]) foreign).isEqualTo(403);
            assertThat(victim.get("kunder").headers().firstValue("Location")).contains("/login");
        }
    }

    @Test
    void another_site_lets_nothing_be_done_by_a_simple_request_and_hears_no_answer() {
        HttpWindow ali = reasons();
        HttpResponse<String> answer = ali.send(ali.request("?v-r=uidl&v-uiId=" + ali.ui())
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(ali.body(ali.token(), ali.click("Arkivera")))));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(archived()).isZero();

        for (String method : List.of("GET", "OPTIONS")) {
            HttpResponse<String> asked = ali.send(ali.request("kunder")
                    .header("Origin", "https://ond.example")
                    .header("Access-Control-Request-Method", "POST")
                    .method(method, BodyPublishers.noBody()));
            assertThat(asked.headers().map().keySet())
                    .as(method)
                    .noneMatch(name -> name.toLowerCase().startsWith("access-control-"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void what_changes_something_is_done_by_no_other_method_than_a_post(String method) {
        HttpWindow ali = reasons();
        String wanted = ali.body(ali.token(), ali.click("Arkivera"));

        assertHarmless(ali.send(ali.request("?v-r=uidl&v-uiId=" + ali.ui())
                .header("Content-Type", "application/json; charset=UTF-8")
                .method(method, BodyPublishers.ofString(wanted))));

        assertThat(archived()).isZero();
    }

    @Test
    void a_login_begins_a_session_with_a_long_number_of_its_own_and_a_made_up_one_is_none() {
        HttpWindow anna = stranger();
        anna.get("login");
        String before = anna.cookie();
        anna.logIn("anna", PASSWORD);
        String after = anna.cookie();
        HttpWindow again = stranger();
        again.logIn("anna", PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(List.of(before, after, again.cookie()))
                .doesNotHaveDuplicates()
                .allMatch(cookie -> cookie.matches("JSESSIONID=[0-9A-F]{32,}"), "128 bits or more");
        String madeUp = after.substring(0, after.length() - 4) + "0000";
        for (String other : List.of(before, madeUp, "JSESSIONID=1")) {
            assertThat(kunderWith(other).headers().firstValue("Location"))
                    .as(other)
                    .contains("/login");
        }
        assertThat(kunderWith(after).headers().firstValue("Location")).isEmpty();
    }

    private HttpResponse<String> kunderWith(String cookie) {
        HttpWindow nobody = stranger();
        return nobody.send(nobody.request("kunder").header("Cookie", cookie));
    }

    @Test
    void a_web_socket_without_the_session_of_its_window_is_told_so_and_nothing_else() {
        HttpWindow anna = window("anna", "kunder");
        assertThat(firstWordTo(stranger(), anna)).contains("\"sessionExpired\":true");
        assertThat(firstWordTo(window("sture", "kunder"), anna)).contains("\"appError\"", "\"changes\":{}");
    }

    /** What somebody hears who connects to a window with all its numbers, but with their own cookie. */
    private String firstWordTo(HttpWindow somebody, HttpWindow window) {
        CompletableFuture<String> heard = new CompletableFuture<>();
        WebSocket socket = http.newWebSocketBuilder()
                .header("Cookie", somebody.cookie().isEmpty() ? "x=y" : somebody.cookie())
                .buildAsync(
                        URI.create("ws://127.0.0.1:%d/VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s"
                                        .formatted(port, window.ui(), window.pushId())
                                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-Framework=5.0.0-jquery"),
                        new WebSocket.Listener() {
                            @Override
                            public @Nullable CompletionStage<?> onText(WebSocket on, CharSequence text, boolean last) {
                                heard.complete(text.toString());
                                return null;
                            }
                        })
                .join();
        try {
            return heard.orTimeout(1, TimeUnit.MINUTES).join();
        } finally {
            socket.abort();
        }
    }

    @Test
    void where_a_request_ends_is_never_in_doubt() throws IOException {
        String second = "GET /login HTTP/1.1\r\nHost: x\r\n\r\n";
        assertThat(askOf(
                        "127.0.0.1",
                        "POST /login",
                        "0\r\n\r\n" + second,
                        "Content-Length: " + (5 + second.length()),
                        "Transfer-Encoding: chunked"))
                .as("both: one is not believed, and nothing behind it is answered")
                .containsOnlyOnce("HTTP/1.1 ");
        for (String[] unclear : new String[][] {
            {"Content-Length: 0", "Content-Length: 5"},
            {"Content-Length: 0, 5"},
            {"Content-Length: -1"},
            {"Transfer-Encoding: xchunked"},
            {"Transfer-Encoding: chunked, identity"}
        }) {
            assertThat(askOf("127.0.0.1", "POST /login", second, unclear))
                    .as(unclear[0])
                    .containsOnlyOnce("HTTP/1.1 ")
                    .containsPattern("^HTTP/1.1 (400|501) ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kunder",
                "//ond.example/kunder",
                "///ond.example",
                "/%2F%2Fond.example",
                "/%5C%5Cond.example",
                "/kunder?continue=https://ond.example",
                "/login?continue=https://ond.example",
                "/login?redirect=//ond.example"
            })
    void after_the_login_nobody_is_led_to_another_host(String asked) throws IOException {
        String first = askOf("ond.example", "GET " + asked, "");
        String cookie = first.lines()
                .filter(line -> line.startsWith("Set-Cookie: JSESSIONID"))
                .map(line -> line.substring("Set-Cookie: ".length(), line.indexOf(';')))
                .findFirst()
                .orElse("");
        String form = "username=anna&password="
                + PASSWORD.replace(" ", "+").replace("ö", "%C3%B6").replace("ä", "%C3%A4");

        String entered = askOf(
                "127.0.0.1:" + port,
                "POST /login",
                form,
                "Cookie: " + cookie,
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + form.length());

        for (String answer : List.of(first, entered)) {
            assertThat(answer).doesNotContainPattern("Location: (//|/\\\\|[^/])");
        }
    }

    @Test
    void the_host_that_a_request_names_leads_nobody_away() throws IOException {
        for (String path : List.of("/", "/kunder", "/login", "/administration?flik=anvandare")) {
            assertThat(askOf("ond.example", "GET " + path, "", "X-Forwarded-Host: ond.example"))
                    .as(path)
                    .doesNotContain("ond.example");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/VAADIN/../application.properties",
                "/VAADIN/..%2f..%2fapplication.properties",
                "/styles/..;/..;/actuator/env",
                "/styles/%2e%2e/%2e%2e/application.properties",
                "/VAADIN/build/../../../etc/passwd",
                "/images/..%5c..%5capplication.properties",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/application.properties",
                "/.git/config",
                "/.git/HEAD",
                "/.svn/entries",
                "/styles/",
                "/images/",
                "/VAADIN/",
                "/lumo/",
                "/actuator;x=1/env",
                "/actuator/health/../env",
                "/kunder%00.css",
                "/kunder;.css"
            })
    void a_path_that_climbs_leads_to_nothing(String path) throws IOException {
        assertThat(ask("GET " + path))
                .doesNotContain("spring.", "pausa.data-dir", "root:", "Manifest-Version", "propertySources", CUSTOMER)
                .doesNotContain("[core]", "ref: ", "Directory Listing", "Index of")
                .doesNotContain(INSIDES);
    }

    @Test
    void what_stands_in_an_address_comes_into_no_header() throws IOException {
        for (String path : List.of(
                "/kunder?sok=%0d%0aSet-Cookie:%20ond=1",
                "/%0d%0aSet-Cookie:%20ond=1",
                "/pausade-order?kund=%E5&status=%0d%0aSet-Cookie:%20ond=1",
                "/login?error%0d%0aSet-Cookie:%20ond=1",
                "/kund/%0d%0aSet-Cookie:%20ond=1")) {
            assertThat(ask("GET " + path).lines().takeWhile(line -> !line.isEmpty()))
                    .as(path)
                    .noneMatch(line -> line.startsWith("Set-Cookie: ond"));
        }
    }

    @Test
    void a_value_that_is_much_too_long_is_refused_and_everything_goes_on() {
        String million = "a".repeat(1_000_000);
        assertHarmless(stranger().logIn(million, million));
        assertHarmless(stranger().logIn("anna\r\nok login ali", "fel"));
        HttpWindow ali = window("ali", "administration");
        ali.press("Lägg till orsak");
        ali.call("""
                {"type":"mSync","node":%d,"feature":1,"property":"value","value":"%s"}""".formatted(ali.node("vaadin-text-field"), million));
        String answer = ali.press("Spara");

        assertThat(answer).contains("Namnet är för långt");
        assertThat(jdbc.sql("select count(*) from pause_reason where name like 'aaa%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertHarmless(ali.say(ali.ui(), "{\"csrfToken\":\"" + ali.token() + "\",\"rpc\":[" + "[".repeat(100_000)));
    }

    @Test
    void one_session_more_than_somebody_may_have_ends_the_one_that_began_first() {
        HttpWindow first = window("eva", "kunder");
        HttpWindow second = window("eva", "kunder");
        HttpWindow anna = window("anna", "kunder");
        assertThat(isLoggedIn(first)).isTrue();

        HttpWindow third = window("eva", "kunder");

        await().atMost(Duration.ofMinutes(1)).until(() -> !isLoggedIn(first));
        assertThat(List.of(second, third, anna)).allMatch(this::isLoggedIn);
    }

    private boolean isLoggedIn(HttpWindow window) {
        HttpResponse<String> heartbeat = window.send(
                window.request("?v-r=heartbeat&v-uiId=" + window.ui()).POST(BodyPublishers.noBody()));
        return heartbeat.statusCode() == 200;
    }

    private void assertHarmless(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain(INSIDES).doesNotContain(CUSTOMER);
    }

    private int archived() {
        return jdbc.sql("select count(*) from pause_reason where archived")
                .query(Integer.class)
                .single();
    }

    /** The list of reasons as the administrator has it, the first one marked. */
    private HttpWindow reasons() {
        HttpWindow ali = window("ali", "administration");
        ali.selectFirst();
        return ali;
    }

    private HttpWindow window(String login, String route) {
        HttpWindow window = stranger();
        assertThat(window.logIn(login, PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("login"));
        return window.open(route);
    }

    private HttpWindow stranger() {
        return new HttpWindow("http://127.0.0.1:" + port + "/", http);
    }

    private String ask(String request) throws IOException {
        return askOf("127.0.0.1:" + port, request, "");
    }

    /** Word for word, as no client of HTTP would send it; the head and the body of the answer. */
    private String askOf(String host, String request, String body, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            List<String> head = new ArrayList<>(List.of(request + " HTTP/1.1", "Host: " + host, "Connection: close"));
            head.addAll(List.of(headers));
            socket.getOutputStream()
                    .write((String.join("\r\n", head) + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
