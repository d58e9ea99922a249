package se.pausa.lists;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.pausa.common.Interval;
import se.pausa.customer.CareNode;
import se.pausa.customer.CustomerNode;
import se.pausa.customer.OrderId;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseTarget;

/**
 * What pauses do to a row in eight weeks: the one before this one, this one and six to come.
 *
 * @param now Swedish wall-clock time
 * @param pauses all of the customer that have not ended before these weeks, on all levels
 * @param own those that sit on the row itself and touch the weeks, the earliest first
 * @param inherited those that work on it from a level above
 * @param below those that sit on something below it
 */
public record CareWeeks(
        LocalDateTime now,
        List<LivePause> pauses,
        List<LivePause> own,
        List<LivePause> inherited,
        List<LivePause> below) {

    public static final int WEEKS = 8;

    /** @param orders that are known to be below the row */
    static CareWeeks of(CareNode node, Collection<LivePause> pauses, Set<OrderId> orders, LocalDateTime now) {
        LocalDate monday = first(now.toLocalDate());
        Interval weeks =
                new Interval(monday.atStartOfDay(), monday.plusWeeks(WEEKS).atStartOfDay());
        PauseTarget target = PauseTarget.of(node);
        List<LivePause> drawn = pauses.stream()
                .filter(pause -> pause.interval().overlaps(weeks))
                .toList();
        return new CareWeeks(
                now,
                List.copyOf(pauses),
                drawn.stream().filter(pause -> pause.target().equals(target)).toList(),
                drawn.stream()
                        .filter(pause -> pause.covers(node) && !pause.target().equals(target))
                        .toList(),
                drawn.stream()
                        .filter(pause -> !pause.covers(node))
                        .filter(pause -> node instanceof CustomerNode
                                || pause.target() instanceof PauseTarget.OfOrder order
                                        && orders.contains(order.order()))
                        .toList());
    }

    /** Those below that go on now. */
    public List<LivePause> nowBelow() {
        return below.stream().filter(pause -> pause.interval().contains(now)).toList();
    }

    /** The first of those below that has not begun yet. */
    public Optional<LivePause> comingBelow() {
        return below.stream()
                .filter(pause -> pause.interval().start().isAfter(now))
                .min(Comparator.comparing(pause -> pause.interval().start()));
    }

    /** The Monday of the week before the one of this day. */
    public static LocalDate first(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
    }
}
