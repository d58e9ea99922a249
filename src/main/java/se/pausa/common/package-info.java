/**
 * Values that every module speaks in: intervals, validity, problems, Swedish time, and what a failing database
 * leaves known.
 *
 * <p>Knows no other module, and of frameworks only what a failed transaction throws.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.pausa.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
