package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.pausa.TestClock;
import se.pausa.demo.SimulatedCities;
import se.pausa.demo.SimulatedCity;

/** Which city there is, by the settings. */
class CityConfigurationTest {

    private final ApplicationContextRunner settings = new ApplicationContextRunner()
            .withInitializer(application ->
                    application.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withUserConfiguration(CityConfiguration.class, SimulatedCities.configuration())
            .withBean(Clock.class, TestClock::new)
            .withBean(JdbcClient.class, () -> mock(JdbcClient.class));

    @Test
    void the_demo_without_an_address_has_a_city_of_its_own_and_sends_to_it() {
        settings.withPropertyValues("pausa.demo=true", "pausa.city.url=").run(application -> {
            assertThat(application).hasSingleBean(SimulatedCity.class);
            assertThat(application.getBean(CityGateway.class).isConnected()).isTrue();
        });
    }

    @Test
    void the_demo_with_an_address_has_no_city_of_its_own() {
        settings.withPropertyValues("pausa.demo=true", "pausa.city.url=https://stad.example", "pausa.city.token=t")
                .run(application -> {
                    assertThat(application).doesNotHaveBean(SimulatedCity.class);
                    assertThat(application.getBean(CityGateway.class).isConnected())
                            .isTrue();
                });
    }

    @Test
    void without_demo_and_without_an_address_there_is_no_city() {
        settings.withPropertyValues("pausa.demo=false").run(application -> {
            assertThat(application).doesNotHaveBean(SimulatedCity.class);
            assertThat(application.getBean(CityGateway.class).isConnected()).isFalse();
        });
    }

    @Test
    void a_key_that_cannot_be_sent_stops_the_start_and_the_advice_is_about_the_key() {
        settings.withPropertyValues("pausa.city.url=https://stad.example", "pausa.city.token=hemlig nyckel")
                .run(application -> {
                    FailureAnalysis analysis = new CityAddressAnalyzer().analyze(application.getStartupFailure());
                    assertThat(analysis.getDescription())
                            .contains("PAUSA_CITY_TOKEN")
                            .doesNotContain("hemlig");
                    assertThat(analysis.getAction())
                            .contains("PAUSA_CITY_TOKEN")
                            .doesNotContain("PAUSA_CITY_URL");
                });
    }

    @Test
    void an_address_that_is_none_stops_the_start_and_is_not_repeated() {
        settings.withPropertyValues("pausa.demo=true", "pausa.city.url=https://me:secret@stad.example")
                .run(application -> assertThat(application)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(CityAddress.Unusable.class)
                        .hasMessageContaining("PAUSA_CITY_URL")
                        .hasMessageNotContaining("secret"));
    }
}
