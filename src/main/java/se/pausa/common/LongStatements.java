package se.pausa.common;

import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database for what rewrites or reads whole tables, without the limits that the statements of screens have. */
public final class LongStatements {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private LongStatements() {}

    public static DataSource source(String url, String user, String password) {
        DriverManagerDataSource source = new DriverManagerDataSource(url, user, password);
        Properties limits = new Properties();
        limits.setProperty("socketTimeout", Long.toString(LONGEST.toMillis()));
        source.setConnectionProperties(limits);
        return source;
    }
}
