/**
 * Who looked at which customer, and who changed what (R19): {@code AccessLog} takes it down in the transaction of the
 * caller, {@code Sealer} links what is committed to a chain with a key that the database does not have, and
 * {@code Verification} finds whether somebody has been at it. See decision 015.
 *
 * <p>Knows {@code security} and below; customers only by the values of their ids.
 */
@ApplicationModule(allowedDependencies = {"common", "organization", "security"})
@NullMarked
package se.pausa.accesslog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
