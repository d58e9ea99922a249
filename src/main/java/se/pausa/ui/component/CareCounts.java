package se.pausa.ui.component;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import se.pausa.customer.CareNode;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseTarget;

/** How many customers, contracts and orders some rows are, in words: <i>2 kunder, 1 order</i>. */
public final class CareCounts {

    private CareCounts() {}

    public static String words(Formats formats, Collection<? extends CareNode> nodes) {
        return Arrays.stream(PauseLevel.values())
                .map(level -> formats.text("care.count." + level, count(level, nodes)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static long count(PauseLevel level, Collection<? extends CareNode> nodes) {
        return nodes.stream()
                .filter(node -> PauseTarget.of(node).level() == level)
                .count();
    }
}
