/**
 * Idag: the day in the field, as cards for a finger: who is paused, Pausa, Åter idag.
 */
@NullMarked
package se.pausa.ui.today;

import org.jspecify.annotations.NullMarked;
