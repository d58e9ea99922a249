@NullMarked
package se.pausa.ui.component;

import org.jspecify.annotations.NullMarked;
