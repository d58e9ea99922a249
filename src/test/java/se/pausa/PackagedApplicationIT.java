package se.pausa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

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
        assertThat(get(address + "actuator/health")).contains("\"status\":\"UP\"");
        assertThat(get(address + "?v-r=init&location=&query=")).contains("\"productionMode\":true");

        Process second = start();
        assertThat(second.errorReader().lines())
                .containsExactly("Pausa is already running on the data folder " + FOLDER
                        + ": stop it first, or give this one another folder by PAUSA_DATA_DIR.");
        assertThat(second.waitFor()).isNotZero();

        first.destroyForcibly().waitFor();
        Process third = start();
        assertThat(get(PackagedApplication.addressOf(third) + "actuator/health"))
                .contains("\"status\":\"UP\"");

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
