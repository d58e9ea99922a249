package se.pausa.pause;

/**
 * Why something is paused (R13).
 *
 * @param version as it was read, for saving it changed
 * @param permanent the care will not resume; ending contracts and orders is offered (R9)
 * @param archived readable on old pauses, no longer to be chosen
 */
public record Reason(ReasonId id, int version, String name, boolean permanent, boolean archived) {}
