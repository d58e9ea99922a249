package se.pausa.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.pausa.demo.SimulatedAbsences.Taken;
import se.pausa.demo.SimulatedReader.Unreadable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stockholms stad as the demo has it: a real HTTP server on this machine, reached by the same gateway as the
 * real city, with a key that nobody else knows. It keeps what it got over a restart, and forgets its mood.
 */
public final class SimulatedCity implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedCity.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PATH = Pattern.compile("/absences/(\\d{1,18})");
    private static final int LONGEST_BODY = 64 * 1024;

    private final SimulatedAbsences absences;
    private final Runnable changed;
    private final Clock clock;
    private final Duration slowness;
    private final String token = UUID.randomUUID().toString();
    private final SimulatedDoor door;
    private volatile CityMood mood = CityMood.WELL;

    /**
     * Opens at once: whoever is given the city can reach it.
     *
     * @param changed told that it is in another mood
     * @param slowness how long a slow city takes to answer
     */
    SimulatedCity(SimulatedAbsences absences, Runnable changed, Clock clock, Duration slowness) {
        this.absences = absences;
        this.changed = changed;
        this.clock = clock;
        this.slowness = slowness;
        this.door = new SimulatedDoor(this::handle);
    }

    private record Answer(int status, Map<String, String> body) {

        static Answer message(int status, String message) {
            return new Answer(status, Map.of("message", message));
        }
    }

    String url() {
        return door.url();
    }

    String token() {
        return token;
    }

    public CityMood mood() {
        return mood;
    }

    /** Is like this from the next request on. */
    public synchronized void become(CityMood next) {
        if (next == CityMood.DOWN) {
            door.shut();
        } else {
            door.open();
        }
        mood = next;
        changed.run();
    }

    /** What it has, what came last first. */
    public List<SimulatedAbsence> absences(int offset, int limit) {
        return absences.newest(offset, limit);
    }

    public int count() {
        return absences.count();
    }

    @Override
    public void close() {
        door.close();
    }

    /** A slow city has taken the message long before it says so. */
    private void handle(HttpExchange exchange) {
        Answer answer = answer(exchange);
        if (mood == CityMood.SLOW) {
            CompletableFuture.delayedExecutor(slowness.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> send(exchange, answer));
        } else {
            send(exchange, answer);
        }
    }

    private Answer answer(HttpExchange exchange) {
        try {
            Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
            if (mood == CityMood.REFUSING_US || !isOurs(exchange)) {
                return Answer.message(401, "Nyckeln gäller inte (simulerad stad).");
            }
            if (!path.matches() || !exchange.getRequestMethod().equals("PUT")) {
                return Answer.message(404, "Här finns bara PUT /absences/{id} (simulerad stad).");
            }
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
            if (mood == CityMood.REJECTING) {
                return Answer.message(422, "Frånvaron avvisas (simulerad stad).");
            }
            return take(body, Long.parseLong(path.group(1)), exchange);
        } catch (IOException | RuntimeException fault) {
            LOG.warn("The simulated city cannot answer: {}", fault.getClass().getSimpleName());
            return Answer.message(500, "Fel hos staden (simulerad stad).");
        }
    }

    private boolean isOurs(HttpExchange exchange) {
        String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private Answer take(byte[] body, long pause, HttpExchange exchange) {
        try {
            Taken taken = absences.take(SimulatedReader.read(
                    body,
                    pause,
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    clock.instant(),
                    "SIM-" + UUID.randomUUID().toString().substring(0, 8)));
            return switch (taken.news()) {
                case FIRST -> new Answer(201, Map.of("receipt", taken.receipt()));
                case NEWER, KNOWN -> new Answer(200, Map.of("receipt", taken.receipt()));
                case OLDER -> Answer.message(409, "En nyare version har redan kommit (simulerad stad).");
            };
        } catch (Unreadable fault) {
            return Answer.message(422, fault.getMessage());
        }
    }

    private void send(HttpExchange exchange, Answer answer) {
        try (exchange) {
            byte[] body = JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException _) {
            // Whoever asked is gone, or the city went down meanwhile: there is nobody to tell.
        }
    }
}
