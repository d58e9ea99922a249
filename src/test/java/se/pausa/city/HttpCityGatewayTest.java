package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseStatus;

class HttpCityGatewayTest {

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
