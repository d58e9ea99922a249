/**
 * What the lists on the screens read: Alla kunder as a tree with what pauses it now, the orders of a customer, and
 * Pausade order with its filter, order and sums. It brings together what the modules below store, so its SQL may name
 * their tables; it changes nothing.
 *
 * <p>Knows {@code pause} and below.
 */
@ApplicationModule(
        allowedDependencies = {"common", "organization", "security", "accesslog", "customer", "delivery", "pause"})
@NullMarked
package se.pausa.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
