/**
 * The board on which instances of Pausa on one database tell each other what they have changed, in the transaction that
 * changes it; each reads what is new, its own too, and lets the modules hear of it.
 *
 * <p>Knows only {@code common}, and nothing of what is told.
 */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package se.pausa.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
