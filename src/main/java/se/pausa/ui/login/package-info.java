/** How somebody gets in, and what the browser is told to refuse. */
@NullMarked
package se.pausa.ui.login;

import org.jspecify.annotations.NullMarked;
