@NullMarked
package se.pausa.unsaved;

import org.jspecify.annotations.NullMarked;
