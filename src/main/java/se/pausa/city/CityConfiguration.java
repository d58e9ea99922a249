package se.pausa.city;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which city Pausa talks to. */
@Configuration(proxyBeanMethods = false)
class CityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CityConfiguration.class);

    /**
     * @param url where the city listens; empty for none but the simulated one
     * @param token what lets us in there
     * @param patience how long an answer may take
     * @param standIn for trying; never there beside a real one
     */
    @Bean
    CityGateway cityGateway(
            @Value("${pausa.city.url:}") String url,
            @Value("${pausa.city.token:}") String token,
            @Value("${pausa.city.patience:20s}") Duration patience,
            Clock clock,
            Optional<StandInCity> standIn) {
        if (url.isBlank()) {
            return standIn.<CityGateway>map(
                            city -> new HttpCityGateway(CityAddress.of(city.url()), city.token(), patience, clock))
                    .orElse(CityGateway.NONE);
        }
        CityAddress address = CityAddress.of(url);
        if (token.isBlank()) {
            LOG.warn("PAUSA_CITY_URL is set without PAUSA_CITY_TOKEN: requests carry no Authorization");
        }
        return new HttpCityGateway(address, token, patience, clock);
    }
}
