package se.pausa;

import java.net.ConnectException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB's driver for the pool, which waits for a server that is being started. Left alone, the pool tries again at
 * intervals that double: a server that comes up 2.6 s after it was killed was found after 5.1 s. See decision 006.
 */
public final class PatientDriver implements Driver {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MILLISECONDS_BETWEEN_TRIES = 50;

    private final Driver driver;

    /** For the pool. */
    public PatientDriver() {
        this(new org.mariadb.jdbc.Driver());
    }

    PatientDriver(Driver driver) {
        this.driver = driver;
    }

    /** Tries again while nobody listens there; any other refusal is final. */
    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return driver.connect(url, info);
            } catch (SQLException refusal) {
                if (!nobodyListens(refusal) || System.nanoTime() > deadline || interrupted()) {
                    throw refusal;
                }
            }
        }
    }

    private static boolean nobodyListens(SQLException refusal) {
        return Stream.iterate((Throwable) refusal, cause -> cause != null, Throwable::getCause)
                .anyMatch(ConnectException.class::isInstance);
    }

    /** Whether the pool was closed before it is time to try again. */
    private static boolean interrupted() {
        try {
            return new CountDownLatch(1).await(MILLISECONDS_BETWEEN_TRIES, TimeUnit.MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return true;
        }
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
