package se.pausa;

import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Migrations rewrite whole tables: they have a connection of their own, with more time than the statements of screens
 * have, whose limits stand in {@code application.properties}.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

    private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(30);

    @Bean
    FlywayConfigurationCustomizer patientMigrations(JdbcConnectionDetails database) {
        DriverManagerDataSource patient =
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        Properties limits = new Properties();
        limits.setProperty("socketTimeout", Long.toString(LONGEST_STATEMENT.toMillis()));
        patient.setConnectionProperties(limits);
        return flyway -> flyway.dataSource(patient);
    }
}
