/**
 * The organization units, a tree. Customers, contracts and orders belong to one or more of them.
 *
 * <p>Knows {@code common} and {@code bulletin}.
 */
@ApplicationModule(allowedDependencies = {"common", "bulletin"})
@NullMarked
package se.pausa.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
