package se.pausa.city;

/**
 * What Skicka igen did.
 *
 * @param sent pauses of which a new message was appended, or whose waiting one is due at once
 * @param unsendable pauses that wait until the customer's Personnummer is filled in
 * @param left pauses of which the city has nothing to learn: Inställda that it never had
 */
public record Resent(int sent, int unsendable, int left) {}
