@NullMarked
package se.pausa.ui.pause;

import org.jspecify.annotations.NullMarked;
