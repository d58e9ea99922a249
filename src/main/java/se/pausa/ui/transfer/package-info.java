@NullMarked
package se.pausa.ui.transfer;

import org.jspecify.annotations.NullMarked;
