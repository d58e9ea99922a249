package se.pausa.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.pausa.city.StandInCity;
import se.pausa.pause.News;

/** The demo has a city to try against, unless it is given a real one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("pausa.demo")
@Conditional(NoCityAddress.class)
class SimulatedCityConfiguration {

    /** Long enough to be seen, and well within our patience. */
    private static final Duration SLOWNESS = Duration.ofSeconds(5);

    @Bean
    SimulatedAbsences simulatedAbsences(JdbcClient jdbc) {
        return new SimulatedAbsences(jdbc);
    }

    @Bean
    SimulatedCity simulatedCity(SimulatedAbsences absences, ObjectProvider<News> news, Clock clock) {
        return new SimulatedCity(absences, () -> news.getObject().ofTheCity(Map.of()), clock, SLOWNESS);
    }

    @Bean
    StandInCity standInCity(SimulatedCity city) {
        return new StandInCity(city.url(), city.token());
    }
}
