package se.pausa.ui.timeline;

import se.pausa.city.CityDays;

/**
 * Days without a gap on which the city has the customer as paused (R11).
 *
 * @param pauses from how many of ours that comes
 */
public record CityBand(CityDays days, int pauses, Stretch place) {}
