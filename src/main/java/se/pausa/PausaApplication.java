package se.pausa;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import se.pausa.common.SwedishTime;
import se.pausa.embedded.EmbeddedDatabaseStarter;

/** Starts Pausa. */
@SpringBootApplication
public class PausaApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(PausaApplication.class);
        application.addListeners(new EmbeddedDatabaseStarter(), new StartMessage());
        application.run(args);
    }

    /** The only clock: Swedish wall-clock time. Rules are given the time and never ask for it. */
    @Bean
    Clock clock() {
        return Clock.system(SwedishTime.ZONE);
    }
}
