package se.pausa.pause;

/** The sums at the foot of the overview, over all pages. */
public record PauseTotals(int pauses, int customers, int created, int changed, int cancelled) {}
