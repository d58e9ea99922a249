/** What all tests share: the database, the clock and the user that tests set, and made-up customers. */
package se.pausa;
