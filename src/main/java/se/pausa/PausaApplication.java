package se.pausa;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import se.pausa.common.SwedishTime;

/** Starts Pausa. */
@SpringBootApplication
public class PausaApplication {

    public static void main(String[] args) {
        SpringApplication.run(PausaApplication.class, args);
    }

    /** The only clock: Swedish wall-clock time. Rules are given the time and never ask for it. */
    @Bean
    Clock clock() {
        return Clock.system(SwedishTime.ZONE);
    }
}
