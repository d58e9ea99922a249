/** Åtkomstlogg: who looked at which customer, for supervisors; and Mina läsningar, for everybody what stands there of them. */
@NullMarked
package se.pausa.ui.review;

import org.jspecify.annotations.NullMarked;
