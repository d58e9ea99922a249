package se.pausa.city;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The city over HTTP, as {@code src/docs/city-wire.md} has it. Never follows a redirect: the token would
 * follow too.
 */
final class HttpCityGateway implements CityGateway, AutoCloseable {

    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(3);

    private final CityAddress address;
    private final @Nullable String authorization;
    private final Duration patience;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIME_TO_CONNECT)
            .executor(threads)
            .build();

    /**
     * @param token sent as a bearer token; none is sent when it is empty
     * @param patience from sending the request to the end of the answer
     * @throws CityAddress.Unusable if the token has characters that a header cannot hold
     */
    HttpCityGateway(CityAddress address, String token, Duration patience, Clock clock) {
        this.address = address;
        this.authorization = token.isBlank() ? null : "Bearer " + legal(token.strip());
        this.patience = patience;
        this.clock = clock;
    }

    private static String legal(String token) {
        if (!token.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
            throw new CityAddress.Unusable(
                    "PAUSA_CITY_TOKEN innehåller tecken som inte kan skickas.",
                    "Ange PAUSA_CITY_TOKEN på nytt, utan mellanslag, radbrytningar och å, ä, ö.");
        }
        return token;
    }

    @Override
    public CompletableFuture<CityAnswer> send(CityDelivery delivery) {
        CompletableFuture<HttpResponse<InputStream>> response = CompletableFuture.supplyAsync(
                        () -> request(delivery), threads)
                .thenCompose(request -> http.sendAsync(request, BodyHandlers.ofInputStream()));
        return response.thenApplyAsync(this::answer, threads)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> {
                    response.thenAccept(HttpCityGateway::breakOff);
                    return failure(failure);
                });
    }

    /** An answer that does not come to its end would keep its connection and the thread that reads it. */
    private static void breakOff(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException _) {
            // It is broken already.
        }
    }

    private HttpRequest request(CityDelivery delivery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        address.absence(delivery.pause().value()))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", delivery.key())
                .PUT(BodyPublishers.ofByteArray(CityWire.body(delivery)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request.build();
    }

    private CityAnswer answer(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            return CityWire.answer(
                    response.statusCode(),
                    body.readNBytes(CityWire.LONGEST_ANSWER + 1),
                    response.headers().firstValue("Retry-After").orElse(null),
                    clock.instant());
        } catch (IOException broken) {
            throw new CompletionException(broken);
        }
    }

    private static CityAnswer failure(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        boolean late = cause instanceof TimeoutException || cause instanceof HttpTimeoutException;
        return CityAnswer.failed(late ? CityFailure.TIMEOUT : CityFailure.NO_CONNECTION);
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
