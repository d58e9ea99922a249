package se.pausa.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.pausa.city.StandInCity;
import se.pausa.pause.News;

/** Opens simulated cities, since the tests' application has none, and sends to them what a test wants. */
public final class SimulatedCities {

    static final Duration SLOWNESS = Duration.ofMillis(400);

    private SimulatedCities() {}

    /** To be closed by the test. */
    public static SimulatedCity open(JdbcClient jdbc, News news, Clock clock) {
        return new SimulatedCity(new SimulatedAbsences(jdbc), () -> news.ofTheCity(Map.of()), clock, SLOWNESS);
    }

    /** How it is reached, as Pausa is told. */
    public static StandInCity reached(SimulatedCity city) {
        return new StandInCity(city.url(), city.token());
    }

    /** What opens one in an application. */
    public static Class<?> configuration() {
        return SimulatedCityConfiguration.class;
    }

    /** An absence as it is in order. */
    static String body(long pause, int version) {
        return """
                {"id":%d,"version":%d,"customer":{"number":"10004","personalIdentityNumber":"189406066671"},\
                "status":"NEW","reason":"Sjukhusvistelse","notifiedAt":"2026-11-23T08:05:00+01:00",\
                "fromDate":"2026-11-23","toDate":"2026-11-30"}""".formatted(pause, version);
    }

    /** Sends an absence that is in order. */
    public static HttpResponse<String> put(SimulatedCity city, long pause, int version) {
        return send(request(city, pause, version, body(pause, version)).build());
    }

    /** A request that is in order but for the body, perhaps. */
    static HttpRequest.Builder request(SimulatedCity city, long pause, int version, String body) {
        return HttpRequest.newBuilder(URI.create(city.url() + "/absences/" + pause))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", pause + "-" + version)
                .header("Authorization", "Bearer " + city.token())
                .PUT(BodyPublishers.ofString(body));
    }

    static HttpResponse<String> send(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
