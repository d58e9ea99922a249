/** The dialog Pausa and the overview, by the words on them. */
package se.pausa.ui.pause;
