package se.pausa;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import se.pausa.accesslog.AccessLogCheck;
import se.pausa.common.SwedishTime;
import se.pausa.embedded.EmbeddedDatabaseStarter;

/** Starts Pausa; with {@code --verify-access-log} it goes through the access log instead, and ends. */
@SpringBootApplication
public class PausaApplication {

    /** The only one: Swedish wall-clock time. Rules are given the time and never ask for it. */
    private static final Clock CLOCK = Clock.system(SwedishTime.ZONE);

    private static final String VERIFY = "--verify-access-log";

    public static void main(String[] args) {
        if (List.of(args).contains(VERIFY)) {
            System.exit(verified(args) ? 0 : 1);
        }
        SpringApplication application = new SpringApplication(PausaApplication.class);
        application.addListeners(EmbeddedDatabaseStarter.alone(), new StartMessage());
        application.run(args);
    }

    /** With what it takes and nothing else: no screens, no migrations; beside Pausa, if that runs. */
    private static boolean verified(String[] args) {
        SpringApplication check = new SpringApplication(AccessLogCheck.class);
        check.setWebApplicationType(WebApplicationType.NONE);
        check.setLogStartupInfo(false);
        check.addListeners(EmbeddedDatabaseStarter.joining());
        check.addInitializers(context -> context.getBeanFactory().registerSingleton("clock", CLOCK));
        try (ConfigurableApplicationContext context = check.run(args)) {
            return context.getBean(AccessLogCheck.class).run(System.out);
        }
    }

    @Bean
    Clock clock() {
        return CLOCK;
    }
}
