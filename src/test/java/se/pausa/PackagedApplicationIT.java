package se.pausa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import se.pausa.embedded.EmbeddedDatabase;

/** The jar as somebody starts it: with its own database, killed, started again, started twice. */
class PackagedApplicationIT {

    private static final Path FOLDER = PackagedApplication.TARGET.resolve("packaged");

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void removeWhatAnEarlierRunLeft() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @AfterEach
    void endWhatRuns() throws Exception {
        for (Process application : started) {
            application.destroy();
            application.waitFor();
        }
    }

    @Test
    void startsInProductionModeAndAgainAfterItWasKilledButNotTwiceAtATime() throws Exception {
        Process first = start();
        String address = PackagedApplication.addressOf(first);
        assertThat(get(address + "?v-r=init&location=&query=")).contains("\"productionMode\":true");

        Process second = start();
        assertThat(second.errorReader().lines())
                .containsExactly("Pausa is already running on the data folder " + FOLDER
                        + ": stop it first, or give this one another folder by PAUSA_DATA_DIR.");
        assertThat(second.waitFor()).isNotZero();

        first.destroyForcibly().waitFor();
        Process third = start();
        assertThat(get(PackagedApplication.addressOf(third) + "login")).contains("<html lang=\"sv\"");

        third.destroy();
        assertThat(third.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(FOLDER.resolve("mariadb.log"))).contains("Shutdown complete");
    }

    @Test
    void anAddressOfTheCityThatIsNoneStopsTheStartWithOneSentence() throws Exception {
        ProcessBuilder launch = PackagedApplication.on(FOLDER, true).redirectErrorStream(true);
        launch.environment().put("PAUSA_CITY_URL", "https://pausa:hemligt@stad.example");
        Process application = launch.start();
        started.add(application);

        List<String> said =
                application.inputReader(StandardCharsets.UTF_8).lines().toList();

        assertThat(said)
                .contains("PAUSA_CITY_URL får inte innehålla användare, frågedel (?) eller fragment (#).")
                .noneMatch(line -> line.contains("hemligt") || line.startsWith("\tat "));
        assertThat(application.waitFor()).isNotZero();
    }

    @Test
    void everyRefusalIsAPageOfOursWithAWayOnWhoeverRefuses() throws Exception {
        URI address = URI.create(PackagedApplication.addressOf(start()));

        SoftAssertions all = new SoftAssertions();
        refusedInSwedish(all, ask(address, "GET /%"), 400, "Adressen går inte att läsa");
        refusedInSwedish(all, ask(address, "GET /pausade-order/%E5"), 400, "Adressen går inte att läsa");
        refusedInSwedish(all, ask(address, "GET /kunder?sok={"), 400, "Adressen går inte att läsa");
        refusedInSwedish(all, ask(address, "GET /%00"), 400, "Adressen går inte att läsa");
        refusedInSwedish(
                all, ask(address, "GET /pausade-order?fran=" + "a".repeat(20_000)), 400, "Adressen går inte att läsa");
        refusedInSwedish(all, ask(address, "GET /styles/finns-inte.css"), 404, "Sidan finns inte");
        refusedInSwedish(all, ask(address, "GET /images/finns-inte.svg"), 404, "Sidan finns inte");
        refusedInSwedish(all, ask(address, "GET /VAADIN/finns-inte.js"), 404, "Sidan finns inte");
        refusedInSwedish(all, ask(address, "TRACE /kunder"), 405, "Adressen kan inte användas så");
        refusedInSwedish(all, ask(address, "DELETE /actuator/health"), 403, "Pausa kunde inte svara");
        all.assertThat(ask(address, "GET /%", "Cookie: pausa-language=en"))
                .contains("<html lang=\"en\">", "The address cannot be read", "Go to your first page");

        all.assertThat(ask(address, "GET /pausade-order?kund=%E5&status=NEW"))
                .startsWith("HTTP/1.1 302")
                .contains("Location: /pausade-order?status=NEW\r\n");
        all.assertThat(ask(address, "GET //stad.example/?kund=%E5"))
                .as("leads to no other host")
                .doesNotContain("Location: //");
        refusedInSwedish(
                all,
                ask(
                        address,
                        "POST /kunder",
                        "Content-Type: multipart/form-data; boundary=x",
                        "Content-Length: 200000000"),
                413,
                "För mycket på en gång");
        all.assertThat(ask(address, "GET /styles/pausa.css")).startsWith("HTTP/1.1 200");
        all.assertThat(ask(address, "GET /kunder")).startsWith("HTTP/1.1 302").contains("Location: /login\r\n");
        refusedInSwedish(
                all,
                ask(address, "GET /VAADIN/push", "Upgrade: websocket", "Origin: https://ond.example"),
                403,
                "Pausa kunde inte svara");
        all.assertThat(ask(address, "GET /login")).startsWith("HTTP/1.1 200").contains("<html lang=\"sv\"");
        all.assertAll();
    }

    @Test
    void theAccessLogIsVerifiedBesidePausaAndWithoutIt() throws Exception {
        Process pausa = PackagedApplication.on(FOLDER, true).start();
        started.add(pausa);
        PackagedApplication.addressOf(pausa);
        await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(FOLDER.resolve("access-log.last")));
        assertThat(verify().toString())
                .startsWith("0 [The access log was gone through: ")
                .contains("up to seal");

        pausa.destroy();
        assertThat(pausa.waitFor()).isNotNegative();
        assertThat(verify().toString()).startsWith("0 [The access log was gone through: ");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER);
                Connection owner =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword())) {
            owner.createStatement().execute("update access_log set name = 'Någon annan' order by id limit 1");
        }
        assertThat(verify().toString()).startsWith("1 [Row ").contains(" of seal 1 was changed., ", "1 finding.");
    }

    private record Verified(int exit, List<String> said) {

        @Override
        public String toString() {
            return exit + " " + said;
        }
    }

    /** As somebody runs {@code bin/run --verify-access-log}. */
    private static Verified verify() throws Exception {
        ProcessBuilder command = PackagedApplication.on(FOLDER, false);
        command.command().add("--verify-access-log");
        Process check = command.start();
        List<String> said = check.inputReader(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains(" INFO "))
                .toList();
        return new Verified(check.waitFor(), said);
    }

    private static void refusedInSwedish(SoftAssertions all, String answer, int status, String title) {
        all.assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("<html lang=\"sv\">", title, "<a href=\"/\">Gå till din första sida</a>")
                .doesNotContain("Tomcat", "Whitelabel", "Exception");
    }

    /** Word for word, as no client of HTTP would send it; the head and the body of the answer. */
    private static String ask(URI address, String request, String... headers) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            String head = request + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n"
                    + String.join(
                            "",
                            List.of(headers).stream()
                                    .map(header -> header + "\r\n")
                                    .toList()) + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Process start() throws IOException {
        Process application = PackagedApplication.on(FOLDER, false).start();
        started.add(application);
        return application;
    }

    private static String get(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
