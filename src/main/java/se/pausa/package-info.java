/**
 * Pausa: pauses in home care. Each package is a module, a thing that the staff speak of; each module knows
 * only what stands to its left:
 *
 * <pre>common ← organization ← security ← customer ← delivery ← pause ← city</pre>
 *
 * <p>{@code transfer} stands beside {@code city} and sees {@code pause} and below, and {@code demo} sees that too.
 * {@code ui} holds all screens; it sees the modules and nobody sees it. {@code
 * embedded} brings the database along and stands alone. What is public in a module is for the others;
 * entities and repositories never are.
 */
@NullMarked
package se.pausa;

import org.jspecify.annotations.NullMarked;
