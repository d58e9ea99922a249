/**
 * Reading the access log (R19): supervisors by customer, by user, by period and at random, with a note on each review; and
 * everybody what stands there of themselves. It changes nothing of the log; its SQL may name the tables of the modules below.
 *
 * <p>Knows {@code customer} and below; only {@code ui} knows it.
 */
@ApplicationModule(allowedDependencies = {"common", "organization", "security", "accesslog", "customer"})
@NullMarked
package se.pausa.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
