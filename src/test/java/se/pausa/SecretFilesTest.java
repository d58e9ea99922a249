package se.pausa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import se.pausa.common.StartRefused;

/** Secrets out of files, so that they stand in no list of variables. */
class SecretFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_variable_that_ends_with_file_gives_what_stands_in_it_instead_of_the_variable() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "hemligt \n");
        StandardEnvironment environment = with(Map.of(
                "PAUSA_LOGIN_CLIENT_SECRET_FILE", file.toString(),
                "SPRING_DATASOURCE_PASSWORD_FILE", file.toString(),
                "PAUSA_CITY_TOKEN", "old",
                "PAUSA_CITY_TOKEN_FILE", file.toString(),
                "OTHER_FILE", "none"));

        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("hemligt");
        assertThat(environment.getProperty("pausa.city.token")).isEqualTo("hemligt");
        assertThat(Binder.get(environment)
                        .bind("pausa.login.client-secret", String.class)
                        .get())
                .isEqualTo("hemligt");
    }

    @Test
    void a_file_that_cannot_be_read_stops_the_start() {
        assertThatThrownBy(() -> with(
                        Map.of("PAUSA_CITY_TOKEN_FILE", folder.resolve("none").toString())))
                .isInstanceOf(StartRefused.class)
                .hasMessage("Filen i PAUSA_CITY_TOKEN_FILE går inte att läsa.");
    }

    private static StandardEnvironment with(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment() {
            @Override
            public Map<String, Object> getSystemEnvironment() {
                return variables;
            }
        };
        new SecretFiles().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
