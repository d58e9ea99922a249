/**
 * Files that come in: the order table of the planning systems, checked first and then imported. And tables that go out.
 *
 * <p>Knows {@code pause} and below; only {@code ui} and {@code demo} know it.
 */
@ApplicationModule(allowedDependencies = {"common", "organization", "security", "customer", "delivery", "pause"})
@NullMarked
package se.pausa.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
