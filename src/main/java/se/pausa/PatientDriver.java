package se.pausa;

import java.net.ConnectException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * MariaDB's driver for the pool, which waits for a server that is being started. Left alone, the pool tries again at
 * intervals that double: a server that comes up 2.6 s after it was killed was found after 5.1 s. See decision 006.
 */
public final class PatientDriver implements Driver {

    /** While nobody listens there; any other refusal is final. */
    private static final RetryTemplate WAITING = new RetryTemplate(RetryPolicy.builder()
            .predicate(PatientDriver::nobodyListens)
            .maxRetries(Long.MAX_VALUE)
            .delay(Duration.ofMillis(50))
            .timeout(Duration.ofSeconds(10))
            .build());

    private final Driver driver;

    /** For the pool. */
    public PatientDriver() {
        this(new org.mariadb.jdbc.Driver());
    }

    PatientDriver(Driver driver) {
        this.driver = driver;
    }

    /** Tries again, unless the pool is closed meanwhile. */
    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        try {
            return WAITING.execute(() -> driver.connect(url, info));
        } catch (RetryException given) {
            throw given.getExceptions().stream()
                    .filter(SQLException.class::isInstance)
                    .map(SQLException.class::cast)
                    .findFirst()
                    .orElseGet(() -> new SQLException(given));
        }
    }

    private static boolean nobodyListens(Throwable refusal) {
        return Stream.iterate(refusal, cause -> cause != null, Throwable::getCause)
                .anyMatch(ConnectException.class::isInstance);
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driver.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public @Nullable Logger getParentLogger() {
        return null;
    }
}
