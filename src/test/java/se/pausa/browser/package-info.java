/** The packaged application as its users see it: in a real browser, by the words on the screen. */
package se.pausa.browser;
