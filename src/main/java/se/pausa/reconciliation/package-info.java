/**
 * Avstämning: a month's pauses of city customers beside what the city has accepted last, the differences, and the
 * sign-off before the payment run. Its SQL may name the tables of the modules below.
 *
 * <p>Knows {@code city} and below; only {@code ui} knows it.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "organization",
            "security",
            "accesslog",
            "customer",
            "delivery",
            "pause",
            "lists",
            "city"
        })
@NullMarked
package se.pausa.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
