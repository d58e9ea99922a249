/**
 * What an order's schedule means: the deliveries, computed from its RFC 5545 recurrence, never stored.
 *
 * <p>Knows {@code customer} and below.
 */
@ApplicationModule(allowedDependencies = {"common", "organization", "security", "customer"})
@NullMarked
package se.pausa.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
