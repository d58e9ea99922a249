@NullMarked
package se.pausa.ui.admin;

import org.jspecify.annotations.NullMarked;
