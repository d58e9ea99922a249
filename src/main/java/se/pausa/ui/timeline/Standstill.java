package se.pausa.ui.timeline;

import java.util.List;
import se.pausa.common.Interval;
import se.pausa.customer.CareNode;

/**
 * A stretch in which the same things stand still, by pauses on whatever level (R2).
 *
 * @param what the paused contracts, and the paused orders outside them; empty when everything stands still
 */
public record Standstill(Interval interval, List<CareNode> what, Stretch place) {

    public Standstill {
        what = List.copyOf(what);
    }

    public boolean isAll() {
        return what.isEmpty();
    }
}
