package se.pausa.pause;

import java.util.Set;
import se.pausa.customer.CustomerId;

/**
 * Somebody has begun to change pauses of these customers, or is done with it; nothing of the pauses themselves is stored
 * yet. Published in the transaction that takes it down.
 */
public record StagingChanged(Set<CustomerId> customers) {}
