/** Avstämning: what we have in a month beside what Stockholms stad has accepted, its sign-off, and its banner. */
@NullMarked
package se.pausa.ui.city;

import org.jspecify.annotations.NullMarked;
