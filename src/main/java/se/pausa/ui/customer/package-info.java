@NullMarked
package se.pausa.ui.customer;

import org.jspecify.annotations.NullMarked;
