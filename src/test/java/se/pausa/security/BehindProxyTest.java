package se.pausa.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.pausa.TestDatabase;

/** An installation behind a proxy that encrypts, and its port for those who look after it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pausa.demo=false", "pausa.proxy=127.0.0.1"})
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class BehindProxyTest {

    private static final String PASSWORD = "kastanj sju vadade hem";

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @BeforeAll
    static void users(@Autowired JdbcClient jdbc, @Autowired StaffRepository staff, @Autowired LocalAccounts accounts) {
        List.of("local_account", "role_assignment", "staff_member")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        add(staff, accounts, "drift", Role.ADMINISTRATOR, false);
        add(staff, accounts, "ny", Role.ADMINISTRATOR, true);
        add(staff, accounts, "planerare", Role.PLANNER, false);
    }

    private static void add(
            StaffRepository staff, LocalAccounts accounts, String login, Role role, boolean mustChange) {
        StaffMember member = new StaffMember(login, "Namn " + login, "x");
        member.assign(role, null, LocalDate.of(2020, 1, 1), null, "x");
        accounts.keep(staff.saveAndFlush(member).id(), PASSWORD, mustChange, false);
    }

    @Test
    void only_what_came_encrypted_to_the_proxy_is_answered_and_the_cookie_never_goes_another_way() {
        assertThat(ask("/kunder").statusCode()).isEqualTo(403);
        assertThat(ask("/kunder", "X-Forwarded-Proto", "http").statusCode()).isEqualTo(403);

        HttpResponse<String> answer = ask("/kunder", "X-Forwarded-Proto", "https");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/login");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000 ; includeSubDomains");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-pausa=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void a_web_socket_that_is_not_encrypted_is_not_opened() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
            socket.getOutputStream().write("""
                            GET /VAADIN/push HTTP/1.1
                            Host: pausa.example
                            Connection: Upgrade
                            Upgrade: websocket
                            Sec-WebSocket-Version: 13
                            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                            """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 403");
        }
    }

    @Test
    void tries_are_counted_by_the_address_that_the_proxy_has_seen_whatever_the_browser_says_of_itself(
            CapturedOutput output) {
        for (int i = 0; i < LoginLimit.TRIES; i++) {
            assertThat(tryFrom("198.51.100." + i + ", 203.0.113.7")).endsWith("?error");
        }
        assertThat(tryFrom("203.0.113.7")).endsWith("?limit");
        assertThat(tryFrom("203.0.113.8")).as("nobody is kept out by others").endsWith("?error");
        assertThat(output.getOut().lines())
                .filteredOn(line -> line.contains("login-limited address=\"203.0.113.7\""))
                .as("when it was, with the zone")
                .isNotEmpty()
                .allMatch(line -> line.matches(
                        "(\\x1b\\[\\d*m)*\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d).*"));
        assertThat(output).contains("login-refused address=\"203.0.113.8\"");
    }

    private String tryFrom(String forwardedFor) {
        String form = "username=planerare&password=" + URLEncoder.encode("fel", StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-For", forwardedFor)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void its_health_is_for_all_and_the_rest_for_administrators_who_have_a_password_of_their_own() {
        assertThat(look("health", null).body()).contains("\"status\":\"UP\"").doesNotContain("MariaDB", "jdbc");
        assertThat(look("health/readiness", null).statusCode()).isEqualTo(200);
        for (String rest : List.of("prometheus", "info", "sbom/application", "", "env", "heapdump")) {
            HttpResponse<String> nobody = look(rest, null);
            assertThat(nobody.statusCode()).as(rest).isIn(401, 403, 302, 404);
            assertThat(nobody.body()).as(rest).doesNotContain("jvm_", "CycloneDX", "java.version");
        }
        assertThat(look("prometheus", "planerare").statusCode()).isEqualTo(403);
        assertThat(look("prometheus", "ny").statusCode()).isEqualTo(403);

        HttpResponse<String> metrics = look("prometheus", "drift");
        assertThat(metrics.body()).contains("jvm_memory_used_bytes", "hikaricp_connections");
        assertThat(metrics.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
        assertThat(look("sbom/application", "drift").body()).contains("CycloneDX", "spring-boot");
        assertThat(look("env", "drift").statusCode()).isNotEqualTo(200);
        assertThat(ask("/actuator/prometheus", "X-Forwarded-Proto", "https").statusCode())
                .as("not where everybody comes")
                .isEqualTo(302);
    }

    private HttpResponse<String> look(String what, @Nullable String login) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator/" + what));
        if (login != null) {
            String basic =
                    Base64.getEncoder().encodeToString((login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + basic);
        }
        return send(request);
    }

    private HttpResponse<String> ask(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
