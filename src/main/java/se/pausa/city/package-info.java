/**
 * Stockholms stad: what is sent of each saved pause, in order and never lost, and what the city makes of it (R11,
 * R12). A saved change only appends a message, in the transaction of Spara; a sender takes it to the city afterwards.
 * Read sides here may name the tables of the modules below.
 *
 * <p>Knows {@code lists} and below.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "bulletin",
            "organization",
            "security",
            "accesslog",
            "customer",
            "delivery",
            "pause",
            "lists"
        })
@NullMarked
package se.pausa.city;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
