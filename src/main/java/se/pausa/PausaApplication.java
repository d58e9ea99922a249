package se.pausa;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import se.pausa.accesslog.AccessLogCheck;
import se.pausa.common.SwedishTime;
import se.pausa.embedded.EmbeddedDatabaseStarter;
import se.pausa.security.NewAdministrator;

/**
 * Starts Pausa. With {@code --verify-access-log} it goes through the access log instead, with {@code --create-admin} it lets
 * an administrator in, and ends.
 */
@SpringBootApplication
public class PausaApplication {

    /** The only one: Swedish wall-clock time. Rules are given the time and never ask for it. */
    private static final Clock CLOCK = Clock.system(SwedishTime.ZONE);

    private static final String VERIFY = "--verify-access-log";
    private static final String CREATE = "--create-admin";

    public static void main(String[] args) {
        List<String> asked = List.of(args);
        if (asked.contains(VERIFY)) {
            end(AccessLogCheck.class, check -> check.run(System.out), args);
        } else if (asked.contains(CREATE)) {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            boolean another = asked.contains(NewAdministrator.ANOTHER);
            end(NewAdministrator.class, terminal -> terminal.run(another, in, System.out), args);
        }
        SpringApplication application = new SpringApplication(PausaApplication.class);
        application.addListeners(EmbeddedDatabaseStarter.alone(), new StartMessage());
        application.run(args);
    }

    /** With what it takes and nothing else: no screens, no migrations; beside Pausa, if that runs. */
    private static <T> void end(Class<T> part, Predicate<T> done, String[] args) {
        SpringApplication alone = new SpringApplication(part);
        alone.setWebApplicationType(WebApplicationType.NONE);
        alone.setLogStartupInfo(false);
        alone.addListeners(EmbeddedDatabaseStarter.joining());
        alone.addInitializers(context -> context.getBeanFactory().registerSingleton("clock", CLOCK));
        boolean well;
        try (ConfigurableApplicationContext context = alone.run(args)) {
            well = done.test(context.getBean(part));
        }
        System.exit(well ? 0 : 1);
    }

    @Bean
    Clock clock() {
        return CLOCK;
    }
}
