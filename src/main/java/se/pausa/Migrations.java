package se.pausa;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.pausa.common.LongStatements;

/**
 * Migrations rewrite whole tables: they have a connection of their own, with more time than the statements of screens
 * have, whose limits stand in {@code application.properties}; and a user of their own, the owner of the database, who
 * gives the application's user its rights.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    @Bean
    FlywayConfigurationCustomizer patientMigrations(
            JdbcConnectionDetails database,
            @Value("${pausa.database.owner:}") String owner,
            @Value("${pausa.database.owner-password:}") String password,
            @Value("${pausa.database.account:}") String account) {
        if (owner.isBlank()) {
            LOG.warn(
                    "The database has one user for everything, who could change the access log: see README, two users.");
            return flyway -> flyway.dataSource(
                    LongStatements.source(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
        }
        String user = account.isBlank() ? "'" + database.getUsername() + "'@'%'" : account;
        return flyway -> flyway.dataSource(LongStatements.source(database.getJdbcUrl(), owner, password))
                .callbacks(new Grants(user));
    }
}
