/** Screens, without a browser: found and used by the words on them. */
package se.pausa.ui;
