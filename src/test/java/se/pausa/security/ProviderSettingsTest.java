package se.pausa.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.pausa.common.StartRefused;

/** With settings by which nobody could log in, or not securely, Pausa does not start; and it never says a secret. */
class ProviderSettingsTest {

    @Test
    void a_provider_with_a_secret_or_a_key_and_levels_is_taken() {
        assertThat(settings("https://legg.example/x", "pausa", "hemligt", "", "loa3")
                        .shownName())
                .isEqualTo("legg.example");
        settings("http://127.0.0.1:8180/x", "pausa", "", "key.jwk", "loa3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://legg.example", "legg.example", "https://", "https://a:b@legg.example", "ftp://x"})
    void an_issuer_without_https_is_refused(String issuer) {
        refused(() -> settings(issuer, "pausa", "hemligt", "", "loa3"), "PAUSA_LOGIN_ISSUER");
    }

    @Test
    void neither_or_both_of_secret_and_key_or_no_level_is_refused() {
        String issuer = "https://legg.example";
        refused(() -> settings(issuer, "", "hemligt", "", "loa3"), "PAUSA_LOGIN_CLIENT_ID");
        refused(() -> settings(issuer, "pausa", "", "", "loa3"), "PAUSA_LOGIN_CLIENT_KEY");
        refused(() -> settings(issuer, "pausa", "hemligt", "key.jwk", "loa3"), "PAUSA_LOGIN_CLIENT_KEY");
        refused(() -> settings(issuer, "pausa", "hemligt", ""), "PAUSA_LOGIN_ACR");
    }

    @Test
    void the_base_address_is_one_with_https_and_is_needed_as_soon_as_somebody_is_to_come_back_to_it() {
        assertThat(new BaseAddress("https://pausa.example/ ").with("/login")).isEqualTo("https://pausa.example/login");
        refused(() -> new BaseAddress("http://pausa.example"), "PAUSA_ADDRESS");
        refused(() -> new BaseAddress("").with("/login"), "PAUSA_ADDRESS saknas");
    }

    @Test
    void a_logout_ends_what_it_names_and_had_begun() {
        Instant then = Instant.ofEpochSecond(1_800_000_000);
        ProviderSession session = new ProviderSession("1", "s1", then);

        assertThat(new ProviderLogout("1", "s1", then).ends(session)).isTrue();
        assertThat(new ProviderLogout(null, "s1", then).ends(session)).isTrue();
        assertThat(new ProviderLogout("1", null, then).ends(session)).isTrue();
        assertThat(new ProviderLogout("1", "s1", then).ends(new ProviderSession("1", null, then)))
                .as("the provider has not named its session")
                .isTrue();
        assertThat(new ProviderLogout("1", "s2", then).ends(session)).isFalse();
        assertThat(new ProviderLogout("2", null, then).ends(session)).isFalse();
        assertThat(new ProviderLogout("1", "s1", then.minusSeconds(1)).ends(session))
                .isFalse();
    }

    @Test
    void a_provider_that_says_that_it_is_another_one_than_configured_is_not_asked_further() throws IOException {
        HttpServer impostor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String address = "http://127.0.0.1:" + impostor.getAddress().getPort();
        byte[] metadata = """
                {"issuer": "https://legg.example", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}
                """.formatted(address).getBytes(StandardCharsets.UTF_8);
        impostor.createContext("/.well-known/openid-configuration", call -> {
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(HttpURLConnection.HTTP_OK, metadata.length);
            call.getResponseBody().write(metadata);
            call.close();
        });
        impostor.start();
        try {
            LoginProvider provider = new LoginProvider(
                    settings(address, "pausa", "hemligt", "", "loa3"),
                    new BaseAddress("https://pausa.example"),
                    mock(JdbcClient.class),
                    Clock.systemUTC());
            assertThatThrownBy(provider::registration)
                    .hasMessageContaining("https://legg.example")
                    .hasMessageContaining(address);
        } finally {
            impostor.stop(0);
        }
    }

    private static ProviderSettings settings(String issuer, String client, String secret, String key, String... acr) {
        return new ProviderSettings(
                issuer,
                "",
                client,
                secret,
                key,
                List.of(acr),
                "preferred_username",
                "",
                List.of(),
                "",
                Set.of("openid"));
    }

    private static void refused(Runnable start, String says) {
        assertThatThrownBy(start::run)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(says)
                .hasMessageNotContaining("hemligt");
    }
}
