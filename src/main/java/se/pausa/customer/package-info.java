/**
 * Customers with their contracts and orders, as they were imported from the planning system, and how
 * they are ended. Does not know of pauses.
 *
 * <p>Knows {@code security} and below.
 */
@ApplicationModule(allowedDependencies = {"common", "organization", "security", "accesslog"})
@NullMarked
package se.pausa.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
