/**
 * Values that every module speaks in: intervals, validity, problems, Swedish time.
 *
 * <p>Knows no other module and no framework.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.pausa.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
