/**
 * Pauses of customers, contracts and orders: the rules, the staged changes, saving them, what they do
 * to deliveries, and the lists that show them. The read sides here may name the tables of the modules
 * below.
 *
 * <p>Knows {@code delivery} and below.
 */
@ApplicationModule(allowedDependencies = {"common", "organization", "security", "customer", "delivery"})
@NullMarked
package se.pausa.pause;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
