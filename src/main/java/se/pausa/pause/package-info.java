/**
 * Pauses of customers, contracts and orders: the rules, the staged changes, saving them, and what they do to
 * deliveries.
 *
 * <p>Knows {@code delivery} and below.
 */
@ApplicationModule(
        allowedDependencies = {"common", "bulletin", "organization", "security", "accesslog", "customer", "delivery"})
@NullMarked
package se.pausa.pause;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
