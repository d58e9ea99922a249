package se.pausa.lists;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.pausa.customer.CareNode;
import se.pausa.customer.CustomerNode;
import se.pausa.customer.OrderId;
import se.pausa.customer.OrderNode;
import se.pausa.pause.Effect;
import se.pausa.pause.EffectivePauses;
import se.pausa.pause.LivePause;
import se.pausa.pause.PauseTarget;

/**
 * A row of the tree with what pauses do to it. Rows are equal when they are about the same customer,
 * contract or order, whatever is known of it.
 *
 * @param above the rows above this one, the customer first
 * @param live the customer's pauses that are live and have not ended, on all levels
 * @param now whether the row is paused now, by what and until when (R2)
 * @param next the next pause that works on the row
 * @param weeks what pauses do to it in the weeks around now
 */
public record CareRow(
        CareNode node,
        List<CareNode> above,
        List<LivePause> live,
        @Nullable Effect now,
        @Nullable LivePause next,
        CareWeeks weeks) {

    /**
     * @param all the customer's live pauses on all levels that have not ended before the weeks that are drawn
     * @param orders all orders of the customer, as far as they are known; those of a contract count below it
     */
    static CareRow of(
            CareNode node,
            List<CareNode> above,
            List<LivePause> all,
            Collection<OrderNode> orders,
            LocalDateTime time) {
        List<LivePause> live =
                all.stream().filter(pause -> !pause.interval().hasEndedAt(time)).toList();
        EffectivePauses pauses = new EffectivePauses(live);
        Set<OrderId> below = orders.stream()
                .filter(order -> PauseTarget.of(node).covers(order))
                .map(OrderNode::id)
                .collect(Collectors.toSet());
        return new CareRow(
                node,
                List.copyOf(above),
                live,
                pauses.at(node, time).orElse(null),
                pauses.next(node, time).orElse(null),
                CareWeeks.of(node, all, below, time));
    }

    /** The customer to whom this row belongs, or whose row it is. */
    public CustomerNode customer() {
        return (CustomerNode) (above.isEmpty() ? node : above.getFirst());
    }

    /** The pauses that sit on this row itself, ongoing and coming, the earliest first. */
    public List<LivePause> own() {
        PauseTarget target = PauseTarget.of(node);
        return live.stream()
                .filter(pause -> pause.target().equals(target))
                .sorted((one, other) ->
                        one.interval().start().compareTo(other.interval().start()))
                .toList();
    }

    /** The pause that works on this row from a level above: the one that does now, else the next one. */
    public @Nullable LivePause inherited() {
        PauseTarget target = PauseTarget.of(node);
        return Stream.concat(
                        now == null ? Stream.empty() : Stream.of(now.cause()),
                        new EffectivePauses(live).on(node).stream())
                .filter(pause -> !pause.target().equals(target))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CareRow row && node.key().equals(row.node.key());
    }

    @Override
    public int hashCode() {
        return node.key().hashCode();
    }
}
