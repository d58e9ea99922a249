/**
 * A customer's pauses and deliveries as a picture and as a table: what is seen and where, computed without a screen, and
 * the two ways to show it.
 */
@NullMarked
package se.pausa.ui.timeline;

import org.jspecify.annotations.NullMarked;
