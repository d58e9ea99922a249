package se.pausa.city;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A city of its own for tests, on the loopback address: an HTTP server that keeps what it got and answers as a
 * test tells it to. Knows the wire from its description only, not from the code under test.
 */
final class TestCity implements AutoCloseable {

    static final String TOKEN = "test-token";

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final Map<Long, Integer> underWay = new HashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private int port;
    private @Nullable HttpServer server;
    private volatile Function<Received, Answer> mood = _ -> Answer.accepted();

    /** What a request brought. */
    record Received(String method, String path, Map<String, String> headers, JsonNode body) {

        String key() {
            return headers.get("Idempotency-key");
        }

        long pause() {
            return body.get("id").longValue();
        }

        int version() {
            return body.get("version").intValue();
        }

        String customer() {
            return body.get("customer").get("personalIdentityNumber").stringValue();
        }
    }

    /**
     * What it is answered.
     *
     * @param late how long it takes until the answer is given, when all is done
     */
    record Answer(int status, String body, Map<String, String> headers, Duration late) {

        /** Breaks the connection without a word. */
        static final Answer NONE = of(0, "");

        static Answer of(int status, String body) {
            return new Answer(status, body, Map.of(), Duration.ZERO);
        }

        Answer with(String header, String value) {
            return new Answer(status, body, Map.of(header, value), late);
        }

        Answer after(Duration time) {
            return new Answer(status, body, headers, time);
        }

        static Answer accepted() {
            return of(200, "{\"receipt\":\"K-1\"}");
        }

        static Answer rejected(String words) {
            return of(422, JSON.writeValueAsString(Map.of("message", words)));
        }
    }

    TestCity() {
        open();
    }

    /** Listens, on the same port as before. */
    void open() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = server.getAddress().getPort();
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Refuses connections from now on. */
    void shut() {
        server.stop(0);
    }

    CityAddress address() {
        return CityAddress.of("http://127.0.0.1:" + port + "/api");
    }

    /** Answers like this from now on; may wait as long as it likes. */
    void answers(Function<Received, Answer> how) {
        mood = how;
    }

    List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /** Two requests of one customer at once, and requests that could not be read. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Received request = read(exchange);
            received.add(request);
            long customer = Long.parseLong(request.customer());
            enter(customer);
            Answer answer;
            try {
                answer = mood.apply(request);
            } finally {
                leave(customer);
            }
            if (answer == Answer.NONE) {
                return;
            }
            pass(answer.late());
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (RuntimeException fault) {
            faults.add(fault.toString());
        }
    }

    /** Lets time pass, as a city does that is slow. */
    static void pass(Duration time) {
        if (time.isPositive()) {
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS))
                    .join();
        }
    }

    static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Received read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        return new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                headers,
                JSON.readTree(exchange.getRequestBody().readAllBytes()));
    }

    private void enter(long customer) {
        synchronized (underWay) {
            if (underWay.merge(customer, 1, Integer::sum) > 1) {
                faults.add("two requests of one customer at once");
            }
        }
    }

    private void leave(long customer) {
        synchronized (underWay) {
            underWay.merge(customer, -1, Integer::sum);
        }
    }

    /** The versions that were received of each pause, in the order of their arrival. */
    Map<Long, List<Integer>> versions() {
        Map<Long, List<Integer>> versions = new HashMap<>();
        received()
                .forEach(request -> versions.computeIfAbsent(request.pause(), _ -> new ArrayList<>())
                        .add(request.version()));
        return versions;
    }

    @Override
    public void close() {
        shut();
    }
}
