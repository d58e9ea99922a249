/**
 * What is made up, for trying Pausa out: customers and pauses, loaded into an empty database through the importer, and
 * a city that takes the reports of pauses.
 *
 * <p>Knows {@code transfer}, {@code city} and below; nobody knows it but the screen of the simulated city.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "organization",
            "security",
            "customer",
            "delivery",
            "pause",
            "lists",
            "city",
            "transfer"
        })
@NullMarked
package se.pausa.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
