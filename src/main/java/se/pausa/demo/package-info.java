/**
 * Made-up customers and pauses for trying Pausa out; loaded into an empty database through the importer.
 *
 * <p>Knows {@code transfer}, {@code pause} and below; nobody knows it.
 */
@ApplicationModule(
        allowedDependencies = {"common", "organization", "security", "customer", "delivery", "pause", "transfer"})
@NullMarked
package se.pausa.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
