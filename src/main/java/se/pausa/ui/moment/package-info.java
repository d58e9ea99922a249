/** The one field for a point in time: what people write, how it is understood, and the box that it is written in. */
@NullMarked
package se.pausa.ui.moment;

import org.jspecify.annotations.NullMarked;
