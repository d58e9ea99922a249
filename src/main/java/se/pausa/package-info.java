/**
 * Pausa: pauses in home care. Each package is a module, a thing that the staff speak of; each module knows
 * only what stands to its left:
 *
 * <pre>common ← bulletin ← organization ← security ← accesslog ← customer ← delivery ← pause ← lists ← city ← reconciliation</pre>
 *
 * <p>{@code review} stands beside {@code delivery} and sees {@code customer} and below. {@code transfer} stands beside
 * {@code lists} and sees {@code pause} and below, and {@code demo} sees that and {@code city} too. {@code ui} holds all
 * screens; it sees the modules and nobody sees it. {@code embedded} brings the database along and knows {@code common} only.
 * What is public in a module is for the others; entities and repositories never are.
 */
@NullMarked
package se.pausa;

import org.jspecify.annotations.NullMarked;
