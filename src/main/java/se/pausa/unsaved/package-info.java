/**
 * What is staged and not saved yet (R6): kept so that it outlives its window, offered again, and shown to others who look
 * at the same pause.
 *
 * <p>Knows {@code pause} and below.
 */
@ApplicationModule(allowedDependencies = {"common", "organization", "security", "accesslog", "customer", "pause"})
@NullMarked
package se.pausa.unsaved;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
