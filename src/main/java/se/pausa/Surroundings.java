package se.pausa;

import java.io.File;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import se.pausa.common.StartRefused;

/**
 * What follows from where Pausa stands, before anything starts: other machines reach it encrypted only, by a certificate of
 * its own or by a proxy that has one, and nobody but that proxy says where a request comes from. Registered in {@code
 * spring.factories}.
 */
class Surroundings implements EnvironmentPostProcessor {

    /** Between the port for people and the one for those who look after the machine. */
    private static final int BETWEEN_PORTS = 1000;

    private static final int DEFAULT_PORT = 8080;

    /** With forward secrecy and authenticated encryption, the strongest first (ASVS 12.1.2). */
    private static final String CIPHERS = String.join(
            ",",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> derived = new HashMap<>();
        String certificate = environment.getProperty("pausa.certificate", "");
        String proxy = environment.getProperty("pausa.proxy", "");
        if (!certificate.isBlank()) {
            bundle(certificate, environment.getProperty("pausa.certificate-key", ""), derived);
        }
        boolean encrypts = !certificate.isBlank() || isEncrypted(environment, "server.ssl");
        if (!encrypts && proxy.isBlank()) {
            refuseUnlessLoopback(environment.getProperty("server.address", ""));
        }
        if (!isEncrypted(environment, "management.server.ssl")) {
            refuseUnlessLoopback(environment.getProperty("management.server.address", ""));
        }
        boolean https = encrypts || !proxy.isBlank();
        derived.put("pausa.https", https);
        if (https) {
            derived.put("server.servlet.session.cookie.name", "__Host-pausa");
            derived.put("server.servlet.session.cookie.secure", true);
        }
        derived.put("server.forward-headers-strategy", proxy.isBlank() ? "none" : "native");
        derived.put("server.tomcat.remoteip.internal-proxies", addresses(proxy));
        environment.getPropertySources().addFirst(new MapPropertySource("surroundings", derived));
        environment.getPropertySources().addLast(new MapPropertySource("unless set", unlessSet(environment)));
    }

    /** A certificate that is renewed is taken without a new start. */
    private static void bundle(String certificate, String key, Map<String, Object> derived) {
        if (key.isBlank() || !new File(certificate).canRead() || !new File(key).canRead()) {
            throw new StartRefused(
                    "Certifikatet i PAUSA_CERTIFICATE eller nyckeln i PAUSA_CERTIFICATE_KEY går inte att läsa.",
                    "Ange två PEM-filer som Pausa får läsa: certifikatet med hela sin kedja, och dess privata nyckel.");
        }
        String bundle = "spring.ssl.bundle.pem.pausa.";
        derived.put(bundle + "keystore.certificate", "file:" + certificate);
        derived.put(bundle + "keystore.private-key", "file:" + key);
        derived.put(bundle + "reload-on-update", true);
        derived.put(bundle + "options.enabled-protocols", "TLSv1.3,TLSv1.2");
        derived.put(bundle + "options.ciphers", CIPHERS);
        derived.put("server.ssl.bundle", "pausa");
    }

    private static boolean isEncrypted(Environment environment, String prefix) {
        return environment.getProperty(prefix + ".enabled", Boolean.class, true)
                && Stream.of(".bundle", ".key-store", ".certificate")
                        .anyMatch(way ->
                                !environment.getProperty(prefix + way, "").isBlank());
    }

    private static void refuseUnlessLoopback(String address) {
        if (!isLoopback(address)) {
            throw new StartRefused(
                    "Pausa skulle kunna nås från andra datorer utan kryptering.",
                    "Ange ett certifikat (PAUSA_CERTIFICATE och PAUSA_CERTIFICATE_KEY) eller adressen till den proxy som"
                            + " står för https (PAUSA_PROXY), eller låt Pausa lyssna på 127.0.0.1. Driftporten"
                            + " (MANAGEMENT_SERVER_ADDRESS) lyssnar på 127.0.0.1 om den inte har ett eget certifikat.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    /** As Tomcat wants them: each with the length of its network, or it would be a pattern of letters. */
    private static String addresses(String proxy) {
        return Arrays.stream(proxy.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(address -> address.contains("/") ? address : address + (address.contains(":") ? "/128" : "/32"))
                .collect(Collectors.joining(","));
    }

    private static Map<String, Object> unlessSet(Environment environment) {
        Map<String, Object> defaults = new HashMap<>();
        int port = environment.getProperty("server.port", Integer.class, DEFAULT_PORT);
        defaults.put("management.server.port", port == 0 ? 0 : port + BETWEEN_PORTS);
        if ("json".equals(environment.getProperty("pausa.log"))) {
            defaults.put("logging.structured.format.console", "ecs");
        }
        return defaults;
    }
}
