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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The jar as somebody starts it: with its own database, killed, started again, started twice. */
class PackagedApplicationIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path FOLDER = TARGET.resolve("packaged");
    private static final Pattern READY = Pattern.compile("Pausa är igång: (http://127\\.0\\.0\\.1:\\d+/)");

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
        String address = addressOf(first);
        assertThat(get(address + "actuator/health")).contains("\"status\":\"UP\"");
        assertThat(get(address + "?v-r=init&location=&query=")).contains("\"productionMode\":true");

        Process second = start();
        assertThat(second.errorReader().lines())
                .containsExactly("Pausa is already running on the data folder " + FOLDER
                        + ": stop it first, or give this one another folder by PAUSA_DATA_DIR.");
        assertThat(second.waitFor()).isNotZero();

        first.destroyForcibly().waitFor();
        Process third = start();
        assertThat(get(addressOf(third) + "actuator/health")).contains("\"status\":\"UP\"");

        third.destroy();
        assertThat(third.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(FOLDER.resolve("mariadb.log"))).contains("Shutdown complete");
    }

    private Process start() throws IOException {
        ProcessBuilder launch = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-jar",
                TARGET.resolve("pausa.jar").toString());
        launch.environment().put("PAUSA_DATA_DIR", FOLDER.toString());
        launch.environment().put("PAUSA_DEMO", "false");
        launch.environment().put("SERVER_PORT", "0");
        launch.environment().keySet().removeIf(name -> name.startsWith("SPRING_DATASOURCE_"));
        Process application = launch.start();
        started.add(application);
        return application;
    }

    private static String addressOf(Process application) {
        return application
                .inputReader(StandardCharsets.UTF_8)
                .lines()
                .map(READY::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow()
                .group(1);
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
