package se.pausa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import se.pausa.common.StartRefused;

/**
 * Secrets out of files: {@code PAUSA_CITY_TOKEN_FILE} names one that holds what {@code PAUSA_CITY_TOKEN} would say, and so
 * does every other variable of Pausa's and Spring's. Before the settings that follow from others; registered in {@code
 * spring.factories}.
 */
class SecretFiles implements EnvironmentPostProcessor, Ordered {

    private static final String ENDING = "_FILE";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> secrets = new HashMap<>();
        environment.getSystemEnvironment().forEach((name, file) -> {
            if (name.matches("(PAUSA|SPRING)_.+" + ENDING) && !file.toString().isBlank()) {
                secrets.put(
                        name.substring(0, name.length() - ENDING.length()), content(name, Path.of(file.toString())));
            }
        });
        environment
                .getPropertySources()
                .addBefore(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource("secrets-systemEnvironment", secrets));
    }

    private static String content(String name, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException _) {
            throw new StartRefused(
                    "Filen i " + name + " går inte att läsa.",
                    "Ange en fil som Pausa får läsa, eller ange hemligheten i "
                            + name.substring(0, name.length() - ENDING.length()) + ".");
        }
    }

    /** Before those that look at what is configured. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
