@NullMarked
package se.pausa.ui.city;

import org.jspecify.annotations.NullMarked;
