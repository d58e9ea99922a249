package se.pausa.city;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens simulated cities, since the tests' application has none, and sends to them what a test wants. */
public final class SimulatedCities {

    static final Duration SLOWNESS = Duration.ofMillis(400);

    private SimulatedCities() {}

    /** To be closed by the test. */
    public static SimulatedCity open(JdbcClient jdbc, CityNews news, Clock clock) {
        return new SimulatedCity(new SimulatedAbsences(jdbc), news, clock, SLOWNESS);
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
        return HttpRequest.newBuilder(city.address().absence(pause))
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
