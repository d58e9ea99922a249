/** Import: choose a file, see what is wrong with it and what it would do, bring it in. */
@NullMarked
package se.pausa.ui.transfer;

import org.jspecify.annotations.NullMarked;
