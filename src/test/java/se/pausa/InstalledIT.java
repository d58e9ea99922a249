package se.pausa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The jar as it is installed: with a certificate, secrets in files, and a log that a machine reads. */
class InstalledIT {

    private static final Path FOLDER = PackagedApplication.TARGET.resolve("installed");

    private static final String PASSWORD = "kastanj sju vadade hem";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Queue<String> log = new ConcurrentLinkedQueue<>();

    private Process application;

    @AfterEach
    void end() throws InterruptedException {
        if (application != null) {
            application.destroy();
            application.waitFor();
        }
    }

    @Test
    void nobodyReachesItUnencryptedAndACertificateThatIsRenewedIsTakenWhileItRuns() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        Certificate first = makeCertificate();
        ProcessBuilder launch = PackagedApplication.on(FOLDER.resolve("data"), false);
        launch.environment()
                .put("PAUSA_CERTIFICATE", FOLDER.resolve("certificate.pem").toString());
        launch.environment()
                .put("PAUSA_CERTIFICATE_KEY", FOLDER.resolve("key.pem").toString());
        launch.environment().put("PAUSA_LOG", "json");
        launch.environment()
                .put(
                        "PAUSA_ADMIN_PASSWORD_FILE",
                        Files.writeString(FOLDER.resolve("password"), PASSWORD + "\n")
                                .toString());
        application = launch.redirectErrorStream(true).start();
        URI address = URI.create(PackagedApplication.addressOf(application, log::add));
        BufferedReader rest = application.inputReader(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(() -> rest.lines().forEach(log::add));
        assertThat(address.getScheme()).isEqualTo("https");

        HttpResponse<String> answer = ask(first, HttpRequest.newBuilder(address.resolve("/kunder")));
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(answer.headers().firstValue("Location")).contains("/login");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000 ; includeSubDomains");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-pausa=")
                .contains("; Secure");
        assertThat(unencrypted(address)).startsWith("HTTP/1.1 400").doesNotContain("Set-Cookie");
        assertThatThrownBy(() -> weak(address, first)).isInstanceOf(SSLHandshakeException.class);

        HttpResponse<String> entered = ask(
                first,
                HttpRequest.newBuilder(address.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=admin&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8))));
        assertThat(entered.headers().firstValue("Location").orElseThrow()).doesNotContain("login");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log)
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("{\"@timestamp\"")
                                .contains("\"pausa.security\"", "\"security_event\":\"login\"", "\"user\":\"admin\"")));
        assertThat(log).noneMatch(line -> line.contains(PASSWORD));

        Certificate second = makeCertificate();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> ask(second, HttpRequest.newBuilder(address)).statusCode() > 0);
    }

    @Test
    void otherMachinesWithoutEncryptionStopTheStartWithOneSentence() throws Exception {
        ProcessBuilder launch = PackagedApplication.on(FOLDER.resolve("refused"), false);
        launch.environment().put("SERVER_ADDRESS", "0.0.0.0");
        application = launch.redirectErrorStream(true).start();

        List<String> said =
                application.inputReader(StandardCharsets.UTF_8).lines().toList();

        assertThat(said)
                .contains("Pausa skulle kunna nås från andra datorer utan kryptering.")
                .noneMatch(line -> line.startsWith("\tat ") || line.contains("MariaDB"));
        assertThat(application.waitFor()).isNotZero();
    }

    /** A new one, signed by itself, in the place of the one before. */
    private static Certificate makeCertificate() throws Exception {
        Path store = FOLDER.resolve("store.p12");
        Files.deleteIfExists(store);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "pausa",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=pausa",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        Certificate certificate = keys.getCertificate("pausa");
        write(
                "key.pem",
                "PRIVATE KEY",
                keys.getKey("pausa", "changeit".toCharArray()).getEncoded());
        write("certificate.pem", "CERTIFICATE", certificate.getEncoded());
        return certificate;
    }

    private static void write(String name, String kind, byte[] content) throws IOException {
        String pem = "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(content)
                + "\n-----END " + kind + "-----\n";
        Path whole = Files.writeString(FOLDER.resolve(name + ".new"), pem);
        Files.move(whole, FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static SSLContext trusting(Certificate certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("pausa", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static HttpResponse<String> ask(Certificate trusted, HttpRequest.Builder request) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(trusting(trusted)).build()) {
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String unencrypted(URI address) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write("GET /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** With what Java would still offer, but nobody should. */
    private static void weak(URI address, Certificate trusted) throws Exception {
        try (SSLSocket socket =
                (SSLSocket) trusting(trusted).getSocketFactory().createSocket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});
            socket.startHandshake();
        }
    }
}
