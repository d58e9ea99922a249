package se.pausa.ui.pause;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.pausa.customer.CareNode;
import se.pausa.pause.PauseTarget;

/**
 * Rows that are to get the same pause.
 *
 * @param nodes those that get one of their own
 * @param covered those that need none, because another of them lies above (R2)
 */
record PausedTogether(List<CareNode> nodes, List<CareNode> covered) {

    static PausedTogether of(Collection<CareNode> marked) {
        Map<Boolean, List<CareNode>> byCovered = marked.stream()
                .collect(Collectors.partitioningBy(node -> marked.stream()
                        .anyMatch(above ->
                                !above.equals(node) && PauseTarget.of(above).covers(node))));
        return new PausedTogether(byCovered.get(false), byCovered.get(true));
    }
}
