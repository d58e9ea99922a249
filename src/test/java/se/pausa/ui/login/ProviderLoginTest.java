package se.pausa.ui.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import se.pausa.TestDatabase;
import se.pausa.security.LoginProvider;

/** Login by a provider (OpenID Connect), as a browser goes through it, and what is not believed on the way. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pausa.demo=false",
            "pausa.address=" + ProviderLoginTest.ADDRESS,
            "pausa.login.name=Testlegg",
            "pausa.login.client-id=" + TestProvider.CLIENT,
            "pausa.login.acr=" + ProviderLoginTest.STRONG + ",other"
        })
@DirtiesContext
class ProviderLoginTest {

    static final String ADDRESS = "https://pausa.example";

    static final String STRONG = "http://id.elegnamnden.se/loa/1.0/loa3";

    private static final TestProvider PROVIDER = new TestProvider();

    @TempDir
    private static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LoginProvider provider;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        registry.add("pausa.login.issuer", PROVIDER::issuer);
        registry.add("pausa.login.client-key", ProviderLoginTest::keyFile);
    }

    private static String keyFile() {
        try {
            return Files.writeString(folder.resolve("key.jwk"), PROVIDER.clientKey.toJSONString())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void users(@Autowired JdbcClient jdbc) {
        for (String table : List.of("provider_logout", "local_account", "role_assignment", "staff_member")) {
            jdbc.sql("delete from " + table).update();
        }
        Map.of(1, "planerare", 2, "chef", 3, "slut").forEach((id, login) -> {
            jdbc.sql(
                            "insert into staff_member (id, version, login, name, ended, changed_by) values (?, 0, ?, ?, ?, 'x')")
                    .params(id, login, "Namn " + login, login.equals("slut"))
                    .update();
            jdbc.sql("insert into role_assignment (id, version, member_id, role, from_day, changed_by)"
                            + " values (?, 0, ?, 'PLANNER', '2020-01-01', 'x')")
                    .params(id, id)
                    .update();
        });
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void everythingIsRight() {
        PROVIDER.says(_ -> {});
        jdbc.sql("delete from provider_logout").update();
    }

    /** Somebody with cookies. */
    private final class Browser implements AutoCloseable {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(here(path)));
        }

        HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return client.send(
                        request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static URI location(HttpResponse<String> answer) {
            return URI.create(answer.headers().firstValue("Location").orElseThrow());
        }

        /** Where the button of the login page leads. */
        URI asked() {
            return location(get("/" + ProviderLogin.START));
        }

        /** The address that the provider sends the browser back to. */
        URI back() {
            return location(send(HttpRequest.newBuilder(asked())));
        }

        /** The whole way, and where it ends. */
        String logsIn() {
            URI back = back();
            return location(get(back.getRawPath() + "?" + back.getRawQuery())).toString();
        }

        boolean isIn() {
            return get("/kunder").statusCode() == 200;
        }

        Browser opensAWindow() {
            assertThat(get("/?v-r=init&location=kunder&query=").body()).contains("v-uiId");
            return this;
        }

        @Override
        public void close() {
            client.close();
        }
    }

    private URI here(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Test
    void whoever_is_in_the_list_of_users_comes_in_to_the_address_that_was_asked_for() {
        try (Browser browser = new Browser()) {
            assertThat(Browser.location(browser.get("/pausade-order")))
                    .as("nobody is logged in without an act of theirs")
                    .hasPath("/login");

            assertThat(browser.logsIn()).contains("/pausade-order");
            assertThat(browser.isIn()).isTrue();
        }
    }

    @Test
    void the_provider_is_asked_with_pkce_nonce_and_levels_and_never_hears_of_the_host_that_a_request_names() {
        try (Browser browser = new Browser()) {
            Map<String, String> asked = UriComponentsBuilder.fromUri(
                            Browser.location(browser.send(HttpRequest.newBuilder(here("/" + ProviderLogin.START))
                                    .header("X-Forwarded-Host", "ond.example"))))
                    .build()
                    .getQueryParams()
                    .toSingleValueMap();

            assertThat(asked)
                    .containsEntry("response_type", "code")
                    .containsEntry("code_challenge_method", "S256")
                    .containsKeys("state", "nonce", "code_challenge")
                    .hasEntrySatisfying(
                            "redirect_uri", uri -> assertThat(uri).isEqualTo(ADDRESS + "/login/oauth2/code/provider"))
                    .hasEntrySatisfying(
                            "acr_values",
                            values -> assertThat(values.replace("%20", " ")
                                            .replace("%3A", ":")
                                            .replace("%2F", "/"))
                                    .isEqualTo(STRONG + " other"));
        }
    }

    @Test
    void without_a_proxy_nobody_is_believed_to_be_one() {
        try (Browser browser = new Browser()) {
            assertThat(browser.send(HttpRequest.newBuilder(here("/kunder")).header("X-Forwarded-Proto", "https"))
                            .headers()
                            .firstValue("Strict-Transport-Security"))
                    .isEmpty();
        }
    }

    @Test
    void a_level_that_is_not_among_the_accepted_ones_is_not_enough_although_another_was_asked_for() {
        for (String weak : new String[] {"http://id.elegnamnden.se/loa/1.0/loa2", STRONG + "/", "", null}) {
            PROVIDER.says(token -> token.claim("acr", weak));
            refused("too-weak");
        }
        PROVIDER.says(token -> token.claim("acr", "other"));
        try (Browser browser = new Browser()) {
            browser.logsIn();
            assertThat(browser.isIn()).isTrue();
        }
    }

    @Test
    void whoever_is_not_in_the_list_of_users_or_has_ended_is_told_so() {
        for (String login : new String[] {"ingen", "slut", "Planerare", "plänerare", null}) {
            PROVIDER.says(token -> token.claim("preferred_username", login));
            refused("unknown");
        }
    }

    static List<Consumer<JWTClaimsSet.Builder>> lies() {
        return List.of(
                token -> token.issuer("https://annan.example"),
                token -> token.audience("annan"),
                token -> token.audience(List.of(TestProvider.CLIENT, "annan")),
                token -> token.claim("azp", "annan"),
                token -> token.claim("nonce", "annan"),
                token -> token.claim("nonce", null),
                token -> token.subject(null),
                token -> token.expirationTime(Date.from(Instant.now().minusSeconds(300))),
                token -> token.issueTime(Date.from(Instant.now().plusSeconds(300))),
                token -> token.notBeforeTime(Date.from(Instant.now().plusSeconds(300))));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void an_id_token_that_is_not_for_this_login_is_not_believed(Consumer<JWTClaimsSet.Builder> lie) {
        PROVIDER.says(lie);
        refused("failed");
    }

    @Test
    void an_id_token_that_somebody_else_has_signed_is_not_believed() {
        PROVIDER.forges();
        refused("failed");
        PROVIDER.bringsItsOwnKey();
        refused("failed");
    }

    @Test
    void an_id_token_that_nobody_has_signed_or_that_a_known_word_has_is_not_believed() {
        PROVIDER.signsNothing();
        refused("failed");
        PROVIDER.signsByThePublicKey();
        refused("failed");
    }

    @Test
    void an_answer_to_a_question_that_this_browser_has_not_asked_is_not_taken() {
        try (Browser victim = new Browser();
                Browser attacker = new Browser()) {
            URI back = attacker.back();
            victim.asked();
            for (String query : new String[] {
                back.getRawQuery(),
                back.getRawQuery().replaceAll("state=[^&]*", "state=x"),
                "error=access_denied&state=x"
            }) {
                assertThat(Browser.location(victim.get(back.getRawPath() + "?" + query))
                                .toString())
                        .isEqualTo("/login?failed");
            }
            assertThat(victim.isIn()).isFalse();
            assertThat(Browser.location(victim.get("/oauth2/authorization/annan"))
                            .toString())
                    .as("a provider that is not there, or cannot be asked")
                    .isEqualTo("/login?failed");

            String code = back.getRawPath() + "?" + back.getRawQuery();
            attacker.get(code);
            assertThat(attacker.isIn()).isTrue();
            assertThat(Browser.location(attacker.get(code)).toString())
                    .as("a code works once")
                    .isEqualTo("/login?failed");
        }
    }

    private void refused(String why) {
        try (Browser browser = new Browser()) {
            assertThat(browser.logsIn()).isEqualTo("/login?" + why);
            assertThat(browser.isIn()).isFalse();
        }
    }

    @Test
    void whoever_logs_out_is_led_to_the_provider_and_back_and_no_personal_identity_number_stands_in_the_address() {
        OidcIdToken.Builder token = OidcIdToken.withTokenValue("x.y.z").claim("sub", "1");

        assertThat(provider.logoutAddress(new DefaultOidcUser(List.of(), token.build()), "/login"))
                .isEqualTo(PROVIDER.issuer()
                        + "/logout?client_id=pausa&post_logout_redirect_uri=https%3A%2F%2Fpausa.example%2Flogin"
                        + "&id_token_hint=x.y.z");
        token.claim("auth_time", 1_800_000_000L);
        assertThat(provider.logoutAddress(new DefaultOidcUser(List.of(), token.build()), "/login"))
                .contains("x.y.z");
        for (Object number :
                new Object[] {191212121212L, "19121212-1212", "191212121212", "1212121212", "121212+1212"}) {
            token.claim("personalIdentityNumber", number);
            assertThat(provider.logoutAddress(new DefaultOidcUser(List.of(), token.build()), "/login"))
                    .startsWith(PROVIDER.issuer() + "/logout?")
                    .doesNotContain("x.y.z");
        }
    }

    @Test
    void the_session_that_the_provider_ends_is_ended_and_no_other_one() {
        try (Browser gone = entered("planerare", "1", "s1");
                Browser stays = entered("planerare", "1", "s2")) {
            assertThat(logOut(PROVIDER.logoutToken(
                            "logout+jwt", token -> token.subject("1").claim("sid", "s1"))))
                    .isEqualTo(200);

            await().atMost(Duration.ofMinutes(1)).until(() -> !gone.isIn());
            assertThat(stays.isIn()).isTrue();
        }
    }

    @Test
    void without_a_session_named_all_of_somebody_end_and_none_of_anybody_else() {
        try (Browser one = entered("planerare", "1", "s1");
                Browser other = entered("planerare", "1", "s2");
                Browser stays = entered("chef", "2", "s3")) {
            logOut(PROVIDER.logoutToken("logout+jwt", token -> token.subject("1")));

            await().atMost(Duration.ofMinutes(1)).until(() -> !one.isIn() && !other.isIn());
            assertThat(stays.isIn()).isTrue();
        }
    }

    @Test
    void a_logout_that_is_said_again_does_not_end_what_has_begun_since() {
        String said = PROVIDER.logoutToken("logout+jwt", token -> token.subject("1"));
        PROVIDER.says(token -> token.issueTime(Date.from(Instant.now().plusSeconds(10))));
        try (Browser again = new Browser();
                Browser other = entered("chef", "2", "s3")) {
            PROVIDER.says(token -> token.issueTime(Date.from(Instant.now().plusSeconds(10))));
            again.logsIn();
            again.opensAWindow();

            assertThat(logOut(said)).isEqualTo(200);
            logOut(PROVIDER.logoutToken("logout+jwt", token -> token.subject("2")));

            await().atMost(Duration.ofMinutes(1)).until(() -> !other.isIn());
            assertThat(again.isIn()).isTrue();
        }
    }

    static List<Consumer<JWTClaimsSet.Builder>> liesOfLogouts() {
        return List.of(
                token -> token.issuer("https://annan.example"),
                token -> token.audience("annan"),
                token -> token.claim("nonce", "n"),
                token -> token.claim("events", null),
                token -> token.claim("events", Map.of("http://annan.example/event", Map.of())),
                token -> token.subject(null),
                token -> token.issueTime(null),
                token -> token.expirationTime(Date.from(Instant.now().minusSeconds(300))));
    }

    @ParameterizedTest
    @MethodSource("liesOfLogouts")
    void a_logout_token_that_is_none_of_ours_ends_nothing(Consumer<JWTClaimsSet.Builder> lie) {
        isForged(PROVIDER.logoutToken("logout+jwt", token -> lie.accept(token.subject("1"))));
    }

    @Test
    void what_is_signed_by_somebody_else_or_of_another_kind_ends_nothing() {
        isForged(PROVIDER.forgedLogoutToken("1"));
        isForged(PROVIDER.logoutToken("JWT", token -> token.subject("1")));
        isForged("x");
        isForged("");
    }

    private void isForged(String token) {
        assertThat(logOut(token)).isEqualTo(400);
        assertThat(jdbc.sql("select count(*) from provider_logout")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Browser entered(String login, String subject, String sid) {
        PROVIDER.says(token -> token.subject(subject).claim("sid", sid).claim("preferred_username", login));
        Browser browser = new Browser();
        browser.logsIn();
        return browser.opensAWindow();
    }

    private int logOut(String token) {
        try (Browser provider = new Browser()) {
            return provider.send(HttpRequest.newBuilder(here(BackChannelLogout.ADDRESS))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8))))
                    .statusCode();
        }
    }
}
