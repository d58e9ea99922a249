package se.pausa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;
import se.pausa.common.StartRefused;

/** Who may reach Pausa, and how; everything else does not start. */
class SurroundingsTest {

    @TempDir
    Path folder;

    private MockEnvironment environment;

    @BeforeEach
    void asItComes() {
        environment = new MockEnvironment()
                .withProperty("server.address", "127.0.0.1")
                .withProperty("management.server.address", "127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "127.8.9.10"})
    void this_machine_alone_needs_no_encryption(String address) {
        start("server.address", address);

        assertThat(environment.getProperty("server.servlet.session.cookie.secure"))
                .isNull();
        assertThat(environment.getProperty("server.forward-headers-strategy"))
                .as("wherever it runs")
                .isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", ""})
    void other_machines_without_encryption_are_refused(String address) {
        assertThatThrownBy(() -> start("server.address", address))
                .isInstanceOf(StartRefused.class)
                .hasMessage("Pausa skulle kunna nås från andra datorer utan kryptering.");
        start("pausa.proxy", "192.0.2.2");
        assertThatThrownBy(() -> start("management.server.address", address)).isInstanceOf(StartRefused.class);
    }

    @Test
    void with_a_proxy_they_reach_it_by_the_proxy_alone() {
        environment.setProperty("pausa.proxy", "192.0.2.2, 10.89.0.0/24 ,fd00::1");
        start("server.address", "0.0.0.0");

        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("native");
        assertThat(environment.getProperty("server.tomcat.remoteip.internal-proxies"))
                .isEqualTo("192.0.2.2/32,10.89.0.0/24,fd00::1/128");
        assertThat(environment.getProperty("server.servlet.session.cookie.name"))
                .isEqualTo("__Host-pausa");
    }

    @Test
    void with_a_certificate_they_reach_it_themselves_but_not_with_one_that_cannot_be_read() throws Exception {
        environment.setProperty("server.address", "0.0.0.0");
        Path file = Files.writeString(folder.resolve("a.pem"), "x");
        assertThatThrownBy(() -> start("pausa.certificate", file.toString())).isInstanceOf(StartRefused.class);
        environment.setProperty("pausa.certificate-key", folder.resolve("none").toString());
        assertThatThrownBy(() -> start("pausa.certificate", file.toString())).isInstanceOf(StartRefused.class);

        start("pausa.certificate-key", file.toString());
        assertThat(environment.getProperty("server.ssl.bundle")).isEqualTo("pausa");
        assertThat(environment.getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo("true");
        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("none");
    }

    @Test
    void an_encryption_that_is_switched_off_is_none() {
        environment.setProperty("server.ssl.bundle", "own");
        start("server.address", "0.0.0.0");

        environment.setProperty("server.ssl.enabled", "false");
        assertThatThrownBy(() -> start("server.address", "0.0.0.0")).isInstanceOf(StartRefused.class);
    }

    @Test
    void those_who_look_after_the_machine_have_a_port_of_their_own() {
        start("server.port", "8131");
        assertThat(environment.getProperty("management.server.port")).isEqualTo("9131");
        start("management.server.port", "7000");
        assertThat(environment.getProperty("management.server.port")).isEqualTo("7000");
    }

    private void start(String name, String value) {
        environment.setProperty(name, value);
        environment.getPropertySources().remove("surroundings");
        environment.getPropertySources().remove("unless set");
        new Surroundings().postProcessEnvironment(environment, new SpringApplication());
    }
}
