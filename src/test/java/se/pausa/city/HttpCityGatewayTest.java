package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseStatus;

class HttpCityGatewayTest {

    @TempDir
    Path folder;

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int A_WHILE_IN_MILLIS = 5_000;

    @Test
    void a_city_that_stops_in_the_middle_of_its_answer_does_not_keep_the_connection() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpCityGateway gateway = new HttpCityGateway(
                        CityAddress.of("http://127.0.0.1:" + listening.getLocalPort()),
                        "",
                        PATIENCE,
                        Clock.systemUTC())) {
            CompletableFuture<CityAnswer> answer = gateway.send(delivery());
            try (Socket city = listening.accept()) {
                city.setSoTimeout(A_WHILE_IN_MILLIS);
                city.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
                city.getOutputStream().flush();

                assertThat(answer.join().words()).isEqualTo(CityFailure.TIMEOUT.name());
                assertThat(endOf(city.getInputStream())).isTrue();
            }
        }
    }

    @Test
    void a_city_with_a_certificate_that_nobody_vouches_for_is_told_nothing() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpsServer impostor = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        impostor.setHttpsConfigurator(new HttpsConfigurator(signedByItself()));
        impostor.createContext("/", call -> {
            asked.incrementAndGet();
            call.sendResponseHeaders(HttpURLConnection.HTTP_OK, -1);
            call.close();
        });
        impostor.start();
        try (HttpCityGateway gateway = new HttpCityGateway(
                CityAddress.of("https://127.0.0.1:" + impostor.getAddress().getPort()),
                "made-up",
                Duration.ofMinutes(1),
                Clock.systemUTC())) {
            assertThat(gateway.send(delivery()).join().words()).isEqualTo(CityFailure.NO_CONNECTION.name());
            assertThat(asked).hasValue(0);
        } finally {
            impostor.stop(0);
        }
    }

    private SSLContext signedByItself() throws Exception {
        Path store = folder.resolve("store.p12");
        assertThat(new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "city",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=127.0.0.1",
                                "-ext",
                                "san=ip:127.0.0.1",
                                "-storepass",
                                "changeit",
                                "-keystore",
                                store.toString())
                        .redirectErrorStream(true)
                        .start()
                        .waitFor())
                .isZero();
        char[] word = "changeit".toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), word), word);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Reads on until the other side closes; fails if it does not. */
    private static boolean endOf(InputStream request) throws IOException {
        request.readAllBytes();
        return request.read() < 0;
    }

    private static CityDelivery delivery() {
        LocalDateTime nine = LocalDateTime.of(2026, 11, 23, 9, 0);
        CityDays days = new CityDays(LocalDate.of(2026, 11, 23), null);
        return new CityDelivery(
                new PauseId(1), 1, new CityReport(PauseStatus.NEW, "Bortrest", nine, days), null, "189406066671");
    }
}
